import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Ballot } from './ballots/ballot.ts';
import { type Count, count } from './count.ts';
import type { Rule } from './rule.ts';

const options = ['a', 'b', 'c', 'd', 'e'];

type Case = { readonly rule: Rule; readonly choices: readonly Ballot['choices'][] };

/** A rule with ballots that are mostly valid under it: marks one beyond the range occur. */
const cases: fc.Arbitrary<Case> = fc
  .constantFrom<Rule>(
    { rule: 'approval', picks: 3 },
    { rule: 'dots', dots: 4, perOption: 2 },
    { rule: 'score', min: 0, max: 3 },
    {
      rule: 'threshold',
      share: { numerator: 1, denominator: 2 },
      passes: 'more-than',
      base: { of: 'voting' },
    },
  )
  .chain((rule) => {
    const mark = fc.integer({ min: rule.rule === 'threshold' ? -1 : 0, max: topMark(rule) });
    const choice = fc.dictionary(fc.constantFrom(...options), mark, { maxKeys: 5 });
    return fc
      .array(choice, { minLength: 0, maxLength: 9 })
      .map((choices) => ({ rule, choices: choices.map((c) => ({ ...c })) }));
  });

/** Besides these the rules that read ranks or grades, with marks one beyond the range as well. */
const everyRule: fc.Arbitrary<Case> = fc.oneof(
  cases,
  fc
    .constantFrom<Rule>(
      { rule: 'borda', variant: 'standard' },
      { rule: 'borda', variant: 'standard', unranked: 'zero' },
      { rule: 'borda', variant: 'modified' },
      { rule: 'majority-judgment', grades: 4, open: 'worst' },
      { rule: 'majority-judgment', grades: 3, open: 'left-out' },
      { rule: 'majority-judgment', grades: 3, open: 'median' },
      { rule: 'schulze', strength: 'margins' },
      { rule: 'schulze', strength: 'winning-votes' },
      { rule: 'score', min: 0, max: 3, open: 'left-out', agree: 2 },
    )
    .chain((rule) => {
      const choice = fc.dictionary(fc.constantFrom(...options), fc.integer({ min: 0, max: 4 }));
      return fc.record({ rule: fc.constant(rule), choices: fc.array(choice, { maxLength: 9 }) });
    }),
);

function topMark(rule: Rule): number {
  if (rule.rule === 'score') return rule.max;
  return rule.rule === 'dots' ? rule.perOption : 1;
}

const seatNumbers = fc.integer({ min: 1, max: 5 });

function box(choices: readonly Ballot['choices'][], prefix = 'card'): Ballot[] {
  return choices.map((each, index) => ({ code: `${prefix}-${index}`, choices: each }));
}

function counted(rule: Rule, ballots: readonly Ballot[], seats: number, lots?: string[]): Count {
  const contest = lots === undefined ? { options, seats } : { options, seats, lots };
  const result = count(rule, ballots, contest);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** Every set of winners the count leaves possible, each sorted and joined. */
function outcomes({ winners, tie }: Count): Set<string> {
  if (tie === null) return new Set([[...winners].sort().join('')]);
  const found = new Set<string>();
  const pick = (from: readonly string[], left: number, taken: readonly string[]): void => {
    if (left === 0) found.add([...tie.certain, ...taken].sort().join(''));
    from.forEach((option, at) => {
      if (left > 0) pick(from.slice(at + 1), left - 1, [...taken, option]);
    });
  };
  pick(tie.between, tie.forSeats, []);
  return found;
}

test('anonymity: who cast a ballot and when changes nothing', () => {
  const keys = fc.array(fc.nat(), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(everyRule, seatNumbers, keys, ({ rule, choices }, seats, order) => {
      const ballots = box(choices);
      const shuffled = ballots
        .map((ballot, index) => ({ ballot, key: order[index] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ ballot }) => ballot);
      assert.deepEqual(counted(rule, shuffled, seats), counted(rule, ballots, seats));
      const others = box(
        shuffled.map((ballot) => ballot.choices),
        'other',
      );
      const nameless = ({ ballots: piles, ...rest }: Count) => ({ ...rest, blank: piles.blank });
      assert.deepEqual(
        nameless(counted(rule, others, seats)),
        nameless(counted(rule, ballots, seats)),
      );
    }),
  );
});

test('neutrality: renaming the options renames the outcomes', () => {
  const permutation = fc.shuffledSubarray(options, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(everyRule, seatNumbers, permutation, ({ rule, choices }, seats, names) => {
      const rename = (option: string) => names[options.indexOf(option)] ?? '?';
      const renamed = choices.map((each) =>
        Object.fromEntries(Object.entries(each).map(([option, mark]) => [rename(option), mark])),
      );
      const expected = [...outcomes(counted(rule, box(choices), seats))].map((set) =>
        Array.from(set, rename).sort().join(''),
      );
      assert.deepEqual(outcomes(counted(rule, box(renamed), seats)), new Set(expected));
    }),
  );
});

test('monotonicity: more support never costs a certain winner the seat', () => {
  fc.assert(
    fc.property(cases, seatNumbers, fc.nat(), ({ rule, choices }, seats, which) => {
      const before = counted(rule, box(choices), seats);
      const winner = before.winners[0];
      fc.pre(winner !== undefined && choices.length > 0);
      const at = which % choices.length;
      const more = choices.map((each, index) =>
        index === at
          ? { ...each, [winner]: Math.min(topMark(rule), (each[winner] ?? 0) + 1) }
          : each,
      );
      const after = counted(rule, box(more), seats);
      fc.pre(after.ballots.invalid <= before.ballots.invalid);
      assert.ok(after.winners.includes(winner));
    }),
  );
});

test('reinforcement: what wins in both halves of a divided room wins in the whole, nothing else', () => {
  // Holds for additive rules (Young 1975); for thresholds only the passing does, see below.
  const additive = cases.filter(({ rule }) => rule.rule !== 'threshold');
  fc.assert(
    fc.property(additive, fc.nat(9), seatNumbers, ({ rule, choices }, cut, seats) => {
      const ballots = box(choices);
      const here = outcomes(counted(rule, ballots.slice(0, cut), seats));
      const there = outcomes(counted(rule, ballots.slice(cut), seats));
      const common = new Set([...here].filter((set) => there.has(set)));
      fc.pre(common.size > 0);
      assert.deepEqual(outcomes(counted(rule, ballots, seats)), common);
    }),
  );
});

test('reinforcement of a majority of those voting: passed in both halves, passed in the whole', () => {
  const threshold = cases.filter(({ rule }) => rule.rule === 'threshold');
  fc.assert(
    fc.property(threshold, fc.nat(9), ({ rule, choices }, cut) => {
      const ballots = box(choices);
      const passed = (part: Ballot[]) => new Set(counted(rule, part, options.length).winners);
      const [here, there, whole] = [ballots.slice(0, cut), ballots.slice(cut), ballots].map(passed);
      for (const option of here ?? [])
        if (there?.has(option) === true) assert.ok(whole?.has(option) === true);
    }),
  );
});

test('lots: any order drawn among the tied completes the count and touches nothing certain', () => {
  fc.assert(
    fc.property(cases, seatNumbers, fc.nat(), ({ rule, choices }, seats, turn) => {
      const before = counted(rule, box(choices), seats);
      fc.pre(before.tie !== null);
      const { between, certain, forSeats } = before.tie;
      const lots = between.map((_, index) => between[(index + turn) % between.length] ?? '');
      const after = counted(rule, box(choices), seats, lots);
      assert.equal(after.tie, null);
      assert.deepEqual(after.winners, [...certain, ...lots.slice(0, forSeats)]);
    }),
  );
});

test('conservation: every ballot is in one pile and every mark in one total', () => {
  fc.assert(
    fc.property(everyRule, seatNumbers, ({ rule, choices }, seats) => {
      const { ballots, standings } = counted(rule, box(choices), seats);
      assert.equal(ballots.valid + ballots.blank + ballots.invalid, choices.length);
      if (rule.rule !== 'approval' && rule.rule !== 'dots') return;
      const most = rule.rule === 'approval' ? rule.picks : rule.dots;
      const marks = choices
        .map((each) => Object.values(each).reduce((sum, mark) => sum + mark, 0))
        .filter((sum) => sum <= most);
      assert.equal(
        standings.reduce((sum, { total }) => sum + Number(total), 0),
        marks.reduce((sum, each) => sum + each, 0),
      );
    }),
  );
});
