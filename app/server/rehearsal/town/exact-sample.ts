import { type Seed, stream } from '@commonlot/draw';
import { unit } from './chance.ts';

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/**
 * The chance of each unit when one constant is added to all log-odds so that the chances add up to
 * `target`: the constant is found by halving an interval sixty times.
 * @param logOdds one or more a unit (a household has several adults); the unit happens when any does
 */
export function calibrated(
  logOdds: readonly (readonly number[])[],
  target: number,
): { readonly chances: Float64Array; readonly constant: number } {
  const chances = new Float64Array(logOdds.length);
  const fill = (constant: number): number => {
    let sum = 0;
    for (const [at, all] of logOdds.entries()) {
      let none = 1;
      for (const z of all) none *= 1 - logistic(z + constant);
      chances[at] = 1 - none;
      sum += 1 - none;
    }
    return sum;
  };
  let [low, high] = [-30, 30];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (fill(middle) < target) low = middle;
    else high = middle;
  }
  fill(high);
  return { chances, constant: high };
}

/**
 * Draws exactly the sum of the chances, each unit with exactly its chance: systematic sampling over
 * a random order (Madow 1949). A rehearsal so ends with the figures of the assembly it follows.
 * @param chances between 0 and 1, adding up to a whole number up to rounding
 * @returns the places drawn, ascending
 */
export function exactSample(chances: Float64Array, seed: Seed, label: string): number[] {
  const chance = stream(seed, label);
  const order = chance.shuffle(Array.from(chances.keys()));
  const count = Math.round(chances.reduce((sum, each) => sum + each, 0));
  const start = unit(chance);
  const drawn: number[] = [];
  let sum = 0;
  for (const place of order) {
    sum += chances[place] ?? 0;
    // The last mark is reached even where rounding leaves the sum a hair below it.
    if (drawn.length < count && sum > start + drawn.length) drawn.push(place);
  }
  if (drawn.length < count) {
    const missed = order.findLast((place) => !drawn.includes(place) && (chances[place] ?? 0) > 0);
    if (missed !== undefined) drawn.push(missed);
  }
  return drawn.sort((a, b) => a - b);
}
