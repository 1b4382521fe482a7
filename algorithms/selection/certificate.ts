import type { Level } from './levels.ts';
import type { Units } from './units.ts';

/**
 * The proof of one level, in whole numbers (billionths of billionths of nothing: only their
 * proportions count), so that a stranger can check it with pencil and patience. See `levelGap`.
 */
export type LevelProof = {
  /** Chance of everybody in these units. */
  readonly value: number;
  readonly units: readonly number[];
  /** What a seat of a person of each unit is worth: pairs of unit and weight, weights above 0. */
  readonly weights: readonly (readonly [unit: number, weight: number])[];
  /**
   * Price of a seat, and of a seat in each quota (above 0 where its maximum binds, below where its
   * minimum does). Null where the bound comes from pricing whole panels, which needs a solver.
   */
  readonly prices: { readonly seat: number; readonly quotas: readonly number[] } | null;
  /** No panel's weights add up to more than this. */
  readonly most: number;
};

/** Weights and prices are whole numbers up to 2^40 at first, so that what a panel is worth is one too. */
const SCALE = 2 ** 40;
/** Then they are as large as leaves the worth of a panel, and each sum on the way, below 2^53. */
const MOST_FINER = 2 ** 8;
const ROOM = 2 ** 52;

/**
 * Turns the multipliers of levels into whole numbers, and bounds what any panel is worth. The value of
 * a level becomes the bound itself: what everybody of it and above could have at most.
 */
export function proveByRelaxation(pool: Units, levels: readonly Level[]): LevelProof[] {
  const floors = new Float64Array(pool.units.length);
  const open = new Set(pool.units.keys());
  return levels.map((level) => {
    const proof = priced(pool, level);
    let [left, worth] = [proof.most, 0];
    for (const [u, weight] of proof.weights) {
      const all = weight * (pool.units[u]?.people.length ?? 0);
      if (open.has(u)) worth += all;
      else left -= all * (floors[u] ?? 0);
    }
    const value = Math.min(1, Math.max(0, left / worth));
    for (const u of proof.units) {
      floors[u] = value;
      open.delete(u);
    }
    return { ...proof, value };
  });
}

function priced(pool: Units, { value, units, duals }: Level): LevelProof {
  const perSeat = pool.units.map(({ people }, u) => (duals.worth[u] ?? 0) / people.length);
  const { weights, prices, most } = inWhole(pool, perSeat, duals.rows);
  return { value, units, weights: pairsOf(weights), prices, most };
}

/** What a seat of each unit is worth, and prices that bound a panel's worth: whole numbers all. */
export type WholeBound = {
  readonly weights: readonly number[];
  /** What comes off a seat's worth. */
  readonly ceilings: readonly number[];
  readonly prices: { readonly seat: number; readonly quotas: readonly number[] };
  readonly most: number;
};

/**
 * Multipliers as whole numbers with the bound they prove.
 * @param perSeat worth of a seat of a person of each unit
 * @param rows price of each rule, in the order of `rulesOf`
 * @param off what comes off the worth of a seat of each unit
 */
export function inWhole(
  pool: Units,
  perSeat: readonly number[],
  rows: Float64Array,
  off: readonly number[] = [],
): WholeBound {
  const at = (unit: number): WholeBound => {
    const weights = perSeat.map((weight) => Math.round(weight * unit));
    const ceilings = perSeat.map((_, u) => Math.round((off[u] ?? 0) * unit));
    const prices = {
      seat: Math.round((rows[0] ?? 0) * unit),
      quotas: pool.quotas.map((_, q) => Math.round((rows[1 + q] ?? 0) * unit)),
    };
    const net = weights.map((weight, u) => weight - (ceilings[u] ?? 0));
    return { weights, ceilings, prices, most: mostWorth(pool, net, prices) };
  };
  const coarse = scaleOf([...perSeat, ...off, ...rows.slice(0, 1 + pool.quotas.length)]);
  const { most } = at(coarse);
  return at(coarse * Math.max(1, Math.min(MOST_FINER, ROOM / Math.abs(most))));
}

/** Weights above 0 with their places. */
export function pairsOf(weights: readonly number[]): (readonly [number, number])[] {
  return weights.flatMap((weight, u) => (weight > 0 ? [[u, weight] as const] : []));
}

/** The same for a level proved by pricing: `most` is what the solver says no panel exceeds. */
export function proveByPricing(
  pool: Units,
  level: Level,
  bound: (price: Float64Array) => number,
): LevelProof {
  const perSeat = pool.units.map(({ people }, u) => (level.duals.worth[u] ?? 0) / people.length);
  const { weights, most } = searchedBound(perSeat, [], bound);
  return {
    value: level.value,
    units: level.units,
    weights: pairsOf(weights),
    prices: null,
    most,
  };
}

/** `inWhole` where the bound comes from a search of all panels. */
export function searchedBound(
  perSeat: readonly number[],
  off: readonly number[],
  bound: (price: Float64Array) => number,
): Pick<WholeBound, 'weights' | 'ceilings' | 'most'> {
  const unit = scaleOf([...perSeat, ...off]);
  const weights = perSeat.map((weight) => Math.round(weight * unit));
  const ceilings = perSeat.map((_, u) => Math.round((off[u] ?? 0) * unit));
  const net = Float64Array.from(weights, (weight, u) => (weight - (ceilings[u] ?? 0)) / SCALE);
  return { weights, ceilings, most: Math.ceil(bound(net) * SCALE) };
}

function scaleOf(numbers: readonly number[]): number {
  const most = numbers.reduce((max, n) => Math.max(max, Math.abs(n)), 0);
  return most > 0 ? SCALE / most : 1;
}

/**
 * An upper limit on the worth of any panel, whatever the prices are: everybody pays the price of a
 * seat and of their quotas, a household sends whoever has most left, and those with nothing left
 * stay at home:
 *
 *     worth(y) <= size * seat + sum_q (price_q > 0 ? max_q : min_q) price_q
 *               + sum_households max(0, largest (weight_i - seat - sum_q(i) price_q) in it)
 *
 * (weak duality: Schrijver, Theory of Linear and Integer Programming, section 7.4). Whole numbers
 * below 2^53 throughout or `RangeError`, so nothing is rounded.
 */
export function mostWorth(
  pool: Units,
  weights: readonly number[],
  { seat, quotas }: { readonly seat: number; readonly quotas: readonly number[] },
): number {
  const terms = [[seat, pool.size] as const];
  for (const [q, { min, max }] of pool.quotas.entries()) {
    const price = quotas[q] ?? 0;
    if (price !== 0) terms.push([price, price > 0 ? max : min]);
  }
  for (const { count, units } of pool.households) {
    let best = 0;
    for (const u of units) {
      let left = (weights[u] ?? 0) - seat;
      for (const q of pool.units[u]?.quotas ?? []) left = whole(left - (quotas[q] ?? 0));
      best = Math.max(best, left);
    }
    if (best > 0) terms.push([best, count]);
  }
  return sumOf(terms);
}

/** Exact: products and sums stay below 2^53, or are done in whole numbers of any size. */
function sumOf(terms: readonly (readonly [number, number])[]): number {
  let quick = 0;
  const exact = terms.every(([price, seats]) => {
    const term = price * seats;
    quick += term;
    return Number.isSafeInteger(term) && Number.isSafeInteger(quick);
  });
  if (exact) return quick;
  const result = Number(
    terms.reduce((sum, [price, seats]) => sum + BigInt(price) * BigInt(seats), 0n),
  );
  return whole(result);
}

function whole(result: number): number {
  if (!Number.isSafeInteger(result)) throw new RangeError('a certificate outgrew whole numbers');
  return result;
}

/**
 * How far above `value` somebody of the level could be at most, if those of earlier levels keep
 * theirs and nobody later falls below `value`. With f_u the value of the unit's own level or of this
 * one, whichever is lower, every lottery has sum_u weight_u n_u chance_u <= most, hence
 *
 *     weight_u n_u (chance_u - value) <= most - sum_u weight_u n_u f_u.
 *
 * @param floors f_u: the chance nobody of unit u may fall below
 * @returns a chance from 0 up; infinite when a unit of the level has no weight
 */
export function levelGap(pool: Units, proof: LevelProof, floors: ArrayLike<number>): number {
  const weights = new Map(proof.weights);
  let slack = proof.most;
  for (const [u, weight] of weights) {
    slack -= weight * (pool.units[u]?.people.length ?? 0) * (floors[u] ?? 0);
  }
  let gap = 0;
  for (const u of proof.units) {
    const weight = (weights.get(u) ?? 0) * (pool.units[u]?.people.length ?? 0);
    gap = Math.max(gap, weight > 0 ? Math.max(0, slack) / weight : Number.POSITIVE_INFINITY);
  }
  return gap;
}
