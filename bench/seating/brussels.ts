/** People like those of the G1000 of Brussels, 2011: 704 who came, at 81 tables. */
import { type Seed, stream } from '../../algorithms/draw/index.ts';
import type { Person, PlanInput } from '../../algorithms/seating/index.ts';

/** Tables by the languages spoken there: 30 Dutch, 18 French, 32 with an interpreter, one German. */
const TABLES: readonly (readonly [count: number, speaks: readonly string[]])[] = [
  [30, ['nl']],
  [18, ['fr']],
  [32, ['nl', 'fr']],
  [1, ['de', 'fr']],
];
/** People by what they speak; made up, but for their sum and that four speak German alone. */
const SPEAKERS: readonly (readonly [count: number, speaks: readonly string[]])[] = [
  [400, ['nl']],
  [260, ['fr']],
  [40, ['nl', 'fr']],
  [4, ['de']],
];
const FEATURES = {
  gender: ['woman', 'man'],
  age: ['18-29', '30-44', '45-59', '60-74', '75+'],
  education: ['low', 'middle', 'high'],
};
const COUPLES = 30;

/** Three rounds of 56 tables of nine and 25 of eight; thirty couples are kept apart. */
export function brussels(seed: Seed): PlanInput {
  const chance = stream(seed, 'brussels');
  const people = SPEAKERS.flatMap(([count, speaks]) =>
    Array.from({ length: count }, (): Omit<Person, 'id'> => {
      const values = Object.entries(FEATURES).map(([name, all]): [string, string] => [
        name,
        all[chance.below(all.length)] ?? '',
      ]);
      return { values: Object.fromEntries(values), speaks };
    }),
  ).map((person, i): Person => ({ id: `b${i}`, ...person }));
  const offered = TABLES.flatMap(([count, speaks]) => Array.from({ length: count }, () => speaks));
  const tables = offered.map((_, t) => (t < 56 ? 9 : 8));
  return {
    people,
    rounds: [1, 2, 3].map((round) => ({ name: `round ${round}`, tables })),
    balance: Object.keys(FEATURES),
    apart: Array.from({ length: COUPLES }, (_, i) => [`b${2 * i}`, `b${2 * i + 1}`] as const),
    speaks: { tables: Object.fromEntries(offered.map((speaks, t) => [String(t + 1), speaks])) },
  };
}
