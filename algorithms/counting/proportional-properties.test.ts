import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fraction } from '@commonlot/exact';
import fc from 'fast-check';
import { BoxBuilder } from './ballots/box.ts';
import { type Count, count } from './count.ts';
import type { Contest } from './method.ts';
import type { Rule } from './rule.ts';
import { boxOfProfile } from './testing/abcvoting-instances.ts';
import { everyOutcome } from './testing/every-outcome.ts';
import { violatesEjr, violatesJr, violatesPjr } from './testing/represented.ts';

const phragmen: Rule = { rule: 'phragmen' };
const shares = (completion: 'none' | 'greedy' | 'phragmen' | 'increment'): Rule => {
  return { rule: 'equal-shares', satisfaction: 'cardinality', completion };
};
const RULES: readonly Rule[] = [
  phragmen,
  shares('none'),
  shares('greedy'),
  shares('phragmen'),
  shares('increment'),
  { rule: 'greedy' },
];

interface Election {
  readonly profile: readonly (readonly number[])[];
  readonly contest: Contest;
}

const elections: fc.Arbitrary<Election> = fc.integer({ min: 2, max: 6 }).chain((number) =>
  fc.record({
    profile: fc.array(fc.uniqueArray(fc.nat(number - 1), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 7,
    }),
    contest: fc.integer({ min: 1, max: number }).map((seats) => {
      return { seats, options: Array.from({ length: number }, (_, at) => String(at)) };
    }),
  }),
);

const boxOf = ({ profile, contest }: Election) => boxOfProfile(profile, contest.options.length);
const outcomes = (rule: Rule, one: Election) => everyOutcome(rule, boxOf(one), one.contest);
const numbers = (set: string) => (set === '' ? [] : set.split(',').map(Number));

function counted(rule: Rule, one: Election, lots?: readonly string[]): Count {
  const contest = lots === undefined ? one.contest : { ...one.contest, lots };
  const result = count(rule, boxOf(one), contest);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

test('anonymity: the order of ballots changes nothing, not even in the trace', () => {
  fc.assert(
    fc.property(elections, fc.constantFrom(...RULES), fc.nat(), (one, rule, turn) => {
      const cut = turn % one.profile.length;
      const profile = [...one.profile.slice(cut), ...one.profile.slice(0, cut)].reverse();
      assert.deepEqual(counted(rule, { ...one, profile }), counted(rule, one));
    }),
  );
});

test('anonymity: a row of weight n is n ballots', () => {
  fc.assert(
    fc.property(elections, fc.constantFrom(...RULES), (one, rule) => {
      const builder = new BoxBuilder(one.contest.options);
      for (const likes of one.profile) {
        for (const option of likes) builder.mark(option, 1);
        builder.end(3);
      }
      const thrice = { ...one, profile: one.profile.flatMap((likes) => [likes, likes, likes]) };
      const together = count(rule, builder.box(), one.contest);
      assert.ok(together.ok);
      assert.deepEqual(together.value, counted(rule, thrice));
    }),
  );
});

test('neutrality: renaming the options renames the outcomes', () => {
  const permutation = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(elections, fc.constantFrom(...RULES), permutation, (one, rule, names) => {
      const kept = names.filter((name) => name < one.contest.options.length);
      const profile = one.profile.map((likes) => likes.map((option) => kept[option] ?? 0));
      const renamed = outcomes(rule, one).map((set) =>
        numbers(set)
          .map((option) => String(kept[option]))
          .sort()
          .join(','),
      );
      assert.deepEqual(outcomes(rule, { ...one, profile }), renamed.sort());
    }),
  );
});

test('proportional justified representation: every outcome of phragmen has it', () => {
  fc.assert(
    fc.property(elections, (one) => {
      for (const set of outcomes(phragmen, one))
        assert.equal(violatesPjr({ ...one, ...one.contest, winners: numbers(set) }), null);
    }),
    { numRuns: 300 },
  );
});

test('extended justified representation: every outcome of equal shares has it, completed or not', () => {
  fc.assert(
    fc.property(elections, fc.constantFrom<Rule>(...RULES.slice(1, 4)), (one, rule) => {
      for (const set of outcomes(rule, one))
        assert.equal(violatesEjr({ ...one, ...one.contest, winners: numbers(set) }), null);
    }),
    { numRuns: 300 },
  );
});

test('justified representation: approval leaves two of six with nothing, the others do not', () => {
  const one: Election = {
    profile: [[0, 1, 2], [0, 1, 2], [0, 1, 2], [0, 1, 2], [3], [3]],
    contest: { options: ['0', '1', '2', '3'], seats: 3 },
  };
  const jr = (rule: Rule) =>
    outcomes(rule, one).map((set) => violatesJr({ ...one, ...one.contest, winners: numbers(set) }));
  assert.deepEqual(jr({ rule: 'approval', picks: 4 }), [{ voters: [4, 5], share: 1 }]);
  for (const rule of [phragmen, shares('none'), shares('phragmen')])
    assert.ok(jr(rule).every((violation) => violation === null));
});

test('committee monotonicity: one seat more keeps all whom phragmen has seated, in their order', () => {
  fc.assert(
    fc.property(elections, (one) => {
      const { options, seats } = one.contest;
      fc.pre(seats < options.length);
      const few = counted(phragmen, one, options).winners;
      const contest = { options, seats: seats + 1 };
      const more = counted(phragmen, { ...one, contest }, options).winners;
      assert.deepEqual(more.slice(0, seats), few);
    }),
  );
});

test('committee monotonicity fails for equal shares: with a sixth seat option 6 is out again', () => {
  const profile = [[0, 3, 6], [0, 2, 3, 4], [0], [3, 4], [1], [6], [0, 4], [4, 5]];
  const options = ['0', '1', '2', '3', '4', '5', '6'];
  const of = (seats: number) => outcomes(shares('none'), { profile, contest: { options, seats } });
  assert.deepEqual([of(5), of(6)], [['0,4,6'], ['0,3,4']]);
});

test('51 % cannot take all ten: 10 to 0 by approval, 5 to 5 by phragmen and equal shares', () => {
  const sides = ['a', 'b'].map((side) => Array.from({ length: 10 }, (_, at) => `${side}${at}`));
  const options = sides.flat();
  const builder = new BoxBuilder(options);
  for (const [side, ballots] of [51, 49].entries()) {
    for (const option of sides[side] ?? []) builder.mark(builder.placeOf(option), 1);
    builder.end(ballots);
  }
  const box = builder.box();
  const split = (rule: Rule) => {
    const result = count(rule, box, { options, seats: 10, lots: options });
    assert.ok(result.ok);
    const first = result.value.winners.filter((option) => option.startsWith('a')).length;
    return [first, result.value.winners.length - first];
  };
  assert.deepEqual(split({ rule: 'approval', picks: 10 }), [10, 0]);
  assert.deepEqual(split({ rule: 'greedy' }), [10, 0]);
  assert.deepEqual(split(phragmen), [5, 5]);
  assert.deepEqual(split(shares('none')), [5, 4]);
  for (const completion of ['phragmen', 'increment'] as const)
    assert.deepEqual(split(shares(completion)), [5, 5]);
  // Completed by plain votes the last seat goes to the larger side.
  assert.deepEqual(split(shares('greedy')), [6, 4]);
});

/** Redoes all payments from the ballots and the prices in the trace. */
function paid(one: Election, { trace }: Count) {
  const given = trace.find((step) => step.code === 'share-given');
  assert.ok(given !== undefined);
  const share = exact(given.share);
  const money = one.profile.map(() => share);
  for (const step of trace) {
    if (step.code !== 'share-bought') continue;
    const price = exact(step.price);
    let total = Fraction.zero;
    for (const [voter, likes] of one.profile.entries()) {
      if (!likes.includes(Number(step.option))) continue;
      const before = money[voter] ?? Fraction.zero;
      const pays = before.compare(price) < 0 ? before : price;
      money[voter] = before.sub(pays);
      total = total.add(pays);
    }
    assert.ok(total.equals(Fraction.of(step.cost)), `${step.option} is paid for`);
  }
  return { share, money };
}

function exact(amount: number | string): Fraction {
  const fraction = Fraction.parse(String(amount));
  assert.ok(fraction !== null);
  return fraction;
}

test('priceability: the prices in the trace pay for every seat, and what is left buys no other', () => {
  fc.assert(
    fc.property(elections, (one) => {
      const done = counted(shares('none'), one, one.contest.options);
      const { money } = paid(one, done);
      assert.ok(money.every((left) => left.sign() >= 0));
      for (const option of one.contest.options) {
        const left = one.profile.reduce(
          (sum, likes, voter) =>
            likes.includes(Number(option)) ? sum.add(money[voter] ?? Fraction.zero) : sum,
          Fraction.zero,
        );
        if (!done.winners.includes(option)) assert.ok(left.compare(Fraction.one) < 0);
        const detail = done.standings.find((each) => each.option === option)?.detail;
        assert.ok(detail?.rule === 'equal-shares' && exact(detail.left).equals(left));
      }
      const purses = done.trace.find((step) => step.code === 'shares-left');
      const listed = (purses?.purses ?? []).flatMap(({ ballots, left }) =>
        Array.from({ length: ballots }, () => exact(left).toString()),
      );
      assert.deepEqual(listed.sort(), money.map((left) => left.toString()).sort());
    }),
  );
});

test('loads: what the trace of phragmen says each voter carries adds up to the seats filled', () => {
  fc.assert(
    fc.property(elections, (one) => {
      const loads = one.profile.map(() => Fraction.zero);
      let last = Fraction.zero;
      for (const step of counted(phragmen, one, one.contest.options).trace) {
        if (step.code !== 'load-shared') continue;
        const load = exact(step.load);
        let added = Fraction.zero;
        for (const [voter, likes] of one.profile.entries()) {
          if (!likes.includes(Number(step.option))) continue;
          added = added.add(load.sub(loads[voter] ?? Fraction.zero));
          loads[voter] = load;
        }
        assert.ok(added.equals(Fraction.one), 'one seat weighs one');
        assert.ok(load.compare(last) >= 0, 'loads never fall');
        last = load;
      }
    }),
  );
});

test('a budget is never overspent, and greedy leaves nothing supported that would still fit', () => {
  const costs = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(
      elections,
      costs,
      fc.nat(20),
      fc.constantFrom(...RULES),
      (one, all, limit, rule) => {
        const { options } = one.contest;
        const budget = {
          limit,
          costs: Object.fromEntries(options.map((option, at) => [option, all[at] ?? 0])),
        };
        const contest: Contest = { options, seats: options.length, budget, lots: options };
        const { winners } = counted(rule, { ...one, contest });
        const spent = winners.reduce((sum, option) => sum + (budget.costs[option] ?? 0), 0);
        assert.ok(spent <= limit);
        if (
          rule.rule !== 'greedy' &&
          !(rule.rule === 'equal-shares' && rule.completion === 'greedy')
        )
          return;
        for (const option of options) {
          if (winners.includes(option) || !one.profile.flat().includes(Number(option))) continue;
          assert.ok((budget.costs[option] ?? 0) > limit - spent);
        }
      },
    ),
  );
});

test('a tie without room for all is asked, one that changes nothing is not', () => {
  const contest = (seats: number) => ({ options: ['0', '1', '2'], seats });
  const apart: Election = { profile: [[0], [1], [2]], contest: contest(3) };
  for (const rule of RULES) assert.equal(counted(rule, apart).tie, null);
  const tie = { between: ['0', '1', '2'], forSeats: 2, certain: [] };
  for (const rule of [phragmen, shares('phragmen'), shares('greedy')])
    assert.deepEqual(counted(rule, { ...apart, contest: contest(2) }).tie, tie);
});

test('figures and budgets that make no sense are refused by name', () => {
  const one: Election = { profile: [[0]], contest: { options: ['0', '1'], seats: 1 } };
  const refusal = (rule: Rule, contest: Partial<Contest> = {}) => {
    const result = count(rule, boxOf(one), { ...one.contest, ...contest });
    assert.ok(!result.ok);
    return result.refusal;
  };
  const faulty = (field: string) => ({ code: 'rule-faulty', field });
  assert.deepEqual(refusal({ rule: 'phragmen', picks: 0 }), faulty('picks'));
  assert.deepEqual(
    refusal({ rule: 'equal-shares', satisfaction: 'x', completion: 'none' } as unknown as Rule),
    faulty('satisfaction'),
  );
  assert.deepEqual(
    refusal({ rule: 'equal-shares', satisfaction: 'cost', completion: 'x' } as unknown as Rule),
    faulty('completion'),
  );
  const half: Rule = {
    rule: 'equal-shares',
    satisfaction: 'cost',
    completion: 'none',
    people: 0.5,
  };
  assert.deepEqual(refusal(half), faulty('people'));
  assert.deepEqual(refusal({ ...half, people: 0 }), {
    code: 'base-below-ballots',
    people: 0,
    cast: 1,
  });
  const budget = (limit: number, costs: Record<string, number>) => ({ budget: { limit, costs } });
  for (const rule of [phragmen, shares('none'), { rule: 'greedy' } as const]) {
    assert.deepEqual(refusal(rule, budget(-1, { 0: 1, 1: 1 })), {
      code: 'budget-faulty',
      option: null,
    });
    assert.deepEqual(refusal(rule, budget(1, { 0: 1 })), { code: 'budget-faulty', option: '1' });
    assert.deepEqual(refusal(rule, budget(1, { 0: 1, 1: 0.5 })), {
      code: 'budget-faulty',
      option: '1',
    });
  }
});
