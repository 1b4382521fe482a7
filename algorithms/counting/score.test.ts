import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fraction } from '@commonlot/exact';
import fc from 'fast-check';
import { amountOf } from './amount.ts';
import { type Count, count } from './count.ts';
import type { ScoreRule } from './shapes/score.ts';

const options = ['a', 'b', 'c'];
const rules: fc.Arbitrary<ScoreRule> = fc.record({
  rule: fc.constant('score' as const),
  min: fc.constantFrom(-2, 0),
  max: fc.constantFrom(3, 4),
  open: fc.constantFrom('lowest' as const, 'left-out' as const),
  agree: fc.constantFrom(0, 2, 3),
});
type Choices = Readonly<Record<string, number>>;
const papers: fc.Arbitrary<readonly Choices[]> = fc.array(
  fc.dictionary(fc.constantFrom(...options), fc.integer({ min: 0, max: 3 }), { minKeys: 1 }),
  { maxLength: 7 },
);

function scored(rule: ScoreRule, marked: readonly Choices[], seats = 1): Count {
  const ballots = marked.map((choices, at) => ({ code: `${at}`, choices }));
  const counted = count(rule, ballots, { options, seats });
  assert.ok(counted.ok, JSON.stringify(counted));
  return counted.value;
}

/** Every mark of an option written out, ballot by ballot. */
function marksOf(option: string, { min, open }: ScoreRule, marked: readonly Choices[]) {
  const given = marked.flatMap((choices) => choices[option] ?? []);
  const left = open === 'left-out' ? [] : marked.flatMap((one) => (option in one ? [] : min));
  return { given, all: [...given, ...left].sort((one, other) => one - other) };
}

const total = (marks: readonly number[]) => marks.reduce((sum, mark) => sum + mark, 0);

test('sum, mean, lower median and agreement are those of the marks written out one by one', () => {
  fc.assert(
    fc.property(rules, papers, (rule, marked) => {
      const { standings } = scored(rule, marked);
      assert.equal(standings.length, options.length);
      for (const { option, total: said, detail } of standings) {
        assert.ok(detail.rule === 'score');
        const { given, all } = marksOf(option, rule, marked);
        assert.equal(detail.scored, given.length);
        assert.equal(detail.median, all[Math.ceil(all.length / 2) - 1] ?? null);
        assert.equal(detail.agree, given.filter((mark) => mark >= (rule.agree ?? 0)).length);
        const mean = all.length === 0 ? null : Fraction.of(total(all), all.length);
        assert.equal(detail.mean, mean && amountOf(mean));
        if (rule.open !== 'left-out') assert.equal(said, total(all));
      }
    }),
  );
});

test('left out: the better mean stands first, and who nobody scored stands last', () => {
  fc.assert(
    fc.property(rules, papers, (rule, marked) => {
      const one = { ...rule, open: 'left-out' as const };
      const { standings } = scored(one, marked);
      const means = standings.map(({ option }) => {
        const { given } = marksOf(option, one, marked);
        return given.length === 0 ? null : [total(given), given.length];
      });
      for (const [at, mean] of means.entries()) {
        const [sum = 0, of = 1] = mean ?? [];
        const [nextSum = 0, nextOf = 1] = means[at + 1] ?? [];
        if (at + 1 === means.length) break;
        if (mean === null) assert.equal(means[at + 1], null);
        else if (means[at + 1] !== null) {
          assert.ok(sum * nextOf >= nextSum * of);
          const equal = sum * nextOf === nextSum * of;
          assert.equal(standings[at]?.place === standings[at + 1]?.place, equal);
        }
      }
    }),
  );
});

test('a mean has its own base: two who scored c put it before a, whom all scored', () => {
  const marked = [{ a: 2, c: 3 }, { a: 3, c: 3 }, { a: 3, b: 0 }, { a: 3 }];
  const rule = { rule: 'score', min: 0, max: 3 } as const;
  assert.deepEqual(scored(rule, marked).winners, ['a']);
  const { winners, standings } = scored({ ...rule, open: 'left-out', agree: 3 }, marked);
  assert.deepEqual(winners, ['c']);
  assert.deepEqual(
    standings.map(({ option, total: mean, detail }) => {
      return [option, mean, detail.rule === 'score' && [detail.scored, detail.agree]];
    }),
    [
      ['c', 3, [2, 2]],
      ['a', '11/4', [4, 3]],
      ['b', 0, [1, 0]],
    ],
  );
});

test('a mark off the scale makes the ballot invalid; figures without sense are named', () => {
  const rule = { rule: 'score', min: 0, max: 3 } as const;
  const { ballots } = scored(rule, [{ a: 4 }, { a: -1 }, { a: 3 }, {}]);
  assert.deepEqual([ballots.valid, ballots.invalid, ballots.blank], [1, 2, 1]);
  const faulty = (change: Partial<ScoreRule>) => {
    const counted = count({ ...rule, ...change }, [], { options, seats: 1 });
    return counted.ok || counted.refusal.code !== 'rule-faulty' ? null : counted.refusal.field;
  };
  assert.equal(faulty({ min: 0.5 }), 'min');
  assert.equal(faulty({ max: 0 }), 'max');
  assert.equal(faulty({ agree: 4 }), 'agree');
  assert.equal(faulty({ agree: -1 }), 'agree');
});
