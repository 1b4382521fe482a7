/** Families of pools in which one size grows and the others stay. */
import { type MadePool, skewedPool, type Trait } from './skewed.ts';

export type Axis = 'people' | 'vectors' | 'seats' | 'features';
type Sizes = Readonly<Record<Axis, number>>;

/** Where each family stands while one of its sizes grows. */
const STANDING: Readonly<Record<Axis, Sizes>> = {
  people: { people: 0, vectors: 200, seats: 60, features: 5 },
  vectors: { people: 2_000, vectors: 0, seats: 100, features: 6 },
  seats: { people: 4_000, vectors: 200, seats: 0, features: 5 },
  features: { people: 1_000, vectors: 300, seats: 100, features: 0 },
};

const STEPS: Readonly<Record<Axis, readonly number[]>> = {
  people: [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000],
  vectors: [50, 100, 200, 400, 800, 1_600],
  seats: [25, 50, 100, 200, 400, 800, 1_600],
  features: [4, 5, 6, 7, 8, 9, 10],
};

export const AXES: readonly Axis[] = ['people', 'vectors', 'seats', 'features'];

/** Five values a feature, the commonest three times the rarest. */
const trait = (at: number): Trait => ({
  name: `feature ${at + 1}`,
  values: [0.3, 0.25, 0.2, 0.15, 0.1].map((share, v) => [`value ${v + 1}`, share]),
});

export interface Member {
  readonly axis: Axis;
  readonly sizes: Sizes;
  readonly make: () => MadePool;
}

/** The pools of a family, smallest first. */
export const family = (axis: Axis): readonly Member[] =>
  STEPS[axis].map((step) => {
    const sizes = { ...STANDING[axis], [axis]: step };
    const make = () =>
      skewedPool({
        people: sizes.people,
        seats: sizes.seats,
        kinds: sizes.vectors,
        traits: Array.from({ length: sizes.features }, (_, at) => trait(at)),
        skew: 1,
        slack: 0.1,
        seed: 1,
      });
    return { axis, sizes, make };
  });
