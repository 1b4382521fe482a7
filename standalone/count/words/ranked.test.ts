import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, type RankedStep, type Rule } from '@commonlot/counting';
import { rankedWords } from './ranked.ts';

const CODES: readonly string[] = [
  'quota-set',
  'majority-stated',
  'first-preferences',
  'surplus-transferred',
  'option-excluded',
  'option-elected',
  'earlier-stage-decided',
  'surplus-order-settled',
  'keep-values-found',
  'keeps-nothing',
];

function words(
  rule: Rule,
  seats: number,
  papers: readonly (readonly [number, string])[],
): string[] {
  const ballots = papers.flatMap(([many, ranking], row) =>
    Array.from({ length: many }, (_, at) => ({
      code: `${row} ${at}`,
      choices: Object.fromEntries(ranking.split('').map((option, rank) => [option, rank + 1])),
    })),
  );
  const done = count(rule, ballots, { options: ['a', 'b', 'c'], seats });
  assert.ok(done.ok);
  const steps = done.value.trace.filter((step): step is RankedStep => CODES.includes(step.code));
  return steps.map((step) => rankedWords(step, (option) => option.toUpperCase()));
}

test('a surplus and an exclusion, with papers and values to redo them by', () => {
  assert.deepEqual(
    words({ rule: 'stv-scottish' }, 2, [
      [7, 'ab'],
      [5, 'b'],
      [4, 'c'],
    ]),
    [
      '16 valid papers for 2 seats: whoever reaches 6 votes, the quota, is elected. No more than 2 can.',
      'Stage 1: every paper goes to its first preference. Now: “A” 7, “B” 5, “C” 4.',
      '“A” has 7 votes, reaches the quota and is elected.',
      'Stage 2: “A” has 7 votes, which is 1 vote more than the quota. Each of its papers moves on, worth its value times 1 divided by 7. It passes on 7 papers at 0.14285 to “B”. Now: “A” 6, “B” 5.99995, “C” 4; lost beyond the last decimal 0.00005.',
      'Stage 3: “C” has fewest votes (4 votes) and is out. It passes on 4 papers to nobody, for want of a further preference. Now: “A” 6, “B” 5.99995; with nobody 4; lost beyond the last decimal 0.00005.',
      'As many are left as there are seats to fill: “B” is elected with 5.99995 votes.',
    ],
  );
});

test('an instant runoff says what a majority is at each stage', () => {
  const rule: Rule = { rule: 'irv', overvote: 'exhaust', skipped: null, ties: 'lot' };
  assert.deepEqual(
    words(rule, 1, [
      [4, 'a'],
      [3, 'b'],
      [2, 'cb'],
    ]).slice(2),
    [
      'Stage 2: “C” has fewest votes (2 votes) and is out. It passes on 2 papers to “B”. Now: “A” 4, “B” 5.',
      'Stage 2: 9 papers still count. More than half of them, at least 5, wins.',
      '“B” has 5 votes, more than half, and is elected.',
    ],
  );
});

test('Meek: what each elected option keeps of a vote', () => {
  const said = words({ rule: 'stv-meek', digits: 3, omega: 2 }, 2, [
    [4, 'ab'],
    [2, 'c'],
  ]);
  assert.deepEqual(said.slice(2, 4), [
    'Stage 2: the quota is 2.001 votes. Of each vote that reaches them, these keep: “A” 0.501. Votes: “A” 2.004, “B” 1.996, “C” 2; with nobody 0.',
    'Stage 2: “B” has fewest votes (1.996 votes) and is out. It keeps nothing of any vote from now on.',
  ]);
});
