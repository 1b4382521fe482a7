import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tableCodes } from '../server/acts/5-gathering/table-codes.ts';
import { badgesOf } from '../server/acts/badge.ts';
import { ballotOpen, cardsOf, hallOpen, themesNamed } from '../server/acts/testing/hall.ts';
import { doorOpen, drawnHouseholds } from '../server/acts/testing/life.ts';
import { openStand, type Stand } from '../server/acts/testing/stand.ts';
import type { Serving } from '../server/http/serve.ts';
import { serving } from './serving.ts';

let stand: Stand;
let program: Serving & { readonly end: () => Promise<void> };
let badge = '';
let card = '';
let table = '';

before(async () => {
  stand = await openStand();
  const hall = await hallOpen(stand);
  badge = [...(await badgesOf(stand.store, stand.assembly, hall.people)).values()][0] ?? '';
  await ballotOpen(stand, 'dots', await themesNamed(stand, hall));
  card = (await cardsOf(stand, 3))[0] ?? '';
  table = (await tableCodes(stand.store, stand.assembly, 2, stand.now()))[0] ?? '';
  program = await serving({ store: stand.store, now: stand.now });
});
after(async () => await program.end());

/** What a phone in the hall gets. */
interface Phone {
  readonly get: (path: string) => Promise<Told>;
  readonly type: (path: string, code: string) => Promise<Told>;
}
interface Told {
  readonly status: number;
  readonly to: string;
  readonly inside: boolean;
  readonly words: string;
}

function phone(at = program): Phone {
  const ask = async (path: string, body?: URLSearchParams): Promise<Told> => {
    const answer = await fetch(at.url + path, {
      redirect: 'manual',
      headers: { origin: at.url, 'accept-language': 'en' },
      ...(body ? { method: 'POST', body } : {}),
    });
    return {
      status: answer.status,
      to: answer.headers.get('location') ?? '',
      inside: answer.headers.has('set-cookie'),
      words: textOf(await answer.text()),
    };
  };
  return {
    get: async (path) => await ask(path),
    type: async (path, code) => await ask(path, new URLSearchParams({ do: 'open', code })),
  };
}

/** What stands in the middle of the page, without its marks. */
function textOf(page: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? page;
  return main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

const TOO_OFTEN = /This code was tried too often\. Wait a quarter of an hour/;
const TYPED = ['/door', '/door/harbourtown', '/badge/harbourtown', '/vote/harbourtown'];

test('one wrong code typed ten times rests, on whichever page, and others do not', async () => {
  const { type } = phone();
  for (const [place, path] of TYPED.entries()) {
    const code = `WRNGC0D${place}WRNG`;
    for (let tries = 1; tries <= 10; tries += 1) {
      const told = await type(path, code);
      assert.equal(told.status, 422, `${path} try ${tries}`);
      assert.equal(told.inside, false, path);
    }
    const rests = await type(path, `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase());
    assert.equal(rests.status, 429, path);
    assert.match(rests.words, TOO_OFTEN, path);
    assert.equal((await type(path, `ANTHER0${place}WRNG`)).status, 422, path);
  }
});

test('a letter code guessed by its square and by typing is one code', async () => {
  const { get, type } = phone();
  for (let tries = 0; tries < 5; tries += 1) {
    assert.equal((await get('/k/SQVARE112233')).to, '/door?unknown=1');
    assert.equal((await type('/door', 'square-112-233')).status, 422);
  }
  const rests = await get('/nl/k/SQVARE112233');
  assert.equal(rests.to, '/door?often=1&lang=nl');
  const page = await get('/door?often=1');
  assert.equal(page.status, 429);
  assert.match(page.words, TOO_OFTEN);
});

test('a square of a table or of the hall that nobody has is a kind page, then a rest', async () => {
  for (const path of ['/t/0000000000000000', '/hall-link/nothing-of-the-kind']) {
    const { get } = phone();
    for (let tries = 1; tries <= 10; tries += 1) {
      const told = await get(path);
      assert.equal(told.status, 404, `${path} try ${tries}`);
      assert.match(told.words, /link does not work/, path);
    }
    const rests = await get(path);
    assert.equal(rests.status, 429, path);
    assert.match(rests.words, /Please wait a little/, path);
  }
});

test('right codes open after all those wrong ones', async () => {
  const { type, get } = phone();
  for (const told of [await type('/badge/harbourtown', badge), await get(`/t/${table}`)])
    assert.ok(told.inside && told.status < 400, told.words);
  const voter = await type('/vote/harbourtown', card);
  assert.equal(voter.status, 200, voter.words);
});

test('a letter opens at every door, a second time too, and gives no try away', async () => {
  const letters = await openStand();
  await doorOpen(letters, 20, 10);
  const own = await serving({ store: letters.store, now: letters.now });
  try {
    const code = (await drawnHouseholds(letters))[0]?.code_sealed ?? '';
    const { type, get } = phone(own);
    for (let visit = 0; visit < 170; visit += 1) {
      const doors = [
        await type('/door', code),
        await type('/door/harbourtown', code),
        await get(`/k/${code}`),
      ];
      for (const { status, inside, to } of doors)
        assert.deepEqual(
          { status, inside, to },
          { status: 303, inside: true, to: '/door/harbourtown' },
        );
    }
  } finally {
    await own.end();
  }
});

test('a wrong code is answered alike whether it was never given out or belongs elsewhere', async () => {
  const { type } = phone();
  const other = await openStand();
  try {
    const elsewhere = await cardsOf(other, 1);
    const [never, foreign] = [
      await type('/vote/harbourtown', 'ZZZZZZZZZZZZ'),
      await type('/vote/harbourtown', elsewhere[0] ?? ''),
    ];
    const alike = (told: Told, code: string) => ({
      ...told,
      words: told.words.replaceAll(code, ''),
    });
    assert.deepEqual(alike(never, 'ZZZZZZZZZZZZ'), alike(foreign, elsewhere[0] ?? ''));
    assert.match(never.words, /No card has this code/);
  } finally {
    await other.close();
  }
});

test('codes that ran out or were taken back say so kindly, and open nothing', async () => {
  const { get, type } = phone();
  await stand.store.transact(async (tx) => {
    const row = tx.updateTable('table_keys').set({ revoked_at: stand.now() });
    await row.where('table_number', '=', 1).execute();
    await tx.updateTable('cards').set({ voided_at: stand.now() }).execute();
  });
  const taken = await get(`/t/${table}`);
  assert.deepEqual([taken.status, taken.inside], [404, false]);
  assert.match(taken.words, /Scan the square on your table’s card again/);
  const voided = await type('/vote/harbourtown', card);
  assert.equal(voided.status, 422);
  assert.match(voided.words, /This card was taken out of use/);
});

test('a guess leaves no code in what is counted', async () => {
  const { type } = phone();
  await type('/door/harbourtown', 'GUESSED8WRNG');
  const rows = await stand.store.db.selectFrom('code_attempts').selectAll().execute();
  assert.doesNotMatch(JSON.stringify(rows), /GUESSED8WRNG/);
});
