import type { InvalidReason } from '../ballots/ballot.ts';
import type { Box } from '../ballots/box.ts';

/** The first mark on a row that is no whole number from `min` to `max`. */
export function faultyMark(box: Box, row: number, min: number, max: number): InvalidReason | null {
  const { options, starts, places, marks } = box;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const mark = marks[at] ?? 0;
    const option = () => options[places[at] ?? 0] ?? '';
    if (!Number.isSafeInteger(mark)) return { code: 'not-a-whole-number', option: option(), mark };
    if (mark < min || mark > max)
      return { code: 'mark-out-of-range', option: option(), mark, min, max };
  }
  return null;
}

/** All marks on a row added up. */
export function sumOf({ starts, marks }: Box, row: number): number {
  let sum = 0;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) sum += marks[at] ?? 0;
  return sum;
}

/** What each option got over all ballots, and on how many of them it has a mark above zero. */
export function addUp({ options, starts, places, marks, weights }: Box): {
  readonly sums: Float64Array;
  readonly marked: Float64Array;
} {
  const sums = new Float64Array(options.length);
  const marked = new Float64Array(options.length);
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      const mark = marks[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + mark * weight;
      if (mark > 0) marked[place] = (marked[place] ?? 0) + weight;
    }
  }
  return { sums, marked };
}
