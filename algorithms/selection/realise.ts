import type { Solver } from '@commonlot/optimise';
import { openColumns } from './columns.ts';
import type { Kinds } from './kinds.ts';
import type { KindPanel, Pricing } from './pricing.ts';
import type { Watch } from './watch.ts';

/** A distribution over panels of kinds. */
export interface Distribution {
  readonly panels: readonly KindPanel[];
  readonly weights: readonly number[];
  /** Largest amount by which any kind misses its target chance. */
  readonly miss: number;
  /** Proven: no distribution misses by less than this. */
  readonly leastMiss: number;
}

/** Below this a target counts as reached (probability). */
const REACHED = 5e-8;
const LOOSE_GAP = 0.01;

/**
 * Finds real panels whose mixture gives every kind its target chance: column generation on the
 * largest miss, begun with panels that follow the targets.
 * @param near prices panels in the box around the targets, `all` every panel.
 * @param start panels that are known already.
 * @returns the best found; `miss` above `leastMiss` only when `watch` said to stop.
 */
export function realise(
  solver: Solver,
  kinds: Kinds,
  { near, all }: { readonly near: Pricing; readonly all: Pricing },
  target: readonly number[],
  start: readonly KindPanel[],
  watch: Watch,
): Distribution {
  const counts = kinds.kinds.map(({ people }) => people.length);
  const columns = openColumns(
    solver,
    kinds,
    counts.map(() => 1),
    target,
    1,
  );
  for (const panel of [...start, ...following(near, counts, target, watch)]) columns.add(panel);
  let leastMiss = 0;
  let mixed = columns.solve();
  let gap = LOOSE_GAP;
  let boxed = true;
  while (mixed.level > REACHED && mixed.level - leastMiss > REACHED && !watch.stop()) {
    const weights = mixed.duals.map((dual, at) => dual / (counts[at] ?? 1));
    const pricing = boxed ? near : all;
    const priced = pricing.best(weights, gap);
    if (!priced && boxed) {
      boxed = false;
      continue;
    }
    if (!priced) break;
    const wanted = mixed.duals.reduce((sum, dual, at) => sum + dual * (target[at] ?? 0), 0);
    // Only pricing over all panels proves a bound.
    if (!boxed) leastMiss = Math.max(leastMiss, wanted - priced.most);
    const added = columns.add(priced.panel);
    // A known panel under a loose gap proves nothing yet; under no gap it ends the search.
    if (!added && gap === 0 && !boxed) break;
    if (!added && gap === 0) boxed = false;
    gap = added ? LOOSE_GAP : 0;
    if (added) mixed = columns.solve();
    watch.report(mixed.level);
  }
  const { panels } = columns;
  columns.dispose();
  return { panels, weights: mixed.weights, miss: Math.max(0, mixed.level), leastMiss };
}

/**
 * How many panels the start follows the targets with, per kind. With about three the start alone
 * nearly always holds an exact mixture; each costs one small integer program.
 */
const FOLLOWING_PER_KIND = 3;

/** Panels chosen one after the other so that their plain average approaches the targets. */
function following(
  near: Pricing,
  counts: readonly number[],
  target: readonly number[],
  watch: Watch,
): readonly KindPanel[] {
  const panels: KindPanel[] = [];
  const wanted = target.map((chance, at) => chance * (counts[at] ?? 0));
  const sum = counts.map(() => 0);
  const rounds = FOLLOWING_PER_KIND * counts.length;
  for (let round = 1; round <= rounds && !watch.stop(); round += 1) {
    const behind = wanted.map((seats, at) => seats * round - (sum[at] ?? 0));
    const priced = near.best(behind, 0.05);
    if (!priced) break;
    panels.push(priced.panel);
    for (const [at, seats] of priced.panel.entries()) sum[at] = (sum[at] ?? 0) + seats;
  }
  return panels;
}
