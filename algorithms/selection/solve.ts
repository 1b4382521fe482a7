import type { Solver } from '@commonlot/optimise';
import { type LevelProof, levelGap } from './certificate.ts';
import { decompose, type Weighted } from './decompose.ts';
import type { Method } from './document.ts';
import { openPricing } from './hull.ts';
import type { Level } from './levels.ts';
import { numberedPanels } from './numbered.ts';
import type { ObjectiveProof } from './objective.ts';
import { overPanels } from './over-panels.ts';
import { realise } from './realise.ts';
import { rulesOf } from './rules.ts';
import { NONE, relaxedTarget } from './targets.ts';
import type { Units } from './units.ts';
import type { Watch } from './watch.ts';

/** A lottery over panels of units and what was proved about it. */
export type Solved = {
  /** Weights above 0 that sum to 1. */
  readonly panels: readonly Weighted[];
  /** Proofs of the first levels, in order; all levels of leximin where `complete`. */
  readonly proofs: readonly LevelProof[];
  readonly complete: boolean;
  /** Every panel is one of so many equally likely ones, in the order of their numbers. */
  readonly numbered: boolean;
  /** Null for leximin, and where it was stopped before it was found. */
  readonly objective: ObjectiveProof | null;
};

export type SolveOptions = {
  readonly method: Method;
  readonly watch: Watch;
  /** How many numbered panels a lottery has that is too large for exact weights. */
  readonly balls: number;
};

/** People x seats above which a lottery of exact weights, a panel for everybody, is too long to write. */
const LISTABLE = 2e7;
/** Below this share of the whole a panel is left out: solver dust. */
const LEAST_WEIGHT = 1e-11;
/**
 * A chance may stay this far below its level before the walk counts as not having reached it: half of
 * what is promised. Chances known to ten digits leave a walk about this much that it cannot give away.
 */
const MISS = 5e-8;

/**
 * The fairest lottery over all panels. First the relaxation's chances and a walk that writes them as
 * real panels: done when it ends, since every lottery over panels lies in the relaxation. Where the
 * walk stops short, column generation looks for the same chances; where they are out of reach, the
 * lottery is found over the panels themselves with exact pricing. maximin is leximin wherever all of
 * that is found, and may end over the panels once the smallest chance is proved.
 * @returns null when no panel exists
 * @throws SolverTrouble when the solver's arithmetic fails
 */
export function solve(
  solver: Solver,
  pool: Units,
  { method, watch, balls }: SolveOptions,
): Solved | null {
  const rules = rulesOf(pool);
  const fair = method === 'maximin' ? 'leximin' : method;
  const target = relaxedTarget(solver, pool, rules, fair, watch.stop);
  if (target === null) return null;
  const { chances, proofs, objective, cut } = target;
  const found = { proofs, objective, complete: true, numbered: false };
  const walk = { cancelled: watch.stop, onPanel: watch.report };
  if (!cut && pool.peopleCount * pool.size > LISTABLE) {
    const wanted = chances.map((chance, u) => chance * (pool.units[u]?.people.length ?? 0));
    const panels = numberedPanels(solver, pool, rules, wanted, balls, walk);
    if (panels !== null) {
      const weight = 1 / balls;
      return { ...found, numbered: true, panels: panels.map((panel) => ({ weight, panel })) };
    }
  }
  const walked = decompose(solver, pool, rules, chances, walk);
  const whole = clean(walked.panels);
  if (!cut && reaches(pool, whole, chances)) return { ...found, panels: whole };
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
    const realised = cut
      ? null
      : realise(solver, pool, pricing, chances, start, detour, watch.stop);
    if (realised !== null) return { ...found, panels: clean(realised) };
    const enough = ({ value }: Level) => method === 'maximin' && value > NONE;
    const best = overPanels(solver, pool, rules, fair, enough, start, watch);
    // Stopped before the smallest chance was proved: what the relaxation says of it holds as well.
    const known = best.proofs.some(({ value }) => value > NONE);
    const proved = known || best.complete ? best.proofs : upToFirst(proofs);
    return { ...best, panels: clean(best.panels), proofs: proved, numbered: false };
  } finally {
    pricing.close();
  }
}

function upToFirst(proofs: readonly LevelProof[]): readonly LevelProof[] {
  const first = proofs.findIndex(({ value }) => value > NONE);
  return first < 0 ? proofs : proofs.slice(0, first + 1);
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
