import type { Box } from '../ballots/box.ts';

/** A paper for writing: places best first, with their ranks. */
export interface RankedRow {
  readonly weight: number;
  readonly places: readonly number[];
  readonly ranks: readonly number[];
  /** Whether a name stands on it that is no option. */
  readonly stranger: boolean;
}

/** The papers of a box one after another; null for one with marks that are no ranks near its options. */
export function* rankedRows(box: Box): Generator<RankedRow | null> {
  const { starts, places, marks, weights, options } = box;
  for (const [row, weight] of weights.entries()) {
    const span = Array.from(
      { length: (starts[row + 1] ?? 0) - (starts[row] ?? 0) },
      (_, i) => (starts[row] ?? 0) + i,
    ).sort((a, b) => (marks[a] ?? 0) - (marks[b] ?? 0));
    const ranks = span.map((at) => marks[at] ?? 0);
    const where = span.map((at) => places[at] ?? 0);
    const fine = ranks.every(
      (rank) => Number.isSafeInteger(rank) && rank >= 1 && rank <= 1_000_000,
    );
    const stranger = where.some((place) => place >= options.length);
    yield fine ? { weight, places: where, ranks, stranger } : null;
  }
}
