import type { Column, Solver } from '@commonlot/optimise';

/** A drop-out set as the quotas see it. */
export interface Loss {
  /** Seats that fall free. */
  readonly open: number;
  /** Seats still taken in each quota. */
  readonly seats: readonly number[];
}

export interface LossQuota {
  readonly min: number;
  readonly max: number;
  /** max(max, 1): a seat missed of two weighs more than one of twenty. */
  readonly scale: number;
}

/** How far seats miss a quota, as a share of it. */
export function missOf({ min, max, scale }: LossQuota, seats: number): number {
  return Math.max(0, min - seats, seats - max) / scale;
}

const NOTHING = 1e-9;

/** What a greedy filling leaves: the seats of each quota, the kinds used, seats still open. */
export interface Filling {
  readonly seats: Float64Array;
  readonly used: Int32Array;
  readonly open: number;
  readonly miss: number;
}

/**
 * Fills the open seats from the alternates, each time with the kind that brings most, and stops when
 * none helps: never better than the best filling (`leastMiss`), mostly as good, thousands of times
 * faster.
 */
export function fillGreedily(
  quotas: readonly LossQuota[],
  kinds: readonly (readonly number[])[],
  alternates: Int32Array,
  loss: Loss,
): Filling {
  const seats = Float64Array.from(loss.seats);
  const used = new Int32Array(kinds.length);
  const there: number[] = [];
  for (const [u, count] of alternates.entries()) if (count > 0) there.push(u);
  let open = loss.open;
  for (; open > 0; open -= 1) {
    let best = -1;
    let most = NOTHING;
    for (const u of there) {
      if ((used[u] ?? 0) >= (alternates[u] ?? 0)) continue;
      const gain = gainOf(quotas, kinds[u] ?? [], seats);
      if (gain > most) [best, most] = [u, gain];
    }
    if (best < 0) break;
    used[best] = (used[best] ?? 0) + 1;
    for (const q of kinds[best] ?? []) seats[q] = (seats[q] ?? 0) + 1;
  }
  const miss = quotas.reduce((sum, quota, q) => sum + missOf(quota, seats[q] ?? 0), 0);
  return { seats, used, open, miss };
}

/** What one more seat of a kind brings. */
export function gainOf(
  quotas: readonly LossQuota[],
  kind: readonly number[],
  seats: Float64Array,
): number {
  let gain = 0;
  for (const q of kind) {
    const quota = quotas[q];
    const count = seats[q] ?? 0;
    if (quota === undefined) continue;
    if (count < quota.min) gain += 1 / quota.scale;
    else if (count >= quota.max) gain -= 1 / quota.scale;
  }
  return gain;
}

/**
 * The mean least miss over drop-out sets, exactly: for each,
 * min sum_q (short_q + over_q) / scale_q, at most `open` seats, at most the alternates of a kind.
 */
export function leastMiss(
  solver: Solver,
  quotas: readonly LossQuota[],
  kinds: readonly (readonly number[])[],
  alternates: Int32Array,
  losses: readonly Loss[],
): number {
  const there = [...alternates.keys()].filter((u) => (alternates[u] ?? 0) > 0);
  const program = missProgram(quotas, kinds, alternates, there);
  const open = solver.open(program);
  const known = new Map<string, number>();
  try {
    let sum = 0;
    for (const loss of losses) {
      const key = `${loss.open}:${loss.seats.join()}`;
      const miss = known.get(key) ?? solveOne(open, quotas, loss);
      known.set(key, miss);
      sum += miss;
    }
    return losses.length === 0 ? 0 : sum / losses.length;
  } finally {
    open.close();
  }
}

function solveOne(
  open: ReturnType<Solver['open']>,
  quotas: readonly LossQuota[],
  { open: free, seats }: Loss,
): number {
  const lower = quotas.map(({ min }, q) => min - (seats[q] ?? 0));
  const upper = quotas.map(({ max }, q) => max - (seats[q] ?? 0));
  open.setRowBounds(
    Float64Array.from([0, ...lower, ...quotas.map(() => Number.NEGATIVE_INFINITY)]),
    Float64Array.from([free, ...quotas.map(() => Number.POSITIVE_INFINITY), ...upper]),
  );
  const { point, objective } = open.solve();
  if (point === null) throw new Error('a panel with open seats always misses something');
  return Math.max(0, objective);
}

function missProgram(
  quotas: readonly LossQuota[],
  kinds: readonly (readonly number[])[],
  alternates: Int32Array,
  there: readonly number[],
) {
  const n = quotas.length;
  const sit = there.map((u): Column => {
    const own = kinds[u] ?? [];
    const rows = [0, ...own.map((q) => 1 + q), ...own.map((q) => 1 + n + q)];
    const upper = alternates[u] ?? 0;
    return { cost: 0, lower: 0, upper, integer: true, rows, values: rows.map(() => 1) };
  });
  const miss = (row: number, value: number, { scale }: LossQuota): Column => ({
    cost: 1 / scale,
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
    rows: [row],
    values: [value],
  });
  return {
    sense: 'minimise' as const,
    rows: Array.from({ length: 1 + 2 * n }, () => ({ lower: 0, upper: 0 })),
    columns: [
      ...sit,
      ...quotas.map((quota, q) => miss(1 + q, 1, quota)),
      ...quotas.map((quota, q) => miss(1 + n + q, -1, quota)),
    ],
  };
}
