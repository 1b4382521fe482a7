import type { InvalidReason, RejectedBallot } from './ballot.ts';
import { type Box, ballotsIn } from './box.ts';

/** What one row is worth under a rule. */
export type Reading = 'valid' | 'blank' | InvalidReason;

/** A box in three piles; `rejected` says why, row by row. Numbers are of ballots. */
export interface Piles {
  readonly cast: number;
  /** The valid rows alone, with the same options. */
  readonly valid: Box;
  readonly blank: number;
  readonly invalid: number;
  readonly rejected: readonly RejectedBallot[];
}

/** Sorts ballots into valid, blank and invalid, each ballot whole. O(marks). */
export function sortBox(box: Box, read: (row: number) => Reading): Piles {
  const rows = box.weights.length;
  const keep = new Uint8Array(rows);
  const rejected: RejectedBallot[] = [];
  let kept = 0;
  let blank = 0;
  let invalid = 0;
  for (let row = 0; row < rows; row += 1) {
    const weight = box.weights[row] ?? 0;
    const reading = strange(box, row) ?? read(row);
    if (reading === 'valid') {
      keep[row] = 1;
      kept += 1;
    } else if (reading === 'blank') blank += weight;
    else {
      invalid += weight;
      const code = box.codes?.[row] ?? String(row + 1);
      rejected.push({ code, reason: reading, ...(weight > 1 ? { ballots: weight } : {}) });
    }
  }
  const valid = kept === rows ? box : only(box, keep, kept);
  return { cast: ballotsIn(box), valid, blank, invalid, rejected };
}

/** The first name on the row that is no option. */
function strange(box: Box, row: number): InvalidReason | null {
  if (box.strangers.length === 0) return null;
  const { options, starts, places, strangers } = box;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const beyond = (places[at] ?? 0) - options.length;
    if (beyond >= 0) return { code: 'unknown-option', option: strangers[beyond] ?? '' };
  }
  return null;
}

function only(box: Box, keep: Uint8Array, kept: number): Box {
  const { starts, places, marks, weights, codes } = box;
  const some = { starts: new Uint32Array(kept + 1), weights: new Float64Array(kept) };
  const where = new Uint32Array(places.length);
  const what = new Float64Array(places.length);
  let row = 0;
  let filled = 0;
  for (let from = 0; from < weights.length; from += 1) {
    if (keep[from] !== 1) continue;
    for (let at = starts[from] ?? 0; at < (starts[from + 1] ?? 0); at += 1, filled += 1) {
      where[filled] = places[at] ?? 0;
      what[filled] = marks[at] ?? 0;
    }
    some.weights[row] = weights[from] ?? 0;
    row += 1;
    some.starts[row] = filled;
  }
  return {
    ...some,
    options: box.options,
    places: where.subarray(0, filled),
    marks: what.subarray(0, filled),
    strangers: [],
    codes: codes?.filter((_, from) => keep[from] === 1) ?? null,
  };
}
