import type { Chance } from './chance.ts';
import type { Hall } from './hall.ts';
import { ruleChange, swapPrice } from './price.ts';
import { acceptance } from './temperature.ts';

/** Who may change places with whom in one round: people of one zone with more than one table. */
type Pool = { readonly round: number; readonly people: Int32Array };

export type Schedule = {
  /** Swaps tried in all. */
  readonly steps: number;
  /** Temperature at the start and at the end, in units of cost. */
  readonly hot: number;
  readonly cold: number;
  /** Temperatures in between, each held for steps / levels. */
  readonly levels: number;
};

/** Swaps tried, made, and the hard rules still broken (0 unless they were at the start). */
export type SearchOutcome = { readonly tried: number; readonly broken: number };

const RULE = 1000;

/**
 * Simulated annealing over swaps (Kirkpatrick, Gelatt and Vecchi 1983): minimise
 *   sum_cells w_f max(0, k - ceil, floor - k) + w_m sum_pairs C(m, 2)
 * over seatings that keep table sizes, allowed tables and groups. A swap that breaks more hard rules
 * is never made while none is broken; until then each counts a thousand. Deterministic: the number
 * of steps is given, the temperature falls by steps, nothing looks at a clock.
 * @param broken hard rules broken at the start
 * @param done asked after each level with the rules still broken; true ends the search
 */
export function search(
  hall: Hall,
  schedule: Schedule,
  chance: Chance,
  broken: number,
  done: (broken: number) => boolean,
): SearchOutcome {
  const pools = poolsOf(hall);
  const weights = pools.map(({ people }) => people.length);
  const total = weights.reduce((sum, n) => sum + n, 0);
  const { steps, hot, cold, levels } = schedule;
  const fall = total === 0 ? 1 : nthRoot(cold / hot, Math.max(1, levels - 1));
  let temperature = hot;
  let left = broken;
  let tried = 0;
  for (let level = 0; level < levels && total > 0; level += 1) {
    const limits = acceptance(temperature);
    const until = Math.floor((steps * (level + 1)) / levels);
    const hotPlaces = troubled(hall, pools);
    for (; tried < until; tried += 1) {
      // Once few tables have anything wrong, every other swap starts at one of them.
      const aim = hotPlaces.length > 0 && 8 * hotPlaces.length < total && tried % 2 === 0;
      const place = aim ? (hotPlaces[chance.below(hotPlaces.length)] ?? 0) : chance.below(total);
      left += tryOne(hall, pick(pools, place), limits, chance, left);
    }
    if (done(left)) break;
    temperature *= fall;
  }
  return { tried, broken: left };
}

/** x^(1/n) by halving, for the same bits everywhere. 0 < x <= 1. */
function nthRoot(x: number, n: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let k = 0; k < n; k += 1) power *= middle;
    if (power < x) low = middle;
    else high = middle;
  }
  return high;
}

function poolsOf(hall: Hall): readonly Pool[] {
  return hall.problem.rounds.flatMap((round, r) => {
    const open = round.allowed.map(
      (tables) =>
        tables.filter((free, t) => free === 1 && hall.load(round.firstTable + t) > 0).length,
    );
    const bound = (p: number) => (open[round.doors[p] ?? 0] ?? 0) < 2;
    const movable = round.present.filter(
      (p) =>
        !bound(p) && (hall.problem.mates[p] ?? []).every((m) => !here(hall, r, m) || !bound(m)),
    );
    return Array.from({ length: round.zones.count }, (_, zone) => ({
      round: r,
      people: Int32Array.from(movable.filter((p) => round.zoneOf[p] === zone)),
    })).filter(({ people }) => people.length > 1);
  });
}

function here(hall: Hall, r: number, p: number): boolean {
  return hall.where(r, p) !== -1;
}

/** Places in the pools, numbered through, of people at tables where something is wrong. */
function troubled(hall: Hall, pools: readonly Pool[]): readonly number[] {
  const { cellCount } = hall.problem;
  const wrong = hall.at.map((people, table) => {
    for (let at = table * cellCount; at < (table + 1) * cellCount; at += 1) {
      const k = hall.count[at] ?? 0;
      if (k < (hall.low[at] ?? 0) || k > (hall.high[at] ?? 0)) return true;
    }
    return people.some((p, i) => people.some((q, j) => j > i && hall.meetings(p, q) > 1));
  });
  return pools
    .flatMap(({ round, people }) => [...people].map((p) => hall.where(round, p)))
    .flatMap((table, place) => (wrong[table] === true ? [place] : []));
}

type Pick = { readonly pool: Pool; readonly first: number };

function pick(pools: readonly Pool[], at: number): Pick {
  let rest = at;
  for (const pool of pools) {
    if (rest < pool.people.length) return { pool, first: pool.people[rest] ?? 0 };
    rest -= pool.people.length;
  }
  throw new Error('picked beyond the pools');
}

/** Tries one swap and makes it or not; returns the change in rules broken. */
function tryOne(
  hall: Hall,
  { pool, first: p }: Pick,
  limits: Float64Array,
  chance: Chance,
  broken: number,
): number {
  const r = pool.round;
  const q = pool.people[chance.below(pool.people.length)] ?? p;
  const a = hall.where(r, p);
  const b = hall.where(r, q);
  if (a === b || !exchangeable(hall, r, p, q, a, b)) return 0;
  if (hasMates(hall, p) || hasMates(hall, q))
    return tryGroups(hall, r, p, q, limits, chance, broken);
  const rules = ruleChange(hall, r, p, q, a, b);
  if (rules > 0 && broken === 0) return 0;
  if (!accepts(swapPrice(hall, p, q, a, b) + rules * RULE, limits, chance)) return 0;
  hall.swap(r, p, q);
  return rules;
}

function hasMates(hall: Hall, p: number): boolean {
  return (hall.problem.mates[p]?.length ?? 0) > 0;
}

/** Down always; up with the chance the temperature leaves. */
function accepts(price: number, limits: Float64Array, chance: Chance): boolean {
  return price <= 0 || chance.word() < (limits[price] ?? 0);
}

function exchangeable(hall: Hall, r: number, p: number, q: number, a: number, b: number): boolean {
  const round = hall.problem.rounds[r];
  if (round === undefined) return false;
  const mine = round.allowed[round.doors[p] ?? 0];
  const theirs = round.allowed[round.doors[q] ?? 0];
  return mine?.[b - round.firstTable] === 1 && theirs?.[a - round.firstTable] === 1;
}

/** p's whole group against as many people from q's table, whole groups too. */
function tryGroups(
  hall: Hall,
  r: number,
  p: number,
  q: number,
  limits: Float64Array,
  chance: Chance,
  broken: number,
): number {
  const mine = groupOf(hall, r, p);
  const theirs = groupOf(hall, r, q);
  const even =
    fillUp(hall, r, mine, theirs.length, chance) && fillUp(hall, r, theirs, mine.length, chance);
  if (!even) return 0;
  const pairs = mine.map((one, index): [number, number] => [one, theirs[index] ?? q]);
  const a = hall.where(r, p);
  const b = hall.where(r, q);
  if (!pairs.every(([one, other]) => exchangeable(hall, r, one, other, a, b))) return 0;
  let price = 0;
  let rules = 0;
  for (const [one, other] of pairs) {
    rules += ruleChange(hall, r, one, other, a, b);
    price += swapPrice(hall, one, other, a, b);
    hall.swap(r, one, other);
  }
  const forbidden = rules > 0 && broken === 0;
  if (!forbidden && accepts(price + rules * RULE, limits, chance)) return rules;
  for (const [one, other] of pairs) hall.swap(r, other, one);
  return 0;
}

function groupOf(hall: Hall, r: number, p: number): number[] {
  return [p, ...(hall.problem.mates[p] ?? []).filter((m) => here(hall, r, m))];
}

/** Adds people of the same table, group by group, up to `size`; false when it does not come out. */
function fillUp(hall: Hall, r: number, group: number[], size: number, chance: Chance): boolean {
  const [first = 0] = group;
  const table = hall.at[hall.where(r, first)] ?? [];
  for (let tries = 0; group.length < size && tries < 2 * table.length; tries += 1) {
    const next = table[chance.below(table.length)] ?? 0;
    if (group.includes(next)) continue;
    const more = groupOf(hall, r, next);
    if (group.length + more.length <= size) group.push(...more);
  }
  return group.length >= size;
}
