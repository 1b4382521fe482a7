import type { Column, Solver } from '@commonlot/optimise';
import { SolverTrouble } from './levels.ts';
import type { Pool, PoolPerson } from './pool.ts';
import { type FlatQuota, numberQuotas, type QuotaOf } from './quotas.ts';
import { type Rules, rulesOf } from './rules.ts';
import { gather, type UnitPanel, type Units } from './units.ts';
import { Halted } from './watch.ts';

/** One thing asked of a panel, with the number of people who can be drawn and count towards it. */
export type AskedRule =
  | { readonly code: 'size'; readonly seats: number; readonly people: number }
  | {
      readonly code: 'min' | 'max';
      readonly of: QuotaOf;
      readonly seats: number;
      readonly people: number;
    }
  /** At most one of a household; `people` share one with somebody. */
  | { readonly code: 'households'; readonly people: number }
  | { readonly code: 'include'; readonly id: string }
  | { readonly code: 'exclude'; readonly people: number };

/** A pool whose rules can be left out one by one. */
export interface Switches {
  /** Those that can bind at all; the ones one would sooner do without come first. */
  readonly rules: readonly AskedRule[];
  readonly units: Units;
  readonly quotas: readonly FlatQuota[];
  /** Of the quotas, the first so many are the user's own. */
  readonly own: number;
  /** The first column and row of a program over the seats of units, with every rule on. */
  readonly seats: readonly Column[];
  readonly rows: Rules['rows'];
  /**
   * A panel that keeps the rules that are on, all found in whole numbers.
   * @param one a unit that must have a seat
   * @param worth of a seat for each unit: then the panel worth most
   * @returns null when there is none
   * @throws Halted when there is no more time
   */
  readonly panel: (
    on: ReadonlySet<number>,
    one?: number | null,
    worth?: Float64Array,
  ) => UnitPanel | null;
  /** The rules that a panel keeps. */
  readonly keptBy: (panel: UnitPanel) => ReadonlySet<number>;
  /** Whether a seat of a unit counts towards a rule about seats. */
  readonly counts: (rule: number, unit: number) => boolean;
  /** @throws Halted when there is no more time */
  readonly goOn: () => void;
  readonly close: () => void;
}

/** A limit that marks people decided before the draw, each included person a group; no column is called so. */
const MARK = '\u0000decided';
const OUT = '-';

/** Everything that may be asked of a row or of single units' caps. */
interface Place {
  readonly rule: AskedRule;
  /** Row of the program; null for households. */
  readonly row: number | null;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Opens a pool so that any of its rules can be left out. Who sits or stays out before the draw is a
 * rule like any other, so every number is the user's own. Numbers must be whole, minimums not above
 * maximums; they need not add up.
 */
export function openSwitches(pool: Pool, solver: Solver, stop = () => false): Switches {
  const marked = mark(pool);
  const units = gather(marked);
  const { quotas } = numberQuotas(marked);
  const rules = rulesOf(units);
  const places = placesOf(pool, units, quotas);
  const seats = units.units.map(({ cap }, u): Column => {
    const rows = rules.rowsOf[u] ?? [];
    return { cost: 0, lower: 0, upper: cap, integer: true, rows, values: rows.map(() => 1) };
  });
  const program = solver.open({ sense: 'maximise', rows: rules.rows, columns: seats });
  const all = pool.people.length;
  const keptBy = (panel: UnitPanel) => kept(units, rules, places, panel);
  const goOn = () => {
    if (stop()) throw new Halted();
  };
  const panel: Switches['panel'] = (on, one = null, worth = new Float64Array(seats.length)) => {
    goOn();
    const { lower, upper, homes } = boundsOf(rules, places, on, all);
    program.setRowBounds(lower, upper);
    program.setColumnBounds(
      Float64Array.from(units.units, (_, u) => (u === one ? 1 : 0)),
      Float64Array.from(units.units, ({ cap, people }) => (homes ? cap : people.length)),
    );
    program.setCosts(worth);
    const { status, point } = program.solve();
    if (status === 'infeasible') return null;
    if (status !== 'optimal' || point === null) throw new SolverTrouble(`rules ended ${status}`);
    const found = Int32Array.from(point, Math.round);
    if (![...on].every((r) => keptBy(found).has(r)) || (one !== null && (found[one] ?? 0) < 1))
      throw new SolverTrouble('a panel breaks a rule');
    return found;
  };
  return {
    rules: places.map(({ rule }) => rule),
    units,
    quotas,
    own: quotas.findIndex(isMark) < 0 ? quotas.length : quotas.findIndex(isMark),
    seats,
    rows: rowsOf(rules, quotas, pool),
    panel,
    keptBy,
    counts: (rule, unit) => rules.rowsOf[unit]?.includes(places[rule]?.row ?? -1) ?? false,
    goOn,
    close: () => program.close(),
  };
}

function mark(pool: Pool): Pool {
  const { include = [], exclude = [] } = pool;
  const marks = new Map([
    ...exclude.map(({ id }) => [id, OUT] as const),
    ...include.map(({ id }) => [id, `+${id}`] as const),
  ]);
  const people = pool.people.map((person): PoolPerson => {
    const own = marks.get(person.id);
    return own === undefined ? person : { ...person, groups: { ...person.groups, [MARK]: own } };
  });
  const limits = [...(pool.limits ?? []), { name: MARK, most: 0 }];
  return { ...pool, people, limits, include: [], exclude: [] };
}

function isMark({ of }: FlatQuota): boolean {
  return of.kind === 'limit' && of.name === MARK;
}

function markOf({ of }: FlatQuota): string | null {
  return of.kind === 'limit' && of.name === MARK ? of.group : null;
}

/** The rows with every rule on. */
function rowsOf({ rows }: Rules, quotas: readonly FlatQuota[], pool: Pool): Rules['rows'] {
  return rows.map((row, r) => {
    const quota = quotas[r - 1];
    const sits = quota !== undefined && (markOf(quota) ?? OUT) !== OUT;
    return sits ? { lower: 1, upper: 1 } : r === 0 ? { lower: pool.size, upper: pool.size } : row;
  });
}

/** In the order in which one would sooner do without them. */
function placesOf(pool: Pool, units: Units, quotas: readonly FlatQuota[]): readonly Place[] {
  const heads = headsOf(units, quotas);
  const marks: Place[] = [];
  const rest: Place[] = [];
  const values: Place[] = [];
  for (const [q, quota] of quotas.entries()) {
    const { of, min, max } = quota;
    const { all = 0, open = 0 } = heads[q] ?? {};
    const group = markOf(quota);
    if (group !== null) marks.push(decision(group, all, q + 1));
    const list = of.kind === 'value' ? values : rest;
    const place = { row: q + 1, lower: 0, upper: Number.POSITIVE_INFINITY };
    const about = { of, people: open };
    if (group === null && min > 0)
      list.push({ ...place, rule: { code: 'min', seats: min, ...about }, lower: min });
    if (group === null && max < all)
      list.push({ ...place, rule: { code: 'max', seats: max, ...about }, upper: max });
  }
  const shared = units.households.reduce((sum, { count, units: own }) => {
    const people = own.reduce((n, u) => n + (units.units[u]?.people.length ?? 0), 0);
    return people > count ? sum + people : sum;
  }, 0);
  const homes: Place = {
    ...{ row: null, lower: 0, upper: 0 },
    rule: { code: 'households', people: shared },
  };
  const people = pool.people.length - (pool.exclude ?? []).length;
  const size: Place = {
    ...{ row: 0, lower: pool.size, upper: pool.size },
    rule: { code: 'size', seats: pool.size, people },
  };
  return [...marks, ...(shared > 0 ? [homes] : []), ...rest, ...values, size];
}

function decision(group: string, people: number, row: number): Place {
  if (group === OUT) return { row, lower: 0, upper: 0, rule: { code: 'exclude', people } };
  return { row, lower: 1, upper: 1, rule: { code: 'include', id: group.slice(1) } };
}

/** People who count towards each quota, and those of them who are not excluded. */
function headsOf({ units }: Units, quotas: readonly FlatQuota[]) {
  const heads = quotas.map(() => ({ all: 0, open: 0 }));
  const out = quotas.findIndex((quota) => markOf(quota) === OUT);
  for (const { quotas: own, people } of units) {
    for (const q of own) {
      const head = heads[q];
      if (head === undefined) continue;
      head.all += people.length;
      head.open += own.includes(out) ? 0 : people.length;
    }
  }
  return heads;
}

function boundsOf(
  { rows, householdRow }: Rules,
  places: readonly Place[],
  on: ReadonlySet<number>,
  all: number,
) {
  const lower = new Float64Array(rows.length);
  const upper = new Float64Array(rows.length).fill(all);
  let homes = false;
  for (const [r, place] of places.entries()) {
    if (!on.has(r)) continue;
    if (place.row === null) homes = true;
    else {
      lower[place.row] = Math.max(lower[place.row] ?? 0, place.lower);
      upper[place.row] = Math.min(upper[place.row] ?? 0, place.upper);
    }
  }
  for (const row of homes ? householdRow : []) if (row >= 0) upper[row] = rows[row]?.upper ?? 0;
  // A minimum of more than there are people: nothing can keep it, and no row may say so.
  for (const [row, least] of lower.entries()) upper[row] = Math.max(upper[row] ?? 0, least);
  return { lower, upper, homes };
}

function kept(
  { units, households }: Units,
  { rows, rowsOf: own }: Rules,
  places: readonly Place[],
  panel: UnitPanel,
): ReadonlySet<number> {
  const sums = rows.map(() => 0);
  for (const [u, list] of own.entries())
    for (const row of list) sums[row] = (sums[row] ?? 0) + (panel[u] ?? 0);
  const home =
    units.every(({ cap }, u) => (panel[u] ?? 0) <= cap) &&
    households.every(
      ({ count, units: members }) => members.reduce((s, u) => s + (panel[u] ?? 0), 0) <= count,
    );
  return new Set(
    places.flatMap(({ row, lower, upper }, r) => {
      const sum = sums[row ?? -1] ?? 0;
      return (row === null ? home : lower <= sum && sum <= upper) ? [r] : [];
    }),
  );
}
