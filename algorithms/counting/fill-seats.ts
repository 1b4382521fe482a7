import type { Tally } from './tally.ts';

/**
 * A tie the rule itself cannot decide. Exactly `forSeats` of `between` win; `certain` won without
 * it. Draw lots among `between`, in public, and count again with the drawn order.
 */
export type Tie = {
  readonly between: readonly string[];
  readonly forSeats: number;
  readonly certain: readonly string[];
};

export type Filled = {
  /** Best first; equal totals in the order of lots where drawn, else as on the ballot paper. */
  readonly winners: readonly string[];
  /** Null when every seat is decided. */
  readonly tie: Tie | null;
  /** The tie that the lots decided, null when none had to. */
  readonly decidedByLot: Tie | null;
};

/**
 * Gives the seats to the eligible options with the largest totals. When options with equal totals
 * compete for too few seats the tie is returned, and with `lots` (first drawn wins first) decided.
 * `lots` must name every tied option; a list that does not leaves the tie standing.
 */
export function fillSeats(
  tallies: readonly Tally[],
  seats: number,
  lots: readonly string[] | null,
): Filled {
  const place = new Map(lots?.map((option, index) => [option, index]) ?? []);
  const drawn = (option: string) => place.get(option) ?? place.size;
  const ranked = tallies
    .filter((tally) => tally.eligible)
    .sort((a, b) => b.total - a.total || drawn(a.option) - drawn(b.option));
  const ids = ranked.map((tally) => tally.option);
  const last = ranked[seats - 1];
  const next = ranked[seats];
  if (last === undefined || next === undefined || last.total !== next.total)
    return { winners: ids.slice(0, seats), tie: null, decidedByLot: null };
  const certain = ranked.filter((t) => t.total > last.total).map((t) => t.option);
  const between = ranked.filter((t) => t.total === last.total).map((t) => t.option);
  const tie = { between, forSeats: seats - certain.length, certain };
  if (!between.every((option) => place.has(option)))
    return { winners: certain, tie, decidedByLot: null };
  return { winners: ids.slice(0, seats), tie: null, decidedByLot: tie };
}
