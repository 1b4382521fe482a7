import type { Weighted } from './decompose.ts';
import type { HouseholdClass, UnitPanel, Units } from './units.ts';

/**
 * How many of `count` numbered balls each panel gets: near weight x count, chosen so that nobody's
 * chance moves far. Starts from largest remainders, then moves single balls between panels as long as
 * that brings the chances nearer to the lottery's (least sum of squares, a person counting once).
 * @returns whole numbers that sum to `count`
 */
export function ballCounts(pool: Units, panels: readonly Weighted[], count: number): number[] {
  const exact = panels.map(({ weight }) => weight * count);
  const counts = exact.map(Math.floor);
  const order = [...exact.keys()].sort(
    (a, b) => (exact[b] ?? 0) - (counts[b] ?? 0) - ((exact[a] ?? 0) - (counts[a] ?? 0)) || a - b,
  );
  const missing = count - counts.reduce((sum, c) => sum + c, 0);
  for (const p of order.slice(0, missing)) counts[p] = (counts[p] ?? 0) + 1;
  const rows = panels.map(({ panel }) => chancesOf(pool, panel));
  const off = new Float64Array(pool.units.length);
  for (const [p, row] of rows.entries()) add(off, row, (counts[p] ?? 0) - (exact[p] ?? 0));
  const mass = Float64Array.from(pool.units, ({ people }) => people.length);
  const apart = distances(rows, mass);
  for (let round = 0; round < MOST_MOVES; round += 1) {
    const move = bestMove(rows, mass, off, counts, apart);
    if (move === null) break;
    counts[move.from] = (counts[move.from] ?? 0) - 1;
    counts[move.to] = (counts[move.to] ?? 0) + 1;
    add(off, rows[move.from], -1);
    add(off, rows[move.to], 1);
  }
  return counts;
}

const MOST_MOVES = 2000;

function chancesOf(pool: Units, panel: UnitPanel): Float64Array {
  return Float64Array.from(pool.units, ({ people }, u) => (panel[u] ?? 0) / people.length);
}

function add(to: Float64Array, row: Float64Array | undefined, times: number): void {
  for (let u = 0; u < to.length; u += 1) to[u] = (to[u] ?? 0) + times * (row?.[u] ?? 0);
}

/** The move of one ball that lowers sum n_u off_u^2 most; null when none does. */
function bestMove(
  rows: readonly Float64Array[],
  mass: Float64Array,
  off: Float64Array,
  counts: readonly number[],
  apart: (p: number, q: number) => number,
): { readonly from: number; readonly to: number } | null {
  // Change = 2 (g_to - g_from) + |row_to - row_from|^2 with g_p = sum n off row_p.
  const gradient = rows.map((row) => dot(row, off, mass));
  let best: { from: number; to: number } | null = null;
  let lowest = -1e-9;
  for (let to = 0; to < rows.length; to += 1) {
    for (let from = 0; from < rows.length; from += 1) {
      const slope = 2 * ((gradient[to] ?? 0) - (gradient[from] ?? 0));
      if (slope >= lowest || (counts[from] ?? 0) === 0) continue;
      const change = slope + apart(to, from);
      if (change >= lowest) continue;
      lowest = change;
      best = { from, to };
    }
  }
  return best;
}

/** Pairs of panels up to which their distances are kept once they were asked for; 32 MB. */
const KEPT_PAIRS = 4e6;

/** sum n (row_p - row_q)^2 for two panels. */
function distances(
  rows: readonly Float64Array[],
  mass: Float64Array,
): (p: number, q: number) => number {
  const known = rows.length ** 2 <= KEPT_PAIRS ? new Float64Array(rows.length ** 2).fill(-1) : null;
  return (p, q) => {
    const place = Math.min(p, q) * rows.length + Math.max(p, q);
    const before = known?.[place] ?? -1;
    if (before >= 0) return before;
    let sum = 0;
    for (let u = 0; u < mass.length; u += 1) {
      const step = (rows[p]?.[u] ?? 0) - (rows[q]?.[u] ?? 0);
      sum += (mass[u] ?? 0) * step * step;
    }
    if (known !== null) known[place] = sum;
    return sum;
  };
}

function dot(a: Float64Array, b: Float64Array, mass: Float64Array): number {
  let sum = 0;
  for (let u = 0; u < a.length; u += 1) sum += (mass[u] ?? 0) * (a[u] ?? 0) * (b[u] ?? 0);
  return sum;
}

/**
 * The balls' panels of people: those of a unit sit in turn, so that two people of a unit never
 * differ by more than one ball (by more where households with members unlike each other tie them).
 * @returns for every ball the indices of its people, in no order that means anything
 */
export function ballPanels(
  pool: Units,
  panels: readonly Weighted[],
  counts: readonly number[],
): number[][] {
  const seats = pool.households.map((household) =>
    household.units.length === 1
      ? inTurn(pool, household)
      : leastFirst(pool, household, new Int32Array(pool.peopleCount)),
  );
  const balls: number[][] = [];
  for (const [p, { panel }] of panels.entries()) {
    const sitting = seats.filter((_, h) =>
      pool.households[h]?.units.some((u) => (panel[u] ?? 0) > 0),
    );
    for (let ball = 0; ball < (counts[p] ?? 0); ball += 1) {
      const people: number[] = [];
      for (const seat of sitting) seat(panel, people);
      balls.push(people);
    }
  }
  return balls;
}

/** Adds who sits of a household class; called for one ball after the other. */
type Seating = (panel: UnitPanel, people: number[]) => void;

/**
 * Alike people, one or more a household: first the first of every household, then the second, and
 * around again. As no panel has more of them than households, nobody meets their own household.
 */
function inTurn(pool: Units, { count, units }: HouseholdClass): Seating {
  const [u = -1] = units;
  const people = pool.units[u]?.people ?? [];
  const alike = people.length / count;
  const queue = people.map((_, i) => people[(i % count) * alike + Math.floor(i / count)] ?? -1);
  let next = 0;
  return (panel, seated) => {
    for (let seat = 0; seat < (panel[u] ?? 0); seat += 1) {
      seated.push(queue[next] ?? -1);
      next = (next + 1) % queue.length;
    }
  };
}

/** Households with members unlike each other: each sends at most one, those who sat least first. */
function leastFirst(pool: Units, { count, units }: HouseholdClass, sat: Int32Array): Seating {
  return (panel, seated) => {
    const busy = new Set<number>();
    for (const u of units) {
      if ((panel[u] ?? 0) === 0) continue;
      const people = pool.units[u]?.people ?? [];
      const alike = people.length / count;
      const candidates = Array.from({ length: count }, (_, h) => h).flatMap((h) =>
        busy.has(h) ? [] : [{ h, ...least(people.slice(h * alike, (h + 1) * alike), sat) }],
      );
      candidates.sort((a, b) => a.total - b.total || a.h - b.h);
      for (const { h, person } of candidates.slice(0, panel[u])) {
        busy.add(h);
        sat[person] = (sat[person] ?? 0) + 1;
        seated.push(person);
      }
    }
  };
}

/** Of a household's alike members the one who sat least, and how often they sat together. */
function least(people: readonly number[], sat: Int32Array): { person: number; total: number } {
  let person = people[0] ?? -1;
  let total = 0;
  for (const i of people) {
    total += sat[i] ?? 0;
    if ((sat[i] ?? 0) < (sat[person] ?? 0)) person = i;
  }
  return { person, total };
}
