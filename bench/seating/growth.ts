/** How the time of one plan grows with the people, the rounds and the rules. */
import type { PlanInput } from '../../algorithms/seating/index.ts';
import type { Panel } from '../chart.ts';
import { csvOf } from '../csv.ts';
import { hallOf } from './cases.ts';

type Grows = 'people' | 'rounds' | 'rules';

/** Pairs kept apart or together stand for rules: each is one. */
export interface Member {
  readonly grows: Grows;
  readonly sizes: Readonly<Record<Grows, number>>;
  readonly make: () => PlanInput;
}

export interface Point extends Omit<Member, 'make'> {
  readonly seconds: number | null;
  readonly megabytes: number | null;
  readonly proved: boolean;
}

const STANDING = { people: 1_000, rounds: 3, rules: 50 } as const;

const SIZES: Readonly<Record<Grows, readonly number[]>> = {
  people: [125, 250, 500, 1_000, 2_000, 4_000, 8_000],
  rounds: [1, 2, 4, 8, 12],
  rules: [1, 10, 50, 100, 200, 400],
};

const GROWS: readonly Grows[] = ['people', 'rounds', 'rules'];

export const FAMILY: readonly Member[] = GROWS.flatMap((grows) =>
  SIZES[grows].map((size): Member => {
    const sizes = { ...STANDING, [grows]: size };
    return { grows, sizes, make: () => hallOf(sizes) };
  }),
);

export const growthCsv = (points: readonly Point[]): string =>
  csvOf(
    ['grows', ...GROWS, 'seconds', 'megabytes', 'proved best'],
    points.map(({ grows, sizes, seconds, megabytes, proved }) => [
      grows,
      ...GROWS.map((one) => String(sizes[one])),
      seconds === null ? '' : seconds.toFixed(3),
      megabytes === null ? '' : megabytes.toFixed(0),
      proved ? 'yes' : 'no',
    ]),
  );

/** A plot for each size that grows. */
export const growthPanels = (points: readonly Point[]): readonly Panel[] =>
  GROWS.map((grows) => ({
    name: grows,
    standing: GROWS.filter((other) => other !== grows)
      .map((other) => `${STANDING[other].toLocaleString('en')} ${other}`)
      .join(', '),
    points: points
      .filter((point) => point.grows === grows)
      .map((point) => ({ ...point, size: point.sizes[grows] })),
  }));
