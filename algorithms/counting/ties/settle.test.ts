import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allOutcomes, type Start, settle } from './settle.ts';
import type { Counting, TieQuestion } from './tie.ts';

const standings = (options: readonly string[]) => () =>
  options.map((option, at) => ({
    option,
    total: 0,
    place: at + 1,
    eligible: true,
    detail: { rule: 'approval', ballots: 0 } as const,
  }));

const ALL = ['a', 'b', 'c', 'd'];
const ask = (between: readonly string[], more: Partial<TieQuestion> = {}): TieQuestion => {
  return { between, for: 'win', won: [], standings: standings(ALL), ...more };
};

test('answers that no order of lots could give are not tried', () => {
  // a or b, b or c, c or a: the first two answers can settle the third, and never contradict it.
  const start: Start = function* (): Counting {
    const answers = [];
    for (const pair of [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ])
      answers.push((yield ask(pair)).first);
    return { winners: [answers.join('')], standings: [] };
  };
  assert.deepEqual([...(allOutcomes(start, 100) ?? [])].sort(), [
    'aba',
    'aca',
    'acc',
    'bba',
    'bbc',
    'bcc',
  ]);
});

test('who is out first was drawn last, and so does not win a later draw against the same', () => {
  const start: Start = function* (): Counting {
    const out = (yield ask(['a', 'b'], { for: 'out' })).first;
    const win = (yield ask(['a', 'b'])).first;
    return { winners: [`${out}${win}`], standings: [] };
  };
  assert.deepEqual([...(allOutcomes(start, 100) ?? [])].sort(), ['ab', 'ba']);
});

/** All of `options` are drawn one after the other; nobody is left in the end. */
function drawAll(options: readonly string[], keyed: boolean): Start {
  return function* (): Counting {
    const taken: string[] = [];
    while (taken.length < options.length - 1) {
      const between = options.filter((option) => !taken.includes(option));
      const key = () => taken.toSorted().join();
      taken.push((yield ask(between, keyed ? { key } : {})).first);
    }
    return { winners: options, standings: [] };
  };
}

test('a state with a key is tried out once: 12 options in any order need no 12 factorial runs', () => {
  const options = Array.from('abcdefghijkl');
  assert.equal(allOutcomes(drawAll(options, false), 20_000), null);
  assert.equal(allOutcomes(drawAll(options, true), 30_000)?.size, 1);
});

test('when the runs do not suffice, all who can still win stay open', () => {
  const start: Start = function* (): Counting {
    const { first } = yield ask(['a', 'b'], { won: ['d'], open: ['a', 'b', 'c'] });
    return { winners: ['d', first], standings: [] };
  };
  const settled = settle(start, [], 2, 1);
  assert.ok('tie' in settled);
  assert.deepEqual(settled.tie, {
    between: ['a', 'b', 'c'],
    forSeats: 1,
    certain: ['d'],
    lots: ['a', 'b'],
  });
});
