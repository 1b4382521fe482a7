import type { Solver } from '@commonlot/optimise';
import { type LevelProof, proveByPricing, searchedBound } from './certificate.ts';
import type { Weighted } from './decompose.ts';
import { goldilocks } from './goldilocks.ts';
import { type Hull, hull, openPricing, PRICE_TOLERANCE, type Pricing } from './hull.ts';
import { Cancelled, type Level, leximin, type Region } from './levels.ts';
import { nashOverPanels } from './nash-panels.ts';
import type { ObjectiveName, ObjectiveProof } from './objective.ts';
import type { Rules } from './rules.ts';
import { NONE, ratio } from './targets.ts';
import type { UnitPanel, Units } from './units.ts';
import type { Watch } from './watch.ts';

/** A lottery over real panels and what was proved of it. */
export type OverPanels = {
  readonly panels: readonly Weighted[];
  readonly proofs: readonly LevelProof[];
  readonly objective: ObjectiveProof | null;
  readonly complete: boolean;
};

/**
 * The fairest lottery over the panels themselves with exact pricing, where the relaxation's chances
 * are out of reach. Stopped, it gives leximin among the panels found so far.
 * @param enough true after the last level worth proving
 * @param start panels known already, at least one
 */
export function overPanels(
  solver: Solver,
  pool: Units,
  rules: Rules,
  method: 'leximin' | ObjectiveName,
  enough: (level: Level) => boolean,
  start: readonly UnitPanel[],
  watch: Watch,
): OverPanels {
  const pricing = openPricing(solver, pool, rules, watch.stop);
  const proving = openPricing(solver, pool, rules, () => false);
  const region = hull(pool, pricing, start);
  const search = { pricing, region, bound: (price: Float64Array) => boundOf(proving, price) };
  const proofs: LevelProof[] = [];
  let fixed = 0;
  try {
    const proved = leximin(solver, pool, region, {
      enough: method === 'leximin' ? enough : ({ value }) => value > NONE,
      cancelled: watch.stop,
      onLevel: (level) => {
        fixed += level.units.length;
        watch.report(1 - fixed / pool.units.length);
        proofs.push(proveByPricing(pool, level, search.bound));
      },
    });
    if (proved !== null && method !== 'leximin')
      return { proofs, complete: true, ...best(solver, pool, method, search, proofs, watch) };
    if (proved !== null && fixed === pool.units.length) {
      const panels = weighted(region.panels, proved.point);
      return { panels, proofs, objective: null, complete: true };
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
  const panels = weighted(region.panels, rest.point);
  return { panels, proofs, objective: null, complete: false };
}

type Search = {
  readonly pricing: Pricing;
  readonly region: Hull;
  readonly bound: (price: Float64Array) => number;
};

/** Goes on from panels that seat everybody who can sit to those that an objective is best with. */
function best(
  solver: Solver,
  pool: Units,
  name: ObjectiveName,
  { pricing, region, bound }: Search,
  proofs: readonly LevelProof[],
  watch: Watch,
): Pick<OverPanels, 'panels' | 'objective'> {
  const shut = new Set(proofs.flatMap(({ value, units }) => (value <= NONE ? units : [])));
  const searched = (perSeat: readonly number[], off: readonly number[] = []): ObjectiveProof => ({
    ...{ name, prices: null },
    ...searchedBound(perSeat, off, bound),
  });
  if (shut.size === pool.units.length) {
    const [panel] = region.panels;
    return { panels: panel === undefined ? [] : [{ panel, weight: 1 }], objective: null };
  }
  if (name === 'nash') {
    const found = nashOverPanels(pool, pricing, region.panels, shut, watch.stop);
    const slopes = pool.units.map((_, u) => (shut.has(u) ? 0 : 1 / (found.chances[u] ?? 0)));
    return { panels: found.panels, objective: searched(slopes) };
  }
  const known: Region = { ...hull(pool, pricing, region.panels), improve: region.improve };
  const balance = goldilocks(solver, pool, known, shut, ratio(pool, shut), watch.stop);
  const perSeat = (values: Float64Array) =>
    pool.units.map(({ people }, u) => (values[u] ?? 0) / people.length);
  const objective = searched(perSeat(balance.floors), perSeat(balance.ceilings));
  return { panels: weighted(region.panels, balance.point), objective };
}

function boundOf(pricing: Pricing, price: Float64Array): number {
  const best = pricing.best(price, 0);
  if (best === null) throw new Error('there were panels a moment ago');
  return best.bound + PRICE_TOLERANCE;
}

const QUIET = { cancelled: () => false, onLevel: () => undefined };

function weighted(panels: readonly UnitPanel[], point: Float64Array): Weighted[] {
  return panels.map((panel, p) => ({ panel, weight: point[p] ?? 0 }));
}
