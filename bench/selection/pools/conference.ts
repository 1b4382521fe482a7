import { type MadePool, skewedPool, type Trait } from './skewed.ts';

/** A trait of so many values whose shares fall from the first to the last, the first `ratio` times. */
function falling(name: string, count: number, ratio: number): Trait {
  const weights = Array.from(
    { length: count },
    (_, at) => 1 + ((ratio - 1) * (count - 1 - at)) / Math.max(1, count - 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { name, values: weights.map((weight, at) => [`${name} ${at + 1}`, weight / total]) };
}

/** A party's conference: 60,000 members, 2,500 seats, 6 features with 42 values. */
export const conference = (): MadePool =>
  skewedPool({
    people: 60_000,
    seats: 2_500,
    skew: 1.5,
    slack: 0.03,
    seed: 2500,
    traits: [
      falling('gender', 3, 12),
      falling('age', 6, 1.6),
      falling('state', 16, 9),
      falling('joined', 4, 3),
      falling('work', 8, 4),
      falling('income', 5, 2),
    ],
  });
