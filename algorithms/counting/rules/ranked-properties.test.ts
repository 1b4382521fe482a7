import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fraction, sum } from '@commonlot/exact';
import fc from 'fast-check';
import { boxOf } from '../ballots/box.ts';
import { sortBox } from '../ballots/sort-box.ts';
import { count } from '../count.ts';
import { methodOf, type Rule } from '../rule.ts';
import type { Paper } from '../testing/stv-brute.ts';
import { allOutcomes } from '../ties/settle.ts';

const options = ['a', 'b', 'c', 'd', 'e'];
const irv: Rule = { rule: 'irv', overvote: 'exhaust', skipped: null, ties: 'earlier-round' };
const scottish: Rule = { rule: 'stv-scottish' };
const wigm: Rule = { rule: 'stv-wigm', digits: 4, ties: 'lot' };
const meek: Rule = { rule: 'stv-meek', digits: 9, omega: 6 };
const proportional = fc.constantFrom<Rule>(scottish, wigm, meek);

type Case = { readonly rule: Rule; readonly papers: readonly Paper[]; readonly seats: number };

const someBoxes = fc.array(fc.shuffledSubarray(options, { minLength: 1 }), {
  minLength: 1,
  maxLength: 10,
});
const cases: fc.Arbitrary<Case> = fc
  .constantFrom<Rule>(irv, { ...irv, ties: 'lot' }, scottish, wigm, meek)
  .chain((rule) => {
    const seats = fc.integer({ min: 1, max: rule.rule === 'irv' ? 1 : 3 });
    return fc.record({ rule: fc.constant(rule), papers: someBoxes, seats });
  });

function ballots(papers: readonly Paper[]) {
  return papers.map((paper, row) => ({
    code: String(row),
    choices: Object.fromEntries(paper.map((option, at) => [option, at + 1])),
  }));
}

/** Every set of winners that lots could lead to, sorted and joined by breaks. */
function outcomes({ rule, papers, seats }: Case, names = options): ReadonlySet<string> {
  const box = boxOf(ballots(papers), names);
  const method = methodOf(rule);
  const piles = sortBox(box, method.reader(rule, box));
  const contest = { options: names, seats };
  const found = allOutcomes((say) => method.count(rule, piles.valid, contest, say, piles), 20_000);
  assert.ok(found !== null);
  return found;
}

function sorted(set: Iterable<string>): readonly string[] {
  return [...set].sort();
}

test('anonymity: order and codes of ballots leave no trace', () => {
  fc.assert(
    fc.property(cases, fc.nat(), ({ rule, papers, seats }, turn) => {
      const cut = turn % papers.length;
      const turned = [...papers.slice(cut), ...papers.slice(0, cut)];
      const here = count(rule, ballots(papers), { options, seats });
      assert.deepEqual(count(rule, ballots(turned), { options, seats }), here);
    }),
  );
});

test('neutrality: renaming options renames the outcomes', () => {
  const permutation = fc.shuffledSubarray(options, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(cases, permutation, (one, names) => {
      const rename = (option: string) => names[options.indexOf(option)] ?? '?';
      const renamed = one.papers.map((paper) => paper.map(rename));
      const expected = [...outcomes(one)].map((set) =>
        sorted(set.split('\n').map(rename)).join('\n'),
      );
      assert.deepEqual(sorted(outcomes({ ...one, papers: renamed })), sorted(expected));
    }),
  );
});

test('conservation: votes, non-transferable ones and what rounding took add up at every stage', () => {
  const exact = (amount: number | string) => {
    const [whole = '', rest = ''] = String(amount).split('.');
    return Fraction.of(BigInt(whole + rest), 10n ** BigInt(rest.length));
  };
  fc.assert(
    fc.property(cases, ({ rule, papers, seats }) => {
      const result = count(rule, ballots(papers), { options, seats });
      assert.ok(result.ok);
      const valid = Fraction.of(papers.length);
      for (const step of result.value.trace) {
        if (!('totals' in step)) continue;
        const lost = 'rounding' in step ? step.rounding : 0;
        const held = sum([...step.totals.map(({ total }) => exact(total)), exact(lost)]);
        assert.ok(held.add(exact(step.nonTransferable)).equals(valid), step.code);
      }
    }),
  );
});

test('conservation of papers: what leaves a pile is what moves', () => {
  fc.assert(
    fc.property(someBoxes, fc.integer({ min: 1, max: 3 }), (papers, seats) => {
      const result = count(scottish, ballots(papers), { options, seats });
      assert.ok(result.ok);
      for (const step of result.value.trace) {
        if (step.code !== 'option-excluded') continue;
        const units = step.moved.map(({ papers: n, value }) => n * Math.round(Number(value) * 1e5));
        const sumOf = units.reduce((a, b) => a + b, 0);
        assert.equal(sumOf, Math.round(Number(step.held) * 1e5));
      }
    }),
  );
});

test('majority: the first choice of more than half wins an instant runoff', () => {
  fc.assert(
    fc.property(someBoxes, fc.constantFrom(...options), (others, favourite) => {
      const papers = [...others, ...Array.from({ length: others.length + 1 }, () => [favourite])];
      assert.deepEqual(sorted(outcomes({ rule: irv, papers, seats: 1 })), [favourite]);
    }),
  );
});

test('Droop proportionality: k quotas of voters who stand by some options get k of them', () => {
  const coalition = fc.shuffledSubarray(options, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.oneof(proportional, fc.constant(irv)),
      coalition,
      someBoxes,
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 3 }),
      fc.nat(),
      (rule, solid, others, many, openSeats, turn) => {
        const seats = rule.rule === 'irv' ? 1 : openSeats;
        const ours = Array.from({ length: many }, (_, at) => {
          const from = (at * turn) % solid.length;
          return [...solid.slice(from), ...solid.slice(0, from)];
        });
        const papers = [...ours, ...others];
        // More than k / (seats + 1) of all: Woodall, Properties of preferential election rules (1994).
        const k = Math.ceil((many * (seats + 1)) / papers.length) - 1;
        const due = Math.min(k, solid.length, seats);
        for (const set of outcomes({ rule, papers, seats }))
          assert.ok(set.split('\n').filter((option) => solid.includes(option)).length >= due);
      },
    ),
  );
});

test('later-no-harm: a further preference never harms an option ranked above it', () => {
  const rules = fc.constantFrom<Rule>(irv, { ...irv, ties: 'lot' }, scottish);
  const full = fc.shuffledSubarray(options, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(
      rules,
      someBoxes,
      full,
      fc.integer({ min: 1, max: 4 }),
      (rule, others, all, cut) => {
        const seats = rule.rule === 'irv' ? 1 : 2;
        const before = outcomes({ rule, papers: [...others, all.slice(0, cut)], seats });
        const after = outcomes({ rule, papers: [...others, all], seats });
        for (const option of all.slice(0, cut))
          if ([...before].every((set) => set.split('\n').includes(option)))
            assert.ok([...after].every((set) => set.split('\n').includes(option)));
      },
    ),
    { numRuns: 300 },
  );
});

/** Papers from rows like "6 cab": how many, and the ranking. */
function rows(...lines: readonly string[]): readonly Paper[] {
  return lines.flatMap((line) => {
    const [many = '0', ranking = ''] = line.split(' ');
    return Array.from({ length: Number(many) }, () => ranking.split(''));
  });
}

function won(rule: Rule, seats: number, lines: readonly string[]): string {
  const all = outcomes({ rule, papers: rows(...lines), seats }, ['a', 'b', 'c', 'd']);
  return sorted(all).join(' or ').replaceAll('\n', '');
}

test('monotonicity fails for the instant runoff: a search finds more support that costs the win', () => {
  let found = '';
  const weights = [5, 6, 7, 8, 9];
  for (const x of weights)
    for (const y of weights)
      for (const z of weights)
        for (const up of [1, 2, 3]) {
          const rest = [`${x} cab`, `${y} abc`, `${z} bca`];
          const before = won(irv, 1, [...rest, `${up} cba`]);
          if (before !== 'b' || won(irv, 1, [...rest, `${up} bca`]).includes('b')) continue;
          found ||= `${x} cab, ${y} abc, ${z} bca: ${up} cba`;
        }
  assert.equal(found, '5 cab, 6 abc, 7 bca: 2 cba');
});

test('monotonicity fails for STV: a found pair of elections', () => {
  const rest = ['1 acbd', '1 bcda', '3 badc', '8 dcba'];
  assert.equal(won(scottish, 2, [...rest, '7 dabc']), 'ad');
  assert.equal(won(scottish, 2, [...rest, '6 dabc', '1 adbc']), 'bd');
  const others = ['8 cdba', '5 badc', '8 adbc', '6 adcb'];
  assert.equal(won(meek, 2, [...others, '4 abcd']), 'ac');
  assert.equal(won(meek, 2, [...others, '2 abcd', '2 acbd']), 'ad');
});

test('participation fails for the instant runoff: two voters do better by staying at home', () => {
  assert.equal(won(irv, 1, ['6 bac', '5 acb', '7 cba']), 'c');
  assert.equal(won(irv, 1, ['4 bac', '5 acb', '7 cba']), 'a');
});

test('reversal symmetry fails for the instant runoff: turned round, the same one wins', () => {
  assert.equal(won(irv, 1, ['1 cba', '5 bac', '5 acb']), 'b');
  assert.equal(won(irv, 1, ['1 abc', '5 cab', '5 bca']), 'b');
});
