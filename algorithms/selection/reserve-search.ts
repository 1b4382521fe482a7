import { fillGreedily, gainOf, type Loss, type LossQuota } from './drop-loss.ts';
import type { PoolPerson } from './pool.ts';
import type { Units } from './units.ts';

/** What alternates are chosen from, by kinds of people alike. */
export type Reserve = Pick<Units, 'units' | 'households'> & {
  readonly quotas: readonly LossQuota[];
  /** Alternates wanted; the pool has as many. */
  readonly count: number;
  readonly members: number;
};

/** Rounds of exchanges, each over all alternates; most searches end before. */
const ROUNDS = 4;
/** Kinds tried in the place of one alternate: those that promise most. */
const TRIED = 3;
const BETTER = 1e-9;

/** Fills a choice up to `count` and exchanges one alternate at a time while that helps. */
export function improve(
  reserve: Reserve,
  losses: readonly Loss[],
  start: Int32Array,
): Int32Array<ArrayBuffer> {
  const kinds = reserve.units.map(({ quotas }) => quotas);
  const total = (chosen: Int32Array) =>
    losses.reduce((sum, loss) => sum + fillGreedily(reserve.quotas, kinds, chosen, loss).miss, 0);
  const chosen = Int32Array.from(start);
  for (let n = sumOf(chosen); n < reserve.count; n += 1) {
    const [u] = promising(reserve, losses, chosen);
    if (u === undefined) break;
    chosen[u] = (chosen[u] ?? 0) + 1;
  }
  let least = total(chosen);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = least;
    for (const u of chosen.keys()) {
      if ((chosen[u] ?? 0) > 0) least = exchange(reserve, losses, chosen, u, least, total);
    }
    if (least > before - BETTER) break;
  }
  return chosen;
}

function exchange(
  reserve: Reserve,
  losses: readonly Loss[],
  chosen: Int32Array,
  out: number,
  least: number,
  total: (chosen: Int32Array) => number,
): number {
  chosen[out] = (chosen[out] ?? 0) - 1;
  let [best, miss] = [out, least];
  for (const u of promising(reserve, losses, chosen).slice(0, TRIED)) {
    if (u === out) continue;
    chosen[u] = (chosen[u] ?? 0) + 1;
    const now = total(chosen);
    chosen[u] = (chosen[u] ?? 0) - 1;
    if (now < miss - BETTER) [best, miss] = [u, now];
  }
  chosen[best] = (chosen[best] ?? 0) + 1;
  return miss;
}

/** Kinds that can have one more alternate; those that fill most of what is left missing first. */
function promising(reserve: Reserve, losses: readonly Loss[], chosen: Int32Array): number[] {
  const { units, quotas } = reserve;
  const kinds = units.map((unit) => unit.quotas);
  const free = roomIn(reserve, chosen);
  const gains = new Float64Array(units.length);
  for (const loss of losses) {
    const { seats, open } = fillGreedily(quotas, kinds, chosen, loss);
    if (open === 0) continue;
    for (const u of free) {
      gains[u] = (gains[u] ?? 0) + Math.max(0, gainOf(quotas, kinds[u] ?? [], seats));
    }
  }
  return free.sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0) || a - b);
}

function roomIn(reserve: Reserve, chosen: Int32Array): number[] {
  return [...reserve.units.keys()].filter((u) => hasRoom(reserve, chosen, u));
}

function hasRoom({ units, households }: Reserve, chosen: Int32Array, u: number): boolean {
  const { cap = 0, household = -1 } = units[u] ?? {};
  const home = households[household];
  const taken = (home?.units ?? []).reduce((n, one) => n + (chosen[one] ?? 0), 0);
  return (chosen[u] ?? 0) < cap && taken < (home?.count ?? 0);
}

/** The plain list: the smallest tickets of all, but for a second one of a household. */
export function byTicket(
  { units, count }: Reserve,
  people: readonly PoolPerson[],
  tickets: readonly string[],
): Int32Array<ArrayBuffer> {
  const chosen = new Int32Array(units.length);
  const all = units.flatMap((unit, u) => unit.people.map((i) => ({ u, i })));
  all.sort((a, b) => ((tickets[a.i] ?? '') < (tickets[b.i] ?? '') ? -1 : 1));
  const homes = new Set<string>();
  let left = count;
  for (const { u, i } of all) {
    const { household = '' } = people[i] ?? {};
    if (left === 0 || homes.has(household)) continue;
    if (household !== '') homes.add(household);
    chosen[u] = (chosen[u] ?? 0) + 1;
    left -= 1;
  }
  return chosen;
}

/** The simple way of practice: for members spread over the panel, somebody most like each. */
export function similar(
  reserve: Reserve,
  members: readonly (readonly number[])[],
): Int32Array<ArrayBuffer> {
  const chosen = new Int32Array(reserve.units.length);
  for (let n = 0; n < reserve.count; n += 1) {
    const like = new Set(members[Math.floor((n * members.length) / reserve.count)]);
    const differs = (u: number) => {
      const own = reserve.units[u]?.quotas ?? [];
      const both = own.filter((q) => like.has(q)).length;
      return own.length + like.size - 2 * both;
    };
    const [first] = roomIn(reserve, chosen).sort((a, b) => differs(a) - differs(b) || a - b);
    if (first !== undefined) chosen[first] = (chosen[first] ?? 0) + 1;
  }
  return chosen;
}

/** The other simple way: a small panel by the quotas scaled down, rounded outwards. */
export function scaledDown(reserve: Reserve, members: number): Int32Array<ArrayBuffer> {
  const share = reserve.count / Math.max(1, members);
  const quotas = reserve.quotas.map(({ min, max }) => {
    const most = Math.ceil(max * share);
    return { min: Math.floor(min * share), max: most, scale: Math.max(1, most) };
  });
  const chosen = new Int32Array(reserve.units.length);
  const seats = new Float64Array(quotas.length);
  for (let n = 0; n < reserve.count; n += 1) {
    const gain = (u: number) => gainOf(quotas, reserve.units[u]?.quotas ?? [], seats);
    const [first] = roomIn(reserve, chosen).sort((a, b) => gain(b) - gain(a) || a - b);
    if (first === undefined) break;
    chosen[first] = (chosen[first] ?? 0) + 1;
    for (const q of reserve.units[first]?.quotas ?? []) seats[q] = (seats[q] ?? 0) + 1;
  }
  return chosen;
}

function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
