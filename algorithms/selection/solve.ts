import type { Solver } from '@commonlot/optimise';
import { type LevelProof, levelGap, proveByPricing, proveByRelaxation } from './certificate.ts';
import { decompose, type Weighted } from './decompose.ts';
import { hull, openPricing, PRICE_TOLERANCE, type Pricing } from './hull.ts';
import { Cancelled, type Level, leximin, type Region } from './levels.ts';
import { numberedPanels } from './numbered.ts';
import { realise } from './realise.ts';
import { relaxedLevels } from './relaxed-levels.ts';
import { type Rules, rulesOf } from './rules.ts';
import type { UnitPanel, Units } from './units.ts';
import type { Watch } from './watch.ts';

/** A lottery over panels of units and what was proved about it. */
export type Solved = {
  /** Weights above 0 that sum to 1. */
  readonly panels: readonly Weighted[];
  /** Proofs of the first levels, in order; all levels where `complete`. */
  readonly proofs: readonly LevelProof[];
  readonly complete: boolean;
  /** Every panel is one of so many equally likely ones, in the order of their numbers. */
  readonly numbered: boolean;
  /** No lottery over panels gives everybody more whom the relaxation gives a chance at all. */
  readonly ceiling: number;
};

/** People x seats above which a lottery of exact weights, a panel for everybody, is too long to write. */
const LISTABLE = 2e7;
/** Below this share of the whole a panel is left out: solver dust. */
const LEAST_WEIGHT = 1e-11;
/** A chance below this is none. */
export const NONE = 1e-9;
/**
 * A chance may stay this far below its level before the walk counts as not having reached it: half of
 * what is promised. Chances known to ten digits leave a walk about this much that it cannot give away.
 */
const MISS = 5e-8;

/**
 * Leximin over all panels. First the relaxation's leximin and a walk that writes it as real panels:
 * done when it ends, since every lottery over panels lies in the relaxation. Where the walk stops
 * short, column generation looks for the same chances; where they are out of reach, leximin is
 * solved over the panels themselves with exact pricing.
 * @param enough true after the last level worth proving; the rest then comes from the panels at hand,
 *   best first
 * @param balls how many numbered panels a lottery has that is too large for exact weights
 * @returns null when no panel exists
 * @throws SolverTrouble when the solver's arithmetic fails
 */
export function solve(
  solver: Solver,
  pool: Units,
  enough: (level: Level) => boolean,
  watch: Watch,
  balls: number,
): Solved | null {
  const rules = rulesOf(pool);
  const levels = relaxedLevels(solver, pool, rules);
  if (levels === null) return null;
  const proofs = proveByRelaxation(pool, levels);
  const chances = chancesOf(pool, levels);
  const ceiling = proofs.find(({ value }) => value > NONE)?.value ?? 0;
  const walk = { cancelled: watch.stop, onPanel: watch.report };
  if (pool.peopleCount * pool.size > LISTABLE) {
    const wanted = chances.map((chance, u) => chance * (pool.units[u]?.people.length ?? 0));
    const panels = numberedPanels(solver, pool, rules, wanted, balls, walk);
    if (panels !== null) {
      const weight = 1 / balls;
      const drawn = panels.map((panel) => ({ weight, panel }));
      return { panels: drawn, proofs, complete: true, numbered: true, ceiling };
    }
  }
  const walked = decompose(solver, pool, rules, chances, walk);
  const whole = clean(walked.panels);
  if (reaches(pool, whole, chances)) {
    return { panels: whole, proofs, complete: true, numbered: false, ceiling };
  }
  const pricing = openPricing(solver, pool, rules, () => false);
  try {
    const start = walked.panels.map(({ panel }) => panel);
    if (start.length === 0) {
      const any = pricing.best(new Float64Array(pool.units.length), 1);
      if (any === null) return null;
      start.push(any.panel);
    }
    const detour = (n: number) =>
      decompose(solver, pool, rules, chances, walk, n).panels.map(({ panel }) => panel);
    const realised = realise(solver, pool, pricing, chances, start, detour, watch.stop);
    if (realised !== null)
      return { panels: clean(realised), proofs, complete: true, numbered: false, ceiling };
    const found = overPanels(solver, pool, rules, start, enough, watch);
    // Whom the relaxation gives no chance has none: this much is proved whenever it stopped.
    const barred = proofs.slice(0, 1).filter(({ value }) => value <= NONE);
    const proved = found.proofs.length > 0 ? found.proofs : barred;
    return { ...found, proofs: proved, numbered: false, ceiling };
  } finally {
    pricing.close();
  }
}

/** Leximin over real panels, proved level by level until told to stop; the rest as it comes. */
function overPanels(
  solver: Solver,
  pool: Units,
  rules: Rules,
  start: readonly UnitPanel[],
  enough: (level: Level) => boolean,
  watch: Watch,
): Omit<Solved, 'ceiling' | 'numbered'> {
  const pricing = openPricing(solver, pool, rules, watch.stop);
  const proving = openPricing(solver, pool, rules, () => false);
  const region = hull(pool, pricing, start);
  const proofs: LevelProof[] = [];
  let fixed = 0;
  try {
    const proved = leximin(solver, pool, region, {
      enough,
      cancelled: watch.stop,
      onLevel: (level) => {
        fixed += level.units.length;
        watch.report(1 - fixed / pool.units.length);
        proofs.push(proveByPricing(pool, level, (price) => boundOf(proving, price)));
      },
    });
    if (proved !== null && fixed === pool.units.length) {
      return { panels: weighted(region.panels, proved.point), proofs, complete: true };
    }
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  } finally {
    pricing.close();
    proving.close();
  }
  // No more pricing: leximin among the panels found, whose first levels are the proved ones.
  const known: Region = { ...hull(pool, pricing, region.panels), improve: () => [] };
  const rest = leximin(solver, pool, known, QUIET);
  if (rest === null) throw new Error('known panels make no lottery');
  return { panels: weighted(region.panels, rest.point), proofs, complete: false };
}

function boundOf(pricing: Pricing, price: Float64Array): number {
  const best = pricing.best(price, 0);
  if (best === null) throw new Error('there were panels a moment ago');
  return best.bound + PRICE_TOLERANCE;
}

const QUIET = { cancelled: () => false, onLevel: () => undefined };

/** The levels as solved keep the rules to twelve digits; the bounds proved for them only to eight. */
function chancesOf(pool: Units, levels: readonly Level[]): Float64Array {
  const chances = new Float64Array(pool.units.length);
  for (const { value, units } of levels) for (const u of units) chances[u] = value;
  return chances;
}

function reaches(pool: Units, panels: readonly Weighted[], chances: Float64Array): boolean {
  const got = unitChances(pool, panels);
  return chances.every((chance, u) => (got[u] ?? 0) >= chance - MISS);
}

/** The chance of each unit's people under a lottery over panels of units. */
export function unitChances(pool: Units, panels: readonly Weighted[]): Float64Array {
  const got = new Float64Array(pool.units.length);
  for (const { weight, panel } of panels) {
    for (const [u, { people }] of pool.units.entries()) {
      got[u] = (got[u] ?? 0) + (weight * (panel[u] ?? 0)) / people.length;
    }
  }
  return got;
}

function weighted(panels: readonly UnitPanel[], point: Float64Array): Weighted[] {
  return clean(panels.map((panel, p) => ({ panel, weight: point[p] ?? 0 })));
}

/** Without dust, summing to 1. */
function clean(panels: readonly Weighted[]): Weighted[] {
  const kept = panels.filter(({ weight }) => weight > LEAST_WEIGHT);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ panel, weight }) => ({ panel, weight: weight / total }));
}

/** How far above its value each proved level could lie at most; see `levelGap`. */
export function gapsOf(pool: Units, proofs: readonly LevelProof[]): number[] {
  const floors = new Float64Array(pool.units.length);
  const open = new Set(pool.units.keys());
  return proofs.map((proof) => {
    for (const u of open) floors[u] = proof.value;
    for (const u of proof.units) open.delete(u);
    return levelGap(pool, proof, floors);
  });
}
