import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type BundleFiles, fromUtf8, isJsonObject, type JsonObject } from '@commonlot/record';
import { type AssemblyState, notesByTheme, topProposals } from '@commonlot/stages';
import { openBundle, packBundle, verify } from '@commonlot/verifier';
import { letterCodeHash } from '../acts/2-invitation/draw-letters.ts';
import { cardHash } from '../acts/5-gathering/voting-cards.ts';
import { foldAssembly } from '../acts/assembly-state.ts';
import { newCode, showCode } from '../acts/chance.ts';
import { exportBundle } from '../acts/export-bundle.ts';
import { instantFrom } from './calendar.ts';
import { chanceOf, lifeSeed } from './chance.ts';
import { fastForward } from './fast-forward.ts';
import { RehearsalCancelled } from './life.ts';
import { POINTS } from './points.ts';
import { rehearse } from './rehearse.ts';
import { namesIn, type Personal, personalIn } from './testing/personal.ts';
import { makeStand, type Stand } from './testing/stand.ts';
import type { Truth } from './truth.ts';

const SEED = 7;
let stand: Stand;
let assembly = '';
let truth: Truth;
let state: AssemblyState;
let files: BundleFiles;
const progress: number[] = [];

before(async () => {
  stand = await makeStand();
  const lived = await rehearse({
    ...stand,
    profile: 'amersfoort',
    seed: SEED,
    report: async (share) => void progress.push(share),
  });
  assembly = lived.assembly;
  truth = lived.truth;
  ({ state } = await foldAssembly(stand.store, assembly));
  const at = instantFrom(Date.parse('2026-08-01T00:00:00.000Z'));
  const exported = await exportBundle(stand.store, assembly, at);
  assert.ok(exported.ok);
  files = exported.value;
});
after(async () => await stand.close());

/** What the first entry of a type says. */
async function saidBy(type: string): Promise<JsonObject> {
  for await (const { entry } of stand.store.entries(assembly))
    if (entry.type === type && isJsonObject(entry.data)) return entry.data;
  throw new Error(`no ${type}`);
}

test('a stranger recomputes every act of the bundle', () => {
  const opened = openBundle(packBundle(files));
  assert.ok(opened.ok);
  const report = verify(opened.value);
  const off = report.checks.filter(({ status }) => status !== 'ok').map(({ id }) => id);
  // Only what nobody kept from an earlier day cannot be compared.
  assert.deepEqual(off, ['publisher-known', 'kept-checkpoints-agree']);
  assert.ok(report.ok);
});

test('the figures are those of Amersfoort 2014, and the desk shows the truth', async () => {
  assert.equal(truth.letters, 6_000);
  assert.equal(truth.registered, 517);
  assert.equal(truth.comes, 348);
  assert.equal(truth.guestsCome, 170);
  const closed = await saidBy('registration.closed');
  assert.equal(closed['registered'], 517);
  assert.deepEqual(closed['byChannel'], { ...truth.byChannel });
  const doors = await saidBy('gathering.doors-closed');
  assert.equal(doors['arrived'], 348 + 170);
  const { members } = state.selection;
  assert.equal(
    members.count((status) => status !== 'withdrew'),
    517,
  );
  assert.equal(
    members.count((status) => status === 'declined'),
    truth.declines,
  );
  const groups = new Map<string, number>();
  for (const [person, { group }] of state.gathering.guests.entries())
    if (state.gathering.arrived.get(person)) groups.set(group, (groups.get(group) ?? 0) + 1);
  assert.deepEqual(Object.fromEntries([...groups].sort()), {
    'civil-servant': 45,
    employer: 40,
    'free-thinker': 40,
    politician: 45,
  });
  const helpers = state.followUp.groups.reduce((sum, one) => sum + one.helpers.size, 0);
  assert.equal(helpers, 184);
});

test('the pool is the one the seed knows, but for who asked to be forgotten', async () => {
  const rows = await stand.store.db
    .selectFrom('people')
    .select('features')
    .where('assembly_id', '=', assembly)
    .where('kind', '=', 'resident')
    .where('status', '=', 'registered')
    .execute();
  const forgotten = truth.registered - rows.length;
  assert.ok(forgotten >= 0 && forgotten < 30, `${forgotten} forgotten`);
  for (const [value, known] of truth.pool.ageBand ?? []) {
    const shown = rows.filter(({ features }) => features.includes(`"age":"${value}"`)).length;
    assert.ok(known - shown >= 0 && known - shown <= forgotten, `${value}: ${shown} of ${known}`);
  }
});

test('the afternoon, the ballot and the answers are what they should be', () => {
  const themes = [...notesByTheme(state.deliberation)].filter(([, notes]) => notes.length > 0);
  const grouped = themes.reduce((sum, [, notes]) => sum + notes.length, 0);
  assert.equal(themes.length, 14);
  assert.ok(grouped > 0.85 * state.deliberation.notes.size);
  const { ballot } = state.decision;
  assert.ok(ballot?.status === 'declared');
  assert.equal(ballot.paper.rules.electorate, 'residents');
  const { cast } = ballot.box;
  assert.ok(cast > 310 && cast <= 348, `${cast} cast`);
  assert.equal(topProposals(state.decision).length, 10);
  const verdicts = state.response.recommendations.map(
    ({ answers }) => answers.at(-1)?.answer.verdict ?? 'overdue',
  );
  assert.equal(verdicts.filter((verdict) => verdict === 'overdue').length, 1);
  assert.equal(verdicts.filter((verdict) => verdict === 'rejected').length, 1);
});

test('progress only grows', () => {
  assert.ok(progress.length > 100);
  for (const [place, share] of progress.entries())
    assert.ok(share >= (progress[place - 1] ?? 0) && share <= 100, `${share} at ${place}`);
});

/** Every letter's and card's code, made again from the seed and held against what is stored. */
async function allCodes(): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  const make = (name: string, count: number, length: number) => {
    const chance = chanceOf(lifeSeed(SEED, assembly), name);
    return Array.from({ length: count }, () => newCode(chance, length));
  };
  const letters = make('draw-letters', 6_000, 12);
  const cards = [...make('cards/resident', 517, 12), ...make('cards/guest', 189, 12)];
  const db = stand.store.db;
  const homes = await db.selectFrom('households').select('code_hash').execute();
  const known = new Set(homes.map(({ code_hash }) => code_hash));
  for (const code of letters) assert.ok(known.has(letterCodeHash(assembly, code)));
  const issued = await db.selectFrom('cards').select('code_hash').execute();
  const hashes = new Set(issued.map(({ code_hash }) => code_hash));
  for (const code of cards) assert.ok(hashes.has(cardHash(assembly, code)));
  for (const code of [...letters, ...cards]) codes.add(code);
  return codes;
}

test('nothing of anybody stands in the record or in a public document', async () => {
  const names = await namesIn(stand.store, assembly);
  const personal: Personal = { names, codes: await allCodes() };
  const [name = ''] = names;
  const [code = ''] = personal.codes;
  const planted = `{"a":"${name}","b":"${showCode(code)}","c":"3 Ebb Lane"}`;
  assert.equal(personalIn(planted, personal).length, 3);
  for (const [path, bytes] of files) {
    const text = fromUtf8(bytes);
    assert.ok(text !== null, path);
    assert.deepEqual(personalIn(text, personal), [], path);
  }
});

test('the same seed, paused at every point, gives the same record', async () => {
  const other = await makeStand();
  try {
    const begun = { ...other, profile: 'amersfoort', seed: SEED } as const;
    const { assembly: again } = await rehearse({ ...begun, until: 'commission' });
    for (const point of POINTS) await fastForward(other.store, again, point);
    const head = async (one: Stand) =>
      await one.store.db.selectFrom('assemblies').select(['id', 'version', 'head_hash']).execute();
    assert.deepEqual(await head(other), await head(stand));
  } finally {
    await other.close();
  }
});

test('a cancelled rehearsal stops between two commands and goes on later', async () => {
  const other = await makeStand();
  try {
    let asked = 0;
    const stopping = { cancelled: () => (asked += 1) > 2 };
    const begun = { ...other, profile: 'amersfoort', seed: SEED } as const;
    await assert.rejects(rehearse({ ...begun, ...stopping }), RehearsalCancelled);
    const [row] = await other.store.db.selectFrom('assemblies').select('id').execute();
    await fastForward(other.store, row?.id ?? '', 'registration');
    const folded = await foldAssembly(other.store, row?.id ?? '');
    assert.equal(folded.state.invitation.waves[0]?.printed, 6_000);
  } finally {
    await other.close();
  }
});
