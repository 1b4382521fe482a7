import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  BoxBuilder,
  type Contest,
  count,
  type ProportionalStep,
  type Rule,
} from '@commonlot/counting';
import { proportionalWords } from './proportional.ts';

const CODES = new Set<string>([
  'load-shared',
  'share-given',
  'share-bought',
  'shares-left',
  'share-raised',
  'completion-started',
  'option-funded',
  'option-too-dear',
  'budget-stopped',
  'budget-spent',
] satisfies ProportionalStep['code'][]);

/** 4 ballots for a and b, 2 for c, 1 for a and c. */
function words(rule: Rule, more: Partial<Contest> = {}): string[] {
  const options = ['a', 'b', 'c'];
  const builder = new BoxBuilder(options);
  for (const [places, ballots] of [
    [[0, 1], 4],
    [[2], 2],
    [[0, 2], 1],
  ] as const) {
    for (const place of places) builder.mark(place, 1);
    builder.end(ballots);
  }
  const done = count(rule, builder.box(), { options, seats: 2, ...more });
  assert.ok(done.ok);
  return done.value.trace
    .filter((step) => CODES.has(step.code))
    .map((step) => proportionalWords(step as ProportionalStep, (option) => option.toUpperCase()));
}

const budget = { limit: 10, costs: { a: 6, b: 5, c: 4 } };

test('phragmen: who comes in, with which votes, and what everybody then carries', () => {
  assert.deepEqual(words({ rule: 'phragmen' }), [
    'Round 1: “A” comes in with 5 votes. Its weight of one is spread over them so that each now carries 1/5. All carried 0 before.',
    'Round 2: “C” comes in with 3 votes, which count as 5/2 after what its supporters have had. Its weight of one is spread over them so that each now carries 2/5. Of these, 2 carried 0 and take on 2/5 each; 1 carried 1/5 and take on 1/5 each.',
  ]);
  assert.match(
    words({ rule: 'phragmen' }, { budget: { ...budget, limit: 9 } }).join(' '),
    /only 3 is left. The count ends here\. 6 of 9 is spent, on 1 option\.$/,
  );
});

test('equal shares: what each may spend, pays and has left', () => {
  const rule = { rule: 'equal-shares', satisfaction: 'cardinality' } as const;
  assert.deepEqual(words({ ...rule, completion: 'phragmen' }), [
    '2 shared equally among 7 people: each may spend 2/7.',
    'Round 1: “A” comes in with 5 votes. Its cost of 1 is paid by them: 1/5 each, or all they have left where that is less. All had 2/7 before.',
    'Shares can pay for nothing more: 1 is left in all, too scattered to buy anything. Each has left: 5 with 3/35, 2 with 2/7.',
    'What is still open is filled by Phragmén’s rule; money left over counts as load in advance.',
    'Round 2: “C” comes in with 3 votes, which count as 35/4 with what its supporters have saved. Its weight of one is spread over them so that each now carries 4/35. Of these, 2 had saved 2/7 and take on 2/5 each; 1 had saved 3/35 and take on 1/5 each.',
  ]);
  const raised = words({ ...rule, completion: 'increment' });
  assert.equal(raised.filter((line) => line.endsWith('These shares count.')).length, 1);
});

test('greedy: what is funded, and what is passed over', () => {
  assert.deepEqual(words({ rule: 'greedy' }, { budget }), [
    '“A” with 5 votes costs 6 and is funded; 4 is left.',
    '“B” with 4 votes costs 5; only 4 is left, so it is passed over.',
    '“C” with 3 votes costs 4 and is funded; 0 is left.',
    '10 of 10 is spent, on 2 options.',
  ]);
});
