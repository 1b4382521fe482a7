import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { found } from '../server/access/found.ts';
import { acceptInvitation, invite } from '../server/access/invitation.ts';
import { nextPath } from '../server/access/signed-in.ts';
import type { Serving } from '../server/http/serve.ts';
import { serving } from './serving.ts';
import { town } from './two-towns.ts';

let program: Serving & { readonly end: () => Promise<void> };
const founding = {
  organisation: 'Harbourtown Council',
  name: 'Ada',
  email: 'Ada@Example.org ',
  password: 'three words here',
};
let clock = Date.parse('2026-05-16T09:00:00.000Z');
const now = (): string => new Date(clock).toISOString();

before(async () => {
  program = await serving({ now });
});
after(async () => await program.end());

async function send(path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return await fetch(program.url + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { origin: program.url, cookie },
  });
}

function cookieOf(answer: Response): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function tokenOn(path: string, cookie: string): Promise<string> {
  const page = await (await fetch(program.url + path, { headers: { cookie } })).text();
  return /name="_token" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

test('the first visitor founds the organisation and stands at the desk; nobody founds a second', async () => {
  const wrong = await send('/welcome', {
    do: 'found',
    organisation: '',
    name: 'A',
    email: 'a',
    password: 'short',
  });
  assert.equal(wrong.status, 400);
  const page = await wrong.text();
  assert.match(page, /Write the name of the organisation/);
  assert.match(page, /Use at least 12 characters/);
  assert.doesNotMatch(page, /short"/);
  const answer = await send('/welcome', { do: 'found', ...founding });
  assert.equal(answer.headers.get('location'), '/desk');
  const desk = await fetch(`${program.url}/desk`, { headers: { cookie: cookieOf(answer) } });
  assert.match(await desk.text(), /<h1>Harbourtown Council<\/h1>/);
  const again = await send('/welcome', { do: 'found', ...founding, organisation: 'Another' });
  assert.equal(again.headers.get('location'), '/sign-in');
  assert.equal((await found(program.services.store, founding, now())).ok, false);
});

test('the session’s cookie is out of scripts’ reach, and only its hash is stored', async () => {
  const answer = await send('/sign-in', { email: 'ada@example.org', password: founding.password });
  const line = answer.headers.get('set-cookie') ?? '';
  assert.match(line, /^commonlot=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  const token = cookieOf(answer).slice('commonlot='.length);
  const rows = await program.services.store.db.selectFrom('sessions').selectAll().execute();
  assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(token));
});

test('signing out ends the session for good, and needs the session’s own token', async () => {
  const cookie = cookieOf(
    await send('/sign-in', { email: 'ada@example.org', password: founding.password }),
  );
  assert.equal((await send('/sign-out', {}, cookie)).status, 403);
  assert.equal((await send('/sign-out', { _token: 'made.up' }, cookie)).status, 403);
  const stillIn = await fetch(`${program.url}/desk`, { headers: { cookie } });
  assert.equal(stillIn.status, 200);
  const out = await send('/sign-out', { _token: await tokenOn('/desk', cookie) }, cookie);
  assert.equal(out.headers.get('location'), '/');
  const later = await fetch(`${program.url}/desk`, { headers: { cookie }, redirect: 'manual' });
  assert.equal(later.headers.get('location'), '/sign-in?next=%2Fdesk');
});

test('a session runs out', async () => {
  const cookie = cookieOf(
    await send('/sign-in', { email: 'ada@example.org', password: founding.password }),
  );
  clock += 12 * 3_600_000 + 1000;
  const later = await fetch(`${program.url}/desk`, { headers: { cookie }, redirect: 'manual' });
  assert.equal(later.status, 302);
});

test('guessing one account’s password is slowed down; other accounts are not touched', async () => {
  for (let tries = 0; tries < 8; tries += 1) {
    assert.equal(
      (await send('/sign-in', { email: 'eve@example.org', password: `guess ${tries}` })).status,
      400,
    );
  }
  assert.equal(
    (await send('/sign-in', { email: 'eve@example.org', password: 'guess' })).status,
    429,
  );
  assert.equal(
    (await send('/sign-in', { email: 'EVE@example.org', password: 'guess' })).status,
    429,
  );
  const other = await send('/sign-in', { email: 'ada@example.org', password: founding.password });
  assert.equal(other.status, 302);
});

test('an unknown address and a wrong password get the same answer', async () => {
  const strip = async (answer: Promise<Response>): Promise<string> =>
    (await (await answer).text()).replace(/value="[^"]*"|data-options="[^"]*"|nonce="[^"]*"/g, '');
  const unknown = strip(
    send('/sign-in', { email: 'nobody@example.org', password: 'some words here' }),
  );
  const wrong = strip(send('/sign-in', { email: 'ada@example.org', password: 'some words here' }));
  assert.equal(await unknown, await wrong);
});

test('an invitation is accepted once, in its own organisation, and runs out', async () => {
  const { services } = program;
  const { organisationId, assemblyId } = await town(services, 'Lakeside');
  const make = async (days?: number): Promise<string> =>
    await invite(
      services.store,
      { organisationId, assemblyId, role: 'authority', label: 'mayor' },
      now(),
      days,
    );
  const person = { name: 'May', email: 'may@example.org', password: 'a long password' };
  const token = await make();
  const both = await Promise.all([
    acceptInvitation(services, token, person),
    acceptInvitation(services, token, { ...person, email: 'm2@example.org' }),
  ]);
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  const roles = await services.store.db
    .selectFrom('roles')
    .selectAll()
    .where('assembly_id', '=', assemblyId)
    .where('role', '=', 'authority')
    .execute();
  assert.equal(roles.length, 2, 'the town’s own and the invited one');
  const stale = await make(1);
  clock += 86_400_001;
  assert.equal((await fetch(`${program.url}/invite/${stale}`)).status, 404);
  assert.deepEqual(await acceptInvitation(services, stale, person), {
    ok: false,
    refusal: { code: 'gone' },
  });
});

test('an invitation never hands an existing account to somebody without its password', async () => {
  const { services } = program;
  const { organisationId, assemblyId } = await town(services, 'Riverside');
  const make = async (): Promise<string> =>
    await invite(
      services.store,
      { organisationId, assemblyId, role: 'organiser', label: 'x' },
      now(),
    );
  const person = { name: 'Ben', email: 'ben@example.org', password: 'a long password' };
  assert.ok((await acceptInvitation(services, await make(), person)).ok);
  const thief = await acceptInvitation(services, await make(), {
    ...person,
    password: 'another password',
  });
  assert.deepEqual(thief, { ok: false, refusal: { code: 'exists' } });
});

test('after signing in nobody is led to another site', () => {
  for (const evil of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/%5C/evil',
    null,
  ]) {
    const path = nextPath(evil);
    assert.equal(new URL(path, 'https://lot.example').origin, 'https://lot.example');
  }
  assert.equal(nextPath('/desk/g1000?tab=letters'), '/desk/g1000?tab=letters');
});
