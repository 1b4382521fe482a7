import type { Bounds, Column, Solver } from '@commonlot/optimise';
import { type Rules, seatColumns } from './rules.ts';
import { isPanel, type UnitPanel, type Units } from './units.ts';

/** Units of every rule that are left open when seats are rounded, at first; twice as many each try. */
const OPEN_EACH = 12;
const SURE = 1e-9;
/** Units of every rule that the repair moves. */
const MOVED_EACH = 40;
/** Moves of the repair of one split, and how long a unit rests after its move. */
const MOST_STEPS = 600;
const REST = 12;

/**
 * So many numbered panels, all equally likely, that together give every unit its chance as near as
 * whole balls can. For pools too large to write a lottery down panel by panel with exact weights.
 *
 *     R = whole seats near count x r           (r: seats a panel, chance x people)
 *     split R of m panels into R1 of m1 = floor(m / 2) and R2 = R - R1, each whole and near its share,
 *     with m1 lower <= rules(R1) <= m1 upper and m2 lower <= rules(R2) <= m2 upper; until m = 1
 *
 * Nothing is lost in a split, so a unit's seats over all panels are R: off by less than one ball.
 * Seats are rounded along the list of units, which is sorted by values, so that most sums come out
 * right by themselves; a few units of every rule stay open and are settled in whole numbers.
 * @param wanted seats of each unit on an average panel; keeps the rules to rounding
 * @returns the panels, or null when a split found no whole numbers
 */
export function numberedPanels(
  solver: Solver,
  pool: Units,
  rules: Rules,
  wanted: Float64Array,
  count: number,
  watch: { readonly cancelled: () => boolean; readonly onPanel: (left: number) => void },
): UnitPanel[] | null {
  const split = splitter(solver, pool, rules);
  const panels: UnitPanel[] = [];
  const all = split(wanted, count, null, 0);
  if (all === null) return null;
  const stack = [{ seats: all, m: count }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { seats, m } = next;
    if (m === 1) {
      if (!isPanel(pool, seats)) return null;
      panels.push(seats);
      watch.onPanel(1 - panels.length / count);
      continue;
    }
    if (watch.cancelled()) return null;
    const half = Math.floor(m / 2);
    const first = split(
      Float64Array.from(seats, (s) => s / m),
      half,
      seats,
      m - half,
    );
    if (first === null) return null;
    stack.push({ seats: seats.map((s, u) => s - (first[u] ?? 0)), m: m - half });
    stack.push({ seats: first, m: half });
  }
  return panels;
}

/** Whole seats for m panels near m x share, such that what is left of `whole` suits the other panels. */
function splitter(solver: Solver, pool: Units, rules: Rules) {
  const columns = seatColumns(pool, rules);
  return (
    share: ArrayLike<number>,
    m: number,
    whole: Int32Array | null,
    others: number,
  ): Int32Array | null => {
    const target = Float64Array.from(share, (s) => s * m);
    const base = target.map((t) => Math.floor(t + SURE));
    const odd = [...base.keys()].filter((u) => (target[u] ?? 0) - (base[u] ?? 0) > SURE);
    const seats = roundAlong(base, target, odd);
    const windows = windowsOf(pool, rules, m, whole, others);
    if (repair(rules, windows, { seats, base, odd: openUnits(rules, odd, MOVED_EACH) }))
      return seats;
    for (let each = OPEN_EACH; ; each *= 2) {
      const open = openUnits(rules, odd, each);
      if (settle(solver, columns, rules, { seats, base, target, open, windows })) return seats;
      if (open.length === odd.length) return null;
    }
  };
}

/** Rounds so that the running total is never a whole seat off. */
function roundAlong(base: Float64Array, target: Float64Array, odd: readonly number[]): Int32Array {
  const seats = Int32Array.from(base);
  let total = 0.5;
  for (const u of odd) {
    total += (target[u] ?? 0) - (base[u] ?? 0);
    if (total >= 1) {
      seats[u] = (seats[u] ?? 0) + 1;
      total -= 1;
    }
  }
  return seats;
}

/** What every rule must sum to, so that both sides can still be panels. */
function windowsOf(
  { units }: Units,
  rules: Rules,
  m: number,
  whole: Int32Array | null,
  others: number,
): Bounds[] {
  const sums = new Float64Array(rules.rows.length);
  for (const [u] of units.entries()) {
    for (const r of rules.rowsOf[u] ?? []) sums[r] = (sums[r] ?? 0) + (whole?.[u] ?? 0);
  }
  return rules.rows.map(({ lower, upper }, r) =>
    whole === null
      ? { lower: m * lower, upper: m * upper }
      : {
          lower: Math.max(m * lower, (sums[r] ?? 0) - others * upper),
          upper: Math.min(m * upper, (sums[r] ?? 0) - others * lower),
        },
  );
}

/** Odd units spread over the list, at least so many of every rule that has them. */
function openUnits(rules: Rules, odd: readonly number[], each: number): readonly number[] {
  const here = rules.rows.map((): number[] => []);
  for (const u of odd) for (const r of rules.rowsOf[u] ?? []) here[r]?.push(u);
  const open = new Set<number>();
  for (const units of here) {
    const step = Math.max(1, units.length / each);
    for (let i = 0; i < units.length; i += step) open.add(units[Math.floor(i)] ?? -1);
  }
  return [...open].sort((a, b) => a - b);
}

/** Seats in every rule. */
function sumsOf({ rowsOf, rows }: Rules, seats: Int32Array): Float64Array {
  const sums = new Float64Array(rows.length);
  for (const [u, count] of seats.entries()) {
    for (const r of rowsOf[u] ?? []) sums[r] = (sums[r] ?? 0) + count;
  }
  return sums;
}

/** How far a sum lies outside its window. */
function missed({ lower, upper }: Bounds, sum: number): number {
  return Math.max(0, lower - sum, sum - upper);
}

/**
 * Mends rules by moving one odd unit up or down at a time, always the one that helps most (squared
 * misses), not one that has just moved: a tabu search.
 * @returns whether every rule is kept
 */
function repair(
  rules: Rules,
  windows: readonly Bounds[],
  { seats, base, odd }: { seats: Int32Array; base: Float64Array; odd: readonly number[] },
): boolean {
  const sums = sumsOf(rules, seats);
  const change = (by: number) =>
    Float64Array.from(windows, (window, r) => {
      const sum = sums[r] ?? 0;
      return missed(window, sum + by) ** 2 - missed(window, sum) ** 2;
    });
  const rest = new Map<number, number>();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (windows.every((window, r) => missed(window, sums[r] ?? 0) === 0)) return true;
    const [up, down] = [change(1), change(-1)];
    const by = (u: number) => (seats[u] === base[u] ? 1 : -1);
    const best = cheapest(
      odd.filter((u) => (rest.get(u) ?? 0) <= step),
      (u) => total(by(u) > 0 ? up : down, rules.rowsOf[u]),
    );
    if (best === null) return false;
    const moved = by(best);
    seats[best] = (seats[best] ?? 0) + moved;
    for (const r of rules.rowsOf[best] ?? []) sums[r] = (sums[r] ?? 0) + moved;
    rest.set(best, step + REST);
  }
  return false;
}

function total(numbers: Float64Array, rows: readonly number[] = []): number {
  let sum = 0;
  for (const r of rows) sum += numbers[r] ?? 0;
  return sum;
}

function cheapest(units: readonly number[], cost: (u: number) => number): number | null {
  let [best, least]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const u of units) {
    const now = cost(u);
    if (now < least) [best, least] = [u, now];
  }
  return best;
}

type Split = {
  readonly seats: Int32Array;
  readonly base: Float64Array;
  readonly target: Float64Array;
  readonly open: readonly number[];
  readonly windows: readonly Bounds[];
};

/** Settles the open units in whole numbers, the likelier way where both will do; false: none will. */
function settle(
  solver: Solver,
  columns: readonly Column[],
  rules: Rules,
  { seats, base, target, open, windows }: Split,
): boolean {
  const sums = sumsOf(rules, seats);
  if (windows.every((window, r) => missed(window, sums[r] ?? 0) === 0)) return true;
  for (const u of open) {
    for (const r of rules.rowsOf[u] ?? [])
      sums[r] = (sums[r] ?? 0) - ((seats[u] ?? 0) - (base[u] ?? 0));
  }
  const program = solver.open({
    sense: 'maximise',
    rows: windows.map(({ lower, upper }, r) => ({
      lower: lower - (sums[r] ?? 0),
      upper: upper - (sums[r] ?? 0),
    })),
    columns: open.map((u) => {
      const cost = (target[u] ?? 0) - (base[u] ?? 0) - 0.5;
      const { rows: used, values } = columns[u] ?? { rows: [], values: [] };
      return { cost, lower: 0, upper: 1, integer: true, rows: used, values };
    }),
  });
  try {
    const { point } = program.solve({ relativeGap: 1, presolve: true });
    if (point === null) return false;
    for (const [i, u] of open.entries()) seats[u] = (base[u] ?? 0) + Math.round(point[i] ?? 0);
    return true;
  } finally {
    program.close();
  }
}
