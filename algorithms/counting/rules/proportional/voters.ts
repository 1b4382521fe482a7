import type { Box } from '../../ballots/box.ts';

/**
 * Valid ballots as groups that approve the same options, read both ways: group to options and option
 * to groups. An option counts once on a ballot, whatever its mark above zero.
 */
export interface Voters {
  /** How many ballots. */
  readonly ballots: number;
  /** Ballots in each group. */
  readonly weights: Float64Array;
  /** Group g approves `places[starts[g]]` up to, not with, `places[starts[g + 1]]`. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** Option o is approved by `groups[from[o]]` up to, not with, `groups[from[o + 1]]`. */
  readonly from: Uint32Array;
  readonly groups: Uint32Array;
  /** Ballots that approve each option. */
  readonly approvals: Float64Array;
}

// A count is run anew for every answer to a tie; its groups are the same each time.
const known = new WeakMap<Box, Voters>();

/** The groups of a box whose rows are all valid. O(marks); a box is grouped once. */
export function votersOf(box: Box): Voters {
  const before = known.get(box);
  if (before !== undefined) return before;
  const merged = merge(box);
  const voters = { ...merged, ...turned(merged, box.options.length) };
  known.set(box, voters);
  return voters;
}

/** Whether some ballot approves both. */
export function meet(
  { starts, places, from, groups }: Voters,
  one: number,
  other: number,
): boolean {
  for (let at = from[one] ?? 0; at < (from[one + 1] ?? 0); at += 1) {
    const group = groups[at] ?? 0;
    const end = starts[group + 1] ?? 0;
    for (let mark = starts[group] ?? 0; mark < end; mark += 1)
      if (places[mark] === other) return true;
  }
  return false;
}

type Merged = Pick<Voters, 'ballots' | 'weights' | 'starts' | 'places'>;

/** Puts alike rows together: a table of groups by hash, with a look at the options themselves. */
function merge(box: Box): Merged {
  const rows = box.weights.length;
  const weights = new Float64Array(rows);
  const starts = new Uint32Array(rows + 1);
  const places = new Uint32Array(box.places.length);
  const table = new Int32Array(2 ** Math.ceil(Math.log2(rows * 2 + 2))).fill(-1);
  // Stamp row + 1 beside every option of the row at hand: which the row approves, each once.
  const stamps = new Uint32Array(box.options.length);
  const found: Found = { weights, starts, places, stamps, groups: 0 };
  let ballots = 0;
  for (let row = 0; row < rows; row += 1) {
    const hash = approved(box, row, found);
    const group = placed(found, table, hash, row + 1);
    weights[group] = (weights[group] ?? 0) + (box.weights[row] ?? 0);
    ballots += box.weights[row] ?? 0;
  }
  const { groups } = found;
  return {
    ballots,
    weights: weights.slice(0, groups),
    starts: starts.slice(0, groups + 1),
    places: places.slice(0, starts[groups] ?? 0),
  };
}

interface Found {
  readonly weights: Float64Array;
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly stamps: Uint32Array;
  groups: number;
}

/** Writes the row's approved options as if it were the next group; a hash that knows no order. */
function approved(box: Box, row: number, { starts, places, stamps, groups }: Found): number {
  let end = starts[groups] ?? 0;
  let hash = 0;
  for (let at = box.starts[row] ?? 0; at < (box.starts[row + 1] ?? 0); at += 1) {
    const place = box.places[at] ?? 0;
    if ((box.marks[at] ?? 0) <= 0 || stamps[place] === row + 1) continue;
    stamps[place] = row + 1;
    places[end] = place;
    end += 1;
    hash = (hash + scattered(place)) | 0;
  }
  starts[groups + 1] = end;
  return scattered(hash);
}

function scattered(n: number): number {
  const once = Math.imul(n ^ (n >>> 16) ^ 0x3c6ef372, 0x45d9f3b);
  const twice = Math.imul(once ^ (once >>> 15), 0x2c1b3c6d);
  return twice ^ (twice >>> 13);
}

/** The group of the row just written: an earlier one that approves the same, or a new one. */
function placed(found: Found, table: Int32Array, hash: number, stamp: number): number {
  const mask = table.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const group = table[slot] ?? -1;
    if (group >= 0 && !same(found, group, stamp)) continue;
    if (group >= 0) return group;
    table[slot] = found.groups;
    found.groups += 1;
    return found.groups - 1;
  }
}

function same({ starts, places, stamps, groups }: Found, group: number, stamp: number): boolean {
  const begin = starts[group] ?? 0;
  const end = starts[group + 1] ?? 0;
  if (end - begin !== (starts[groups + 1] ?? 0) - (starts[groups] ?? 0)) return false;
  for (let at = begin; at < end; at += 1) if (stamps[places[at] ?? 0] !== stamp) return false;
  return true;
}

/** The same marks by option. */
function turned({ weights, starts, places }: Merged, options: number) {
  const from = new Uint32Array(options + 1);
  for (const place of places) from[place + 1] = (from[place + 1] ?? 0) + 1;
  for (let option = 0; option < options; option += 1)
    from[option + 1] = (from[option + 1] ?? 0) + (from[option] ?? 0);
  const next = from.slice();
  const groups = new Uint32Array(places.length);
  const approvals = new Float64Array(options);
  for (let group = 0; group < weights.length; group += 1)
    for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      const slot = next[place] ?? 0;
      groups[slot] = group;
      next[place] = slot + 1;
      approvals[place] = (approvals[place] ?? 0) + (weights[group] ?? 0);
    }
  return { from, groups, approvals };
}
