import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { pino } from 'pino';
import { found } from '../server/access/found.ts';
import { configWith } from '../server/http/config.ts';
import { traceOf } from '../server/http/log.ts';
import type { Serving } from '../server/http/serve.ts';
import { serving } from './serving.ts';
import { type Town, town } from './two-towns.ts';

let program: Serving & { readonly end: () => Promise<void> };
let place: Town;
const logged: string[] = [];

before(async () => {
  const sink = new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk));
      done();
    },
  });
  program = await serving({ log: pino({ level: 'trace', base: null }, sink) });
  const made = await found(
    program.services.store,
    {
      organisation: 'Council',
      name: 'Ada',
      email: 'ada@example.org',
      password: 'three words here',
    },
    program.services.now(),
  );
  assert.ok(made.ok);
  place = await town(program.services, 'Harbourtown');
});
after(async () => await program.end());

test('every answer carries the headers that keep other sites out', async () => {
  for (const path of ['/', '/nowhere', '/healthz', '/mark.svg', '/sign-in']) {
    const { headers } = await fetch(program.url + path);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'same-origin', path);
    assert.equal(headers.get('strict-transport-security'), null, path);
  }
});

test('a page may run script only where its route asks for it', async () => {
  const policy = async (path: string): Promise<string> =>
    (await fetch(program.url + path)).headers.get('content-security-policy') ?? '';
  assert.match(await policy('/'), /script-src 'none'/);
  assert.match(await policy('/sign-in'), /script-src 'self' 'nonce-[^']{24}'/);
  const home = await (await fetch(`${program.url}/`)).text();
  assert.doesNotMatch(home, /<script|\son\w+=|\sstyle=/);
});

test('over TLS the browser is told to stay there, and cookies are Secure', async () => {
  const origin = 'https://lot.example.org';
  const other = await serving({
    config: configWith('a secret of the tests, forty characters!', { origin }),
  });
  try {
    const at = `http://127.0.0.1:${other.port}`;
    const answer = await fetch(`${at}/welcome`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams({
        do: 'found',
        organisation: 'C',
        name: 'A',
        email: 'a@example.org',
        password: 'three words here',
      }),
    });
    assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age=31536000/);
    assert.match(answer.headers.get('set-cookie') ?? '', /; Secure$/);
  } finally {
    await other.end();
  }
});

test('files named by their content are kept for a year, pages never', async () => {
  const home = await fetch(`${program.url}/`);
  assert.equal(home.headers.get('cache-control'), 'no-store');
  const [css = ''] = /\/assets\/[^"]+\.css/.exec(await home.text()) ?? [];
  const style = await fetch(program.url + css, { headers: { 'accept-encoding': 'br' } });
  assert.equal(style.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(style.headers.get('content-encoding'), 'br');
  const etag = style.headers.get('etag') ?? '';
  assert.equal(
    (await fetch(program.url + css, { headers: { 'if-none-match': etag } })).status,
    304,
  );
});

test('no path leads out of the built files', async () => {
  for (const path of [
    '/assets/../../server/index.js',
    '/..%2f..%2fpackage.json',
    '/.vite/manifest.json',
    '/assets/%00',
  ]) {
    assert.equal((await fetch(program.url + path)).status, 404, path);
  }
});

test('forms from other sites, and from nowhere, are not taken', async () => {
  const body = new URLSearchParams({ email: 'ada@example.org', password: 'three words here' });
  const tries: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', origin: program.url },
    { 'sec-fetch-site': 'same-site' },
    {},
  ];
  for (const headers of tries) {
    const answer = await fetch(`${program.url}/sign-in`, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
    });
    assert.equal(answer.status, 403, JSON.stringify(headers));
    assert.equal(answer.headers.get('set-cookie'), null);
  }
});

test('a form that is too large, or no form, is refused and the program goes on', async () => {
  const send = async (body: string, type: string): Promise<number> =>
    (
      await fetch(`${program.url}/sign-in`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { origin: program.url, 'content-type': type },
      })
    ).status;
  assert.equal(
    await send(`email=${'x'.repeat(1_000_001)}`, 'application/x-www-form-urlencoded'),
    413,
  );
  assert.equal(await send('{"email":"a"}', 'application/json'), 415);
  assert.equal(await send('--x\r\nbroken', 'multipart/form-data; boundary=y'), 415);
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
  });
  const answer = await fetch(`${program.url}/sign-in`, {
    method: 'POST',
    body: endless,
    duplex: 'half',
    redirect: 'manual',
    headers: { origin: program.url, 'content-type': 'application/x-www-form-urlencoded' },
  } as RequestInit).then(
    ({ status }) => status,
    () => 413,
  );
  assert.equal(answer, 413);
  assert.equal((await fetch(`${program.url}/`)).status, 200);
});

test('what is not there is said kindly, in the reader’s language, and nothing is given away', async () => {
  const answer = await fetch(`${program.url}/nowhere?lang=nl`);
  const page = await answer.text();
  assert.equal(answer.status, 404);
  assert.match(page, /<html lang="nl"/);
  assert.match(page, /Deze pagina is er niet/);
  assert.doesNotMatch(page, /Error|node_modules|\.ts|stack/);
});

test('one wrong letter code is looked up ten times in a quarter of an hour, then waits', async () => {
  const ask = async (code: string): Promise<string> => {
    const answer = await fetch(`${program.url}/k/${code}`, { redirect: 'manual' });
    assert.equal(answer.status, 303);
    return answer.headers.get('location') ?? '';
  };
  for (let tries = 0; tries < 10; tries += 1) assert.match(await ask('WRNGCXDE'), /unknown=1/);
  // The same letters, typed with a dash.
  assert.match(await ask('wrng-cxde'), /often=1/);
  assert.match(await ask('ANTHERXX'), /unknown=1/, 'another code is another matter');
  const typed = await fetch(`${program.url}/door?often=1`);
  assert.match(await typed.text(), /quarter of an hour/);
});

test('the log holds no path, address, name or code', async () => {
  await fetch(`${program.url}/invite/SECRET-CODE-K7QM?email=ada@example.org`);
  await fetch(`${program.url}/live/SECRET-CODE-K7QM`);
  const all = logged.join('');
  assert.ok(logged.length > 0);
  assert.doesNotMatch(all, /SECRET|K7QM|ada@|127\.0\.0\.1|three words/);
  const trace = traceOf(new Error('no person named Ada at K7QM-42XD'));
  assert.doesNotMatch(JSON.stringify(trace), /Ada|K7QM/);
  assert.ok(trace.at.length > 0);
});

test('a live page hears of each change of its assembly, and of no other’s', async () => {
  const other = await town(program.services, 'Hilltown');
  const stop = new AbortController();
  const answer = await fetch(`${program.url}/live/${place.assemblyId}`, { signal: stop.signal });
  assert.equal(answer.headers.get('content-type'), 'text/event-stream');
  const heard: string[] = [];
  const reading = (async () => {
    for await (const part of answer.body ?? []) heard.push(new TextDecoder().decode(part));
  })().catch(() => {});
  const until = async (enough: () => boolean): Promise<void> => {
    for (let waited = 0; waited < 100 && !enough(); waited += 1)
      await new Promise((done) => setTimeout(done, 20));
  };
  await until(() => heard.join('').includes('data: 0'));
  await program.services.store.transact(async () => {}, other.assemblyId);
  await program.services.store.transact(async () => {}, place.assemblyId);
  const count = (): number => heard.join('').split('event: version').length - 1;
  await until(() => count() >= 2);
  assert.equal(count(), 2);
  stop.abort();
  await reading;
  assert.equal((await fetch(`${program.url}/live/none`)).status, 404);
});
