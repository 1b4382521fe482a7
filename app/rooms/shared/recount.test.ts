import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markedAlone } from './recount.ts';

const papersOf = (marked: readonly Readonly<Record<string, number>>[]) =>
  marked.map((choices, at) => ({ code: `${at}`, choices }));

test('ballots marked as no other was: blank ones are like each other, and the order of marking is no mark', () => {
  const alone = (...marked: readonly Readonly<Record<string, number>>[]) =>
    markedAlone(papersOf(marked));
  assert.equal(alone(), 0);
  assert.equal(alone({}), 0);
  assert.equal(alone({ a: 1, b: 2 }, { b: 2, a: 1 }), 0);
  assert.equal(alone({ a: 1, b: 2 }, { a: 2, b: 1 }, { a: 1 }, { a: 1 }, {}), 2);
});

test('whoever marks as somebody else did hides both: with every ballot twice none is alone', () => {
  const marks = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 }));
  fc.assert(
    fc.property(fc.array(marks), (marked) => {
      assert.equal(markedAlone(papersOf([...marked, ...marked])), 0);
      assert.ok(markedAlone(papersOf(marked)) <= marked.length);
    }),
  );
});
