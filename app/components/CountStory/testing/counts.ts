import {
  type Ballot,
  type Contest,
  type Count,
  count,
  type Rule,
  type Step,
} from '@commonlot/counting';

const HALF = { numerator: 1, denominator: 2 };
const half = { share: HALF, passes: 'more-than', base: { of: 'voting' } } as const;
const counts = { of: 'cast', blank: 'in', invalid: 'out' } as const;
const people = 40;

/** Every rule, those with different words more than once. */
export const everyRule: readonly Rule[] = [
  { rule: 'approval', picks: 2 },
  { rule: 'borda', variant: 'standard' },
  { rule: 'borda', variant: 'modified' },
  { rule: 'dots', dots: 4, perOption: 3 },
  { rule: 'equal-shares', satisfaction: 'cardinality', completion: 'none' },
  { rule: 'equal-shares', satisfaction: 'cardinality', completion: 'greedy' },
  { rule: 'equal-shares', satisfaction: 'cardinality', completion: 'phragmen' },
  { rule: 'equal-shares', satisfaction: 'cardinality', completion: 'increment' },
  { rule: 'greedy', picks: 3 },
  { rule: 'irv', overvote: 'exhaust', skipped: null, ties: 'earlier-round' },
  { rule: 'irv', overvote: 'next', skipped: 0, ties: 'lot' },
  { rule: 'majority-judgment', grades: 5, open: 'worst' },
  { rule: 'majority-judgment', grades: 5, open: 'left-out' },
  { rule: 'majority-judgment', grades: 5, open: { grade: 2 } },
  { rule: 'phragmen' },
  { rule: 'schulze', strength: 'winning-votes' },
  { rule: 'score', min: 0, max: 5 },
  { rule: 'score', min: 0, max: 5, open: 'left-out' },
  { rule: 'stv-meek', digits: 9, omega: 6 },
  { rule: 'stv-scottish' },
  { rule: 'stv-wigm', digits: 4, ties: 'lot' },
  { rule: 'threshold', ...half },
  { rule: 'threshold', ...half, castingVote: 'for' },
  { rule: 'threshold', ...half, castingVote: 'against' },
  {
    rule: 'threshold',
    ...half,
    base: counts,
    quorum: { least: { share: HALF, passes: 'at-least', people }, counts },
    also: { ...half, share: { numerator: 2, denominator: 5 }, base: { of: 'all', people } },
  },
  { rule: 'threshold', ...half, quorum: { least: 39, counts: { of: 'present', people } } },
  { rule: 'threshold', ...half, quorum: { least: 40, counts: { of: 'present', people: 39 } } },
  { rule: 'threshold', ...half, quorum: { least: 40, counts } },
];

const OPTIONS = ['a', 'b', 'c', 'd'];

/** Piles of ballots, each so many with these marks; they serve every rule that can read them. */
const BOXES: readonly (readonly (readonly [number, Readonly<Record<string, number>>])[])[] = [
  [
    [9, { a: 1, b: 2, c: 3 }],
    [6, { b: 1, c: 2 }],
    [4, { c: 1, a: 2 }],
    [2, { d: 1, c: 2 }],
    [1, {}],
  ],
  [
    [5, { a: 1, b: 1 }],
    [5, { c: 1, d: 1 }],
    [2, { b: 1 }],
    [2, { d: 1 }],
  ],
  [
    [4, { a: 1 }],
    [4, { b: 1 }],
    [3, { c: 1, d: 2 }],
    [3, { d: 1, a: 2 }],
    [1, { a: 1, b: -1, c: 1 }],
  ],
  [
    [12, { a: 1, b: 2 }],
    [3, { b: 1, c: 2 }],
    [3, { c: 1, b: 2 }],
    [5, { d: 1 }],
    [2, { a: 4, b: 4, c: 3, d: 3 }],
  ],
  [
    [10, { a: 1, c: 2 }],
    [10, { b: 1, d: 2 }],
    [3, { c: 1 }],
    [3, { d: 1 }],
  ],
  [
    [6, { a: 1, b: -1 }],
    [6, { a: -1, b: 1, c: -1 }],
  ],
  [
    [5, { a: 1, b: 2, c: 3 }],
    [4, { b: 1, c: 2, a: 3 }],
    [3, { c: 1, a: 2, b: 3 }],
    [2, { d: 4, a: 3 }],
    [2, { d: 3, a: 4 }],
    [1, { d: 0, a: 2 }],
  ],
];

const BUDGET = { limit: 10, costs: { a: 6, b: 5, c: 3, d: 2 } };
const LOTS = ['b', 'd', 'a', 'c'];

/** Every rule over every box, for one place and for two, without lots and with them. */
export function someCounts(): readonly Count[] {
  const contests: readonly Contest[] = [1, 2, 3].flatMap((seats) => [
    { options: OPTIONS, seats },
    { options: OPTIONS, seats, lots: LOTS },
  ]);
  const budgeted: Contest = { options: OPTIONS, seats: 1, budget: BUDGET };
  return everyRule.flatMap((rule) =>
    BOXES.flatMap((box) =>
      [...contests, budgeted].flatMap((contest) => {
        const counted = count(rule, ballotsOf(box), contest);
        return counted.ok ? [counted.value] : [];
      }),
    ),
  );
}

function ballotsOf(box: (typeof BOXES)[number]): readonly Ballot[] {
  return box.flatMap(([many, choices], pile) =>
    Array.from({ length: many }, (_, at) => ({ code: `${pile}-${at}`, choices })),
  );
}

/** One step of each shape that some count said. */
export function seenSteps(): readonly Step[] {
  const found = new Map<string, Step>();
  for (const { trace } of someCounts()) for (const step of trace) found.set(shapeOf(step), step);
  return [...found.values()];
}

/** A step's code and what its words are chosen by. */
function shapeOf(step: Step): string {
  const by = ['by', 'for', 'side', 'counts', 'taken', 'ahead', 'missed'].map((name) => {
    const value: unknown = Object.entries(step).find(([key]) => key === name)?.[1];
    return Array.isArray(value) ? value.join() : String(value);
  });
  return [step.code, ...by].join('|');
}
