import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, type ThresholdRule, type ThresholdStep } from '@commonlot/counting';
import { thresholdWords } from './threshold.ts';

function words(rule: Omit<ThresholdRule, 'rule'>, yes: number, no: number, abstain = 0): string[] {
  const marks = Array.from({ length: yes + no + abstain }, (_, i) =>
    i < yes ? 1 : i < yes + no ? -1 : 0,
  );
  const ballots = marks.map((mark, i) => ({ code: String(i), choices: { m: mark } }));
  const done = count({ rule: 'threshold', ...rule }, ballots, { options: ['m'], seats: 1 });
  assert.ok(done.ok);
  return done.value.trace.flatMap((step) =>
    step.code.startsWith('option-p') ||
    step.code.startsWith('option-f') ||
    step.code.startsWith('quorum') ||
    step.code === 'casting-vote'
      ? [thresholdWords(step as ThresholdStep, () => 'Motion')]
      : [],
  );
}

const half = { numerator: 1, denominator: 2 };
const most = { share: half, passes: 'more-than', base: { of: 'voting' } } as const;

test('what was carried, by how much, over which base', () => {
  assert.deepEqual(words(most, 50, 39, 2), [
    '“Motion”: 50 for, 39 against, 2 abstain. That is 56.2\u00a0% of the 89 for or against. At least 45 for are needed. Carried, with 5 to spare.',
  ]);
  const cast = { of: 'cast', blank: 'in', invalid: 'in' } as const;
  assert.deepEqual(words({ ...most, base: cast }, 45, 44, 2), [
    '“Motion”: 45 for, 44 against, 2 abstain. That is 49.5\u00a0% of the 91 ballots counted. At least 46 for are needed. Not carried: 1 short.',
  ]);
});

test('quorum, second majority and casting vote are said', () => {
  const also = { share: { numerator: 2, denominator: 5 }, passes: 'at-least' } as const;
  const strike = {
    ...most,
    quorum: {
      least: { share: half, passes: 'at-least', people: 100 },
      counts: { of: 'cast', blank: 'in', invalid: 'in' },
    },
    also: { ...also, base: { of: 'all', people: 100 } },
  } as const;
  assert.deepEqual(words(strike, 26, 24), [
    '50 voted; at least 50 of the 100 entitled must. The quorum is met.',
    '“Motion”: 26 for, 24 against. That is 52.0\u00a0% of the 50 for or against. At least 40 for are needed (40.0\u00a0% of the 100 entitled). Not carried: 14 short.',
  ]);
  assert.deepEqual(
    words(strike, 45, 2)[0],
    '47 voted; at least 50 of the 100 entitled must. 3 too few: nothing is carried.',
  );
  assert.deepEqual(words({ ...most, castingVote: 'for' }, 4, 4), [
    '“Motion” has 4 votes for and as many against. The chair’s casting vote is for.',
    '“Motion”: 4 for, 4 against. That is 50.0\u00a0% of the 8 for or against. At least 5 for are needed. Carried by the casting vote.',
  ]);
});
