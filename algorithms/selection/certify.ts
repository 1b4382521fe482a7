import { pairsOf } from './certificate.ts';
import type { Certificate, CertifiedLevel, CertifiedObjective } from './document.ts';
import { type ObjectiveProof, objectiveBound, objectiveGap, objectiveValue } from './objective.ts';
import { gapsOf, type Solved } from './solve.ts';
import { NONE } from './targets.ts';
import type { Units } from './units.ts';

/** What follows from levels, an objective and chances: the figures of a certificate. */
export type Statement = Pick<Certificate, 'kind' | 'complete' | 'bound' | 'gap' | 'miss'> & {
  /** Groups that are proved to be on no panel, ascending. */
  readonly shut: readonly number[];
};

/** A lottery of exact weights is the one that was proved if it lies within this of it. */
const NEAR = 1e-6;

/**
 * The one place where the figures of a certificate come from, when it is written and when it is read.
 * @param chances of everybody of each group
 */
export function statementOf(
  { units }: Units,
  levels: readonly CertifiedLevel[],
  objective: CertifiedObjective | null,
  chances: readonly (readonly number[])[],
  numbered: boolean,
): Statement {
  const least = chances.map((own) => own.reduce((min, one) => Math.min(min, one), 1));
  const shut = new Set(levels.flatMap(({ value, groups }) => (value <= NONE ? groups : [])));
  const first = levels.find(({ value }) => value > NONE);
  const open = [...units.keys()].filter((u) => !shut.has(u));
  const smallest = open.reduce((min, u) => Math.min(min, least[u] ?? 0), 1);
  const bound = Math.min(1, first === undefined ? 1 : first.value + first.gap);
  const miss = levels.reduce(
    (most, { value, groups }) =>
      groups.reduce((worst, u) => Math.max(worst, value - (least[u] ?? 0)), most),
    0,
  );
  // Balls cannot come closer than they do; exact weights must.
  const near = (far: number) => numbered || far <= NEAR;
  const covered = new Set(levels.flatMap(({ groups }) => groups)).size === units.length;
  const searched = [...levels, ...(objective === null ? [] : [objective])].some(
    ({ prices }) => prices === null,
  );
  const complete = objective === null ? covered && near(miss) : near(objective.gap);
  return {
    kind: searched || !complete ? 'pricing' : 'relaxation',
    complete,
    bound,
    gap: Math.max(0, bound - smallest),
    miss,
    shut: [...shut].sort((a, b) => a - b),
  };
}

/** What an objective comes to under these chances, what no lottery betters, and the share between. */
export function certifiedObjective(
  proof: ObjectiveProof,
  units: Units,
  shut: ReadonlySet<number>,
  chances: readonly (readonly number[])[],
): CertifiedObjective {
  const open = [...units.units.keys()].filter((u) => !shut.has(u));
  const all = open.flatMap((u) => chances[u] ?? []);
  const value = objectiveValue(proof.name, all, units.size);
  const bound = objectiveBound(proof, units, open);
  return {
    value,
    bound,
    gap: objectiveGap(proof.name, value, bound),
    weights: pairsOf(proof.weights),
    ceilings: pairsOf(proof.ceilings),
    prices: proof.prices,
    most: proof.most,
  };
}

/** @param groups ids of everybody in each unit */
export function certify(
  units: Units,
  { proofs, numbered, objective: proof }: Solved,
  groups: readonly (readonly string[])[],
  chances: readonly (readonly number[])[],
  solver: string,
): Certificate {
  const gaps = gapsOf(units, proofs);
  const levels = proofs.map(({ units: own, ...level }, i): CertifiedLevel => {
    return { ...level, groups: own, gap: gaps[i] ?? Number.POSITIVE_INFINITY };
  });
  const barred = new Set(levels.flatMap(({ value, groups: own }) => (value <= NONE ? own : [])));
  const objective = proof === null ? null : certifiedObjective(proof, units, barred, chances);
  const { shut, ...figures } = statementOf(units, levels, objective, chances, numbered);
  return {
    ...figures,
    numbered,
    groups,
    levels,
    objective,
    shutOut: shut.flatMap((u) => groups[u] ?? []).sort(),
    solver,
  };
}
