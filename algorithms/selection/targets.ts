import type { Solver } from '@commonlot/optimise';
import { inWhole, type LevelProof, proveByRelaxation } from './certificate.ts';
import { goldilocks } from './goldilocks.ts';
import { Cancelled, type Level, type Region, SolverTrouble } from './levels.ts';
import { nashChances } from './nash.ts';
import type { ObjectiveName, ObjectiveProof } from './objective.ts';
import { relaxedLevels } from './relaxed-levels.ts';
import { type Rules, seatColumns } from './rules.ts';
import type { Units } from './units.ts';

/** A chance below this is none. */
export const NONE = 1e-9;
/** The ceiling that balances the chances is known to ten digits or better. */
const CEILING_ROOM = 1 + 1e-9;

/** The fairest chances that keep the rules on average, and what proves that no lottery is fairer. */
export type Target = {
  readonly chances: Float64Array;
  /** All levels of leximin; of the others those shut out, if any, and the smallest chance there can be. */
  readonly proofs: readonly LevelProof[];
  readonly objective: ObjectiveProof | null;
  /** It was stopped: only the chances of the levels proved are there, and no objective. */
  readonly cut: boolean;
};

/**
 * @param stop asked after each level
 * @returns null when no chances keep the rules
 */
export function relaxedTarget(
  solver: Solver,
  pool: Units,
  rules: Rules,
  method: 'leximin' | ObjectiveName,
  stop: () => boolean,
): Target | null {
  const enough = (level: Level) => (method !== 'leximin' && level.value > NONE) || stop();
  const levels = relaxedLevels(solver, pool, rules, enough);
  if (levels === null) return null;
  const proofs = proveByRelaxation(pool, levels);
  const shut = new Set(levels.flatMap(({ value, units }) => (value <= NONE ? units : [])));
  const least = levels.at(-1)?.value ?? 0;
  const known = levels.reduce((sum, { units }) => sum + units.length, 0);
  const stopped = method !== 'leximin' && stop();
  if (method === 'leximin' || least <= NONE || stopped) {
    const cut = stopped || known < pool.units.length;
    return { chances: chancesOf(pool, levels), proofs, objective: null, cut };
  }
  if (method === 'nash') {
    const { chances, prices } = nashChances(solver, pool, rules, shut, least);
    return { chances, proofs, objective: nashProof(pool, shut, chances, prices), cut: false };
  }
  const balance = balanced(solver, pool, rules, shut, stop);
  if (balance === null)
    return { chances: chancesOf(pool, levels), proofs, objective: null, cut: true };
  const under = belowCeiling(solver, pool, rules, balance.most);
  const point = pool.units.map(({ people }, u) => (balance.point[u] ?? 0) / people.length);
  const chances = under === null ? Float64Array.from(point) : chancesOf(pool, under);
  const perSeat = (values: Float64Array) =>
    pool.units.map(({ people }, u) => (values[u] ?? 0) / people.length);
  const [floors, ceilings] = [perSeat(balance.floors), perSeat(balance.ceilings)];
  const bound = inWhole(pool, floors, balance.rows, ceilings);
  return { chances, proofs, objective: { name: 'goldilocks', ...bound }, cut: false };
}

/** The balance on average; null when it was stopped. */
function balanced(
  solver: Solver,
  pool: Units,
  rules: Rules,
  shut: ReadonlySet<number>,
  stop: () => boolean,
) {
  try {
    return goldilocks(solver, pool, onAverage(pool, rules), shut, ratio(pool, shut), stop);
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}

/**
 * Under the ceiling everybody gets as much as they can, the smallest chance first. Null where
 * rounding leaves the solver no room for that; the balance itself will do then.
 */
function belowCeiling(solver: Solver, pool: Units, rules: Rules, ceiling: number) {
  try {
    return relaxedLevels(solver, pool, rules, () => false, ceiling * CEILING_ROOM);
  } catch (error) {
    if (error instanceof SolverTrouble) return null;
    throw error;
  }
}

/** People who can be drawn, by seats. */
export function ratio({ units, size }: Units, shut: ReadonlySet<number>): number {
  const people = units.reduce((sum, unit, u) => sum + (shut.has(u) ? 0 : unit.people.length), 0);
  return people / size;
}

function nashProof(
  pool: Units,
  shut: ReadonlySet<number>,
  chances: Float64Array,
  prices: Float64Array,
): ObjectiveProof {
  // The slope of the product in each chance: at the best chances no other lottery lies above it.
  const perSeat = pool.units.map((_, u) => (shut.has(u) ? 0 : 1 / (chances[u] ?? 0)));
  return { name: 'nash', ...inWhole(pool, perSeat, prices) };
}

/** Seats on average that keep the rules, as a region for `goldilocks`. */
function onAverage(pool: Units, rules: Rules): Region {
  const columns = seatColumns(pool, rules).map(({ lower, upper, rows, values }, u) => {
    const chances = [1 / (pool.units[u]?.people.length ?? 1)];
    return { lower, upper, rows, values, units: [u], chances };
  });
  return { rows: rules.rows, columns, improve: () => [] };
}

/** The levels as solved keep the rules to twelve digits; the bounds proved for them only to eight. */
function chancesOf(pool: Units, levels: readonly Level[]): Float64Array {
  const chances = new Float64Array(pool.units.length);
  for (const { value, units } of levels) for (const u of units) chances[u] = value;
  return chances;
}
