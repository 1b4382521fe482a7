import type { Stream } from '@commonlot/draw';

const TWO_32 = 2 ** 32;

/** A number from 0 up to but not including 1, in steps of 2⁻³². */
export function unit(chance: Stream): number {
  return chance.below(TWO_32) / TWO_32;
}

/** The place of one of the weights, each as likely as it weighs. Weights are not negative. */
export function pick(chance: Stream, weights: readonly number[]): number {
  let total = 0;
  for (const weight of weights) total += weight;
  let at = unit(chance) * total;
  for (let place = 0; place < weights.length; place += 1) {
    at -= weights[place] ?? 0;
    if (at < 0) return place;
  }
  return weights.length - 1;
}

/** One item of a list that is not empty. @throws Error for an empty list */
export function oneOf<Item>(chance: Stream, items: readonly Item[]): Item {
  const item = items[chance.below(items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/** `count` different places of the weights, drawn one after the other (successive sampling). */
export function pickSome(chance: Stream, weights: readonly number[], count: number): number[] {
  const left = [...weights];
  const picked: number[] = [];
  while (picked.length < Math.min(count, weights.length)) {
    const place = pick(chance, left);
    if (left[place] === 0 && left.some((weight) => weight > 0)) continue;
    picked.push(place);
    left[place] = 0;
    if (left.every((weight) => weight === 0)) break;
  }
  return picked;
}
