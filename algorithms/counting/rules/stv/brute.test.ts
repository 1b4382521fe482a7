import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boxOf } from '../../ballots/box.ts';
import { sortBox } from '../../ballots/sort-box.ts';
import { methodOf, type Rule } from '../../rule.ts';
import { bruteRunoff, bruteScottish, type Paper } from '../../testing/stv-brute.ts';
import { allOutcomes } from '../../ties/settle.ts';

const options = ['a', 'b', 'c', 'd', 'e'];

/** Few papers over five options: equal ones abound. */
const few: fc.Arbitrary<readonly Paper[]> = fc.array(
  fc.shuffledSubarray(options, { minLength: 1 }),
  { minLength: 1, maxLength: 12 },
);

/** Two or three well ahead and nearly equal, the others sure to go and to lift them on the way. */
const ahead: fc.Arbitrary<readonly Paper[]> = fc
  .tuple(
    fc.array(fc.integer({ min: 4, max: 6 }), { minLength: 2, maxLength: 3 }),
    fc.array(fc.shuffledSubarray(options, { minLength: 2 }), { minLength: 2, maxLength: 4 }),
  )
  .map(([many, others]) => {
    const leaders = options.slice(0, many.length);
    const lift = others.map((paper) => paper.toSorted((a, b) => Number(b > 'c') - Number(a > 'c')));
    return [
      ...many.flatMap((n, at) => Array.from({ length: n }, () => leaders.slice(at, at + 1))),
      ...lift,
    ];
  });
const boxes = fc.oneof(few, ahead);

function outcomes(rule: Rule, papers: readonly Paper[], seats: number): ReadonlySet<string> {
  const ballots = papers.map((paper, row) => ({
    code: String(row),
    choices: Object.fromEntries(paper.map((option, at) => [option, at + 1])),
  }));
  const box = boxOf(ballots, options);
  const method = methodOf(rule);
  const piles = sortBox(box, method.reader(rule, box));
  const contest = { options, seats };
  const found = allOutcomes((say) => method.count(rule, piles.valid, contest, say, piles), 20_000);
  assert.ok(found !== null);
  return found;
}

const runs = { numRuns: 400 };

test('instant runoff: the same winners as paper by paper, with every order of equal ones', () => {
  fc.assert(
    fc.property(boxes, fc.boolean(), (papers, earlier) => {
      const ties = earlier ? 'earlier-round' : 'lot';
      const rule: Rule = { rule: 'irv', overvote: 'exhaust', skipped: null, ties };
      assert.deepEqual(outcomes(rule, papers, 1), bruteRunoff(papers, options, earlier));
    }),
    runs,
  );
});

test('Scottish STV: the same winners as paper by paper in fractions, with every order', () => {
  fc.assert(
    fc.property(boxes, fc.integer({ min: 1, max: 3 }), (papers, seats) => {
      const rule: Rule = { rule: 'stv-scottish' };
      assert.deepEqual(outcomes(rule, papers, seats), bruteScottish(papers, options, seats));
    }),
    runs,
  );
});

test('who of two is out first decides the second seat where the first lifts another to the quota', () => {
  const paper = (many: number, ...ranked: readonly string[]) =>
    Array.from({ length: many }, () => ranked);
  // c needs one paper more than its 5: whoever of d and e gives it keeps the other's paper from it.
  const papers = [
    ...[...paper(4, 'a'), ...paper(4, 'b'), ...paper(5, 'c')],
    ...[...paper(1, 'd', 'c', 'a'), ...paper(1, 'e', 'c', 'b')],
  ];
  const found = outcomes({ rule: 'stv-scottish' }, papers, 2);
  assert.deepEqual(found, bruteScottish(papers, options, 2));
  assert.deepEqual([...found].sort(), ['a\nc', 'b\nc']);
});
