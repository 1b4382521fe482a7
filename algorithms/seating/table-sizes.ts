import { accept, type Result, refuse } from '@commonlot/exact';

export type TableSizesRefusal =
  | { readonly code: 'range-faulty'; readonly min: number; readonly max: number }
  /** No number of tables of these sizes holds exactly so many people. */
  | {
      readonly code: 'cannot-split';
      readonly people: number;
      readonly min: number;
      readonly max: number;
    };

/**
 * Splits people into tables of `min` to `max`, as alike as can be: sizes differ by at most one, the
 * larger first. `wish` is the size aimed at (default `max`); of the numbers of tables that work the
 * one whose sizes are nearest to it in total is taken, fewer tables when two are as near. Tables of
 * four where threes and fives are allowed: `{ min: 3, max: 5, wish: 4 }`.
 * @param people at least 1
 */
export function tableSizes(
  people: number,
  { min, max, wish = max }: { readonly min: number; readonly max: number; readonly wish?: number },
): Result<readonly number[], TableSizesRefusal> {
  const whole = [people, min, max, wish].every((n) => Number.isSafeInteger(n) && n >= 1);
  if (!whole || min > max) return refuse({ code: 'range-faulty', min, max });
  let best: readonly number[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let tables = Math.ceil(people / max); tables * min <= people; tables += 1) {
    const small = Math.floor(people / tables);
    const larger = people % tables;
    const miss = larger * Math.abs(small + 1 - wish) + (tables - larger) * Math.abs(small - wish);
    if (miss >= least) continue;
    least = miss;
    best = Array.from({ length: tables }, (_, t) => (t < larger ? small + 1 : small));
  }
  return best === null ? refuse({ code: 'cannot-split', people, min, max }) : accept(best);
}
