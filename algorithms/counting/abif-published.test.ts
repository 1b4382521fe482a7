import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Count, count } from './count.ts';
import { readBallotFile } from './formats/formats.ts';
import type { Rule } from './rule.ts';

const folder = new URL('../../../shared/data/counting/abif/', import.meta.url);
const skip = existsSync(folder) ? false : 'the published files are not beside the project';
const IRV = { rule: 'irv', overvote: 'exhaust', skipped: null, ties: 'earlier-round' } as const;

function counted(name: string, rule: Rule, kind: 'ranks' | 'points'): Count {
  const read = readBallotFile('abif', readFileSync(new URL(`${name}.abif`, folder), 'utf8'), kind);
  assert.ok(read.ok);
  const { box } = read.value;
  const done = count(rule, box, { options: box.options, seats: 1 });
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

/** Totals by option. */
function totals({ standings }: Count) {
  return Object.fromEntries(standings.map(({ option, total }) => [option, total]));
}

// Tennessee’s capital, electowiki.org/wiki/Tennessee_example: 42 near Memphis, 26 near Nashville, 15
// near Chattanooga, 17 near Knoxville.
test('Tennessee ranked: Nashville beats all, Knoxville wins the runoff, Borda as added up by hand', {
  skip,
}, () => {
  const file = 'tennessee-example-STAR';
  const schulze: Rule = { rule: 'schulze', strength: 'winning-votes' };
  assert.deepEqual(counted(file, schulze, 'ranks').winners, ['Nash']);
  assert.deepEqual(counted(file, IRV, 'ranks').winners, ['Knox']);
  const borda = counted(file, { rule: 'borda', variant: 'standard' }, 'ranks');
  assert.deepEqual(totals(borda), { Memph: 126, Nash: 194, Chat: 173, Knox: 107 });
});

test('Tennessee scored and approved: the sums written out', { skip }, () => {
  const stars = counted('tennessee-example-STAR', { rule: 'score', min: 0, max: 5 }, 'points');
  assert.deepEqual(totals(stars), { Memph: 210, Nash: 261, Chat: 246, Knox: 182 });
  const miles = counted('tennessee-example-scores', { rule: 'score', min: 0, max: 400 }, 'points');
  assert.deepEqual(totals(miles), { Memph: 24760, Nash: 27230, Chat: 24158, Knox: 19370 });
  const approved = counted('tennessee-example-approval', { rule: 'approval', picks: 4 }, 'points');
  assert.deepEqual(totals(approved), { Memph: 42, Nash: 50, Chat: 36, Knox: 21 });
});

test('Tennessee with 17 papers that rank three first: they end there, or stand equal', {
  skip,
}, () => {
  const file = 'tennessee-example-overvote-02';
  const runoff = counted(file, IRV, 'ranks');
  // 42, 26, 15 and none go on: Knoxville is out, then Chattanooga, whose papers make Nashville 41.
  assert.deepEqual(runoff.winners, ['Memph']);
  const schulze = counted(file, { rule: 'schulze', strength: 'winning-votes' }, 'ranks');
  assert.deepEqual(schulze.winners, ['Nash']);
});

test('a monster tie in two mirrored halves is one question for lots: H or S', { skip }, () => {
  const { tie, winners } = counted('mock-tie', IRV, 'ranks');
  assert.deepEqual(winners, []);
  assert.deepEqual([...(tie?.between ?? [])].sort(), ['H', 'S']);
  assert.equal(tie?.forSeats, 1);
});
