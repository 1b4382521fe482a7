import { compare } from './units.ts';

/** What was left of equal options after looking back, and where that came from. */
export interface LookedBack {
  /** Places of those still equal at every stage; one where an earlier stage decided. */
  readonly left: readonly number[];
  /** Index of the stage that took the last others away, or null. */
  readonly at: number | null;
}

/**
 * Of equal options, those with most (or fewest) votes at the last stage before at which they
 * differed; of those still equal there, the same at the last stage before that; and so on.
 * @param history totals by place at the end of each stage, the present one last
 */
export function lookBack(
  tied: readonly number[],
  history: readonly (readonly bigint[])[],
  pick: 'most' | 'fewest',
): LookedBack {
  let left = tied;
  let at: number | null = null;
  for (let stage = history.length - 2; stage >= 0 && left.length > 1; stage -= 1) {
    const totals = history[stage] ?? [];
    const best = extreme(
      left.map((place) => totals[place] ?? 0n),
      pick,
    );
    const some = left.filter((place) => totals[place] === best);
    if (some.length < left.length) at = stage;
    left = some;
  }
  return { left, at: left.length === 1 ? at : null };
}

/** The largest or smallest of some numbers; 0 of none. */
export function extreme(numbers: readonly bigint[], pick: 'most' | 'fewest'): bigint {
  return numbers.reduce(
    (best, each) => ((pick === 'most' ? each > best : each < best) ? each : best),
    numbers[0] ?? 0n,
  );
}

/**
 * The options sure to go out one after the other, in whatever order: all they hold together is less
 * than anybody else holds, and enough others are left. Then the papers lie as they lie whoever went
 * first: a paper goes to the first option on it that is left, at the value it had. The smallest such set
 * with all of `tied`, or null.
 * @param totals by place @param open places still in the count
 */
export function sureToGo(
  tied: readonly number[],
  totals: readonly bigint[],
  open: readonly number[],
  vacancies: number,
): ReadonlySet<number> | null {
  const rising = open.toSorted((a, b) => compare(totals[a] ?? 0n, totals[b] ?? 0n));
  let together = 0n;
  for (const [at, place] of rising.entries()) {
    together += totals[place] ?? 0n;
    const next = rising[at + 1];
    if (next === undefined || rising.length - at - 1 < vacancies) return null;
    if (at + 1 >= tied.length && together < (totals[next] ?? 0n))
      return new Set(rising.slice(0, at + 1));
  }
  return null;
}

/**
 * Whether nothing but exclusions happens on the way: nobody is lifted to the quota.
 * @param gains votes by place that go from the sure ones to the rest @param rest places that stay
 */
export function belowQuota(
  totals: readonly bigint[],
  gains: readonly bigint[],
  rest: readonly number[],
  quota: bigint,
): boolean {
  return rest.every((place) => (totals[place] ?? 0n) + (gains[place] ?? 0n) < quota);
}

/**
 * Whether, once all that are sure to go are gone, no look back can find an order among the rest that
 * hung on who went first: two that hold the same in the end either differed there or gained nothing.
 */
export function sameOnTheWay(
  totals: readonly bigint[],
  gains: readonly bigint[],
  rest: readonly number[],
): boolean {
  const ends = new Map<bigint, number>();
  const end = (place: number) => (totals[place] ?? 0n) + (gains[place] ?? 0n);
  for (const place of rest) ends.set(end(place), (ends.get(end(place)) ?? 0) + 1);
  return rest.every((place) => gains[place] === 0n || ends.get(end(place)) === 1);
}
