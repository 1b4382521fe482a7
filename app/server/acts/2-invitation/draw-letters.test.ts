import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { seedFrom, seedToHex, smallestTickets, ticket } from '@commonlot/draw';
import { announce, commissioned, DICE, drawnHouseholds, frameRows } from '../testing/life.ts';
import {
  codeOf,
  documentOf,
  linesOf,
  openStand,
  overtaken,
  type Stand,
  taken,
} from '../testing/stand.ts';
import { drawLetters } from './draw-letters.ts';
import { importFrame } from './import-frame.ts';

async function framed(households: number): Promise<Stand> {
  const stand = await openStand();
  await commissioned(stand);
  taken(await importFrame(stand.as('organiser'), frameRows(households), 'area'));
  return stand;
}

/** What a stranger has: the public list, the announcement and the draw. */
async function published(stand: Stand, wave: number) {
  const { invitation } = await stand.state();
  const found = invitation.waves.find((one) => one.wave === wave);
  assert.ok(found?.drawn && invitation.frame);
  const list = await documentOf(stand, invitation.frame.list.document);
  const drawn = await documentOf(stand, found.drawn.list.document);
  assert.equal(drawn.hash, found.drawn.list.document);
  return { wave: found, list: list.rows() as Listed[], drawn: drawn.rows() as Ticketed[] };
}
type Listed = { readonly id: string; readonly stratum: string };
type Ticketed = Listed & { readonly ticket: string };

/** The draw made again from what is public, with `@commonlot/draw` and nothing of the act. */
function recomputed(
  list: readonly Listed[],
  label: string,
  shares: readonly { readonly stratum: string; readonly letters: number }[],
  gone: ReadonlySet<string> = new Set(),
): readonly string[] {
  const seed = taken(seedFrom(DICE, label));
  return shares
    .flatMap(({ stratum, letters }) => {
      const here = list.filter((one) => one.stratum === stratum && !gone.has(one.id));
      return smallestTickets(
        seed,
        label,
        here.map(({ id }) => id),
        letters,
      ).map(({ id }) => id);
    })
    .sort();
}

test('anybody draws the same letters from the list, the shares and the dice', async () => {
  const stand = await framed(60);
  await announce(stand, 21, { Quay: 3, Hill: 1, Mill: 1 });
  taken(await drawLetters(stand.as('organiser'), DICE));
  const { wave, list, drawn } = await published(stand, 1);
  // 20 households an area, weights 3:1:1: shares of 21 letters are 12.6, 4.2 and 4.2.
  const shares = new Map(wave.shares.map(({ stratum, letters }) => [stratum, letters]));
  assert.deepEqual([shares.get('Quay'), shares.get('Hill'), shares.get('Mill')], [13, 4, 4]);
  assert.deepEqual(drawn.map(({ id }) => id).sort(), recomputed(list, wave.label, wave.shares));
  const seed = taken(seedFrom(DICE, wave.label));
  assert.equal(wave.drawn?.seed, seedToHex(seed));
  for (const { id, ticket: given } of drawn) assert.equal(given, ticket(seed, wave.label, id));
  const marked = await drawnHouseholds(stand);
  assert.deepEqual(marked.map(({ id }) => id).sort(), drawn.map(({ id }) => id).sort());
  await stand.close();
});

test('a second wave draws only households without a letter', async () => {
  const stand = await framed(30);
  await announce(stand, 12);
  taken(await drawLetters(stand.as('organiser'), DICE));
  const first = await drawnHouseholds(stand);
  await announce(stand, 9);
  taken(await drawLetters(stand.as('organiser'), DICE));
  const { wave, list, drawn } = await published(stand, 2);
  const gone = new Set(first.map(({ id }) => id));
  assert.equal(drawn.length, 9);
  assert.ok(drawn.every(({ id }) => !gone.has(id)));
  assert.deepEqual(
    drawn.map(({ id }) => id).sort(),
    recomputed(list, wave.label, wave.shares, gone),
  );
  const after = await drawnHouseholds(stand);
  assert.deepEqual(
    after.filter(({ drawn_wave }) => drawn_wave === 1),
    first,
    'a letter out is kept',
  );
  await stand.close();
});

test('every letter has its own code, stored as a hash and, until it is printed, for the printer', async () => {
  const stand = await framed(90);
  await announce(stand, 60);
  taken(await drawLetters(stand.as('organiser'), DICE));
  const rows = await drawnHouseholds(stand);
  const codes = rows.map(({ code_sealed }) => code_sealed ?? '');
  assert.equal(new Set(codes).size, 60);
  for (const { code_sealed, code_hash } of rows) {
    assert.match(code_sealed ?? '', /^[0-9A-HJKMNP-TV-Z]{12}$/);
    const hash = createHash('sha256').update(`letter\0${stand.assembly}\0${code_sealed}`);
    assert.equal(code_hash, hash.digest('hex'));
  }
  const undrawn = await stand.store.db
    .selectFrom('households')
    .select(['code_hash', 'code_sealed'])
    .where('drawn_wave', 'is', null)
    .execute();
  assert.ok(
    undrawn.every(({ code_hash, code_sealed }) => code_hash === null && code_sealed === null),
  );
  const text = (await linesOf(stand)).join('\n');
  assert.ok(
    codes.every((code) => !text.includes(code)),
    'a code on the record',
  );
  await stand.close();
});

test('a draw sent twice is answered like the first time and draws nothing anew', async () => {
  const stand = await framed(20);
  await announce(stand, 8);
  const form = stand.as('organiser', 'draw-form');
  taken(await drawLetters(form, DICE));
  const before = await drawnHouseholds(stand);
  assert.ok(taken(await drawLetters(form, DICE)).repeated);
  assert.deepEqual(await drawnHouseholds(stand), before);
  const other = { ...DICE, rolls: [...(DICE.kind === 'dice' ? DICE.rolls : [])].reverse() };
  const again = await drawLetters(form, other);
  assert.equal(codeOf(again), 'form-used-for-another-act');
  assert.equal(codeOf(await drawLetters(stand.as('organiser'), DICE)), 'draw-not-announced');
  await stand.close();
});

test('a draw announced anew while the letters were being drawn is not drawn by the old shares', async () => {
  const stand = await framed(30);
  await announce(stand, 10, { Quay: 5 });
  const store = overtaken(stand.store, async () => await meddle(stand));
  const late = { ...stand.as('organiser'), store };
  assert.equal(codeOf(await drawLetters(late, DICE)), 'changed-meanwhile');
  assert.equal((await drawnHouseholds(stand)).length, 0);
  taken(await drawLetters(stand.as('organiser'), DICE));
  const { wave, list, drawn } = await published(stand, 1);
  assert.deepEqual(drawn.map(({ id }) => id).sort(), recomputed(list, wave.label, wave.shares));
  await stand.close();
});

async function meddle(stand: Stand): Promise<void> {
  await stand.act('organiser', { type: 'invitation.cancel-draw', data: { reason: 'Weights.' } });
  await announce(stand, 10, { Mill: 5 });
}
