import { type LevelProof, levelGap, mostWorth } from './certificate.ts';
import type { Certificate } from './document.ts';
import type { LotteryCheck, LotteryFault } from './faults.ts';
import type { Pool } from './pool.ts';
import type { Units } from './units.ts';

/** Rounding of sums of some thousand doubles stays far below this. */
export const TOLERANCE = 1e-9;

/** For every group of the certificate its unit, or the number of the first group that is none. */
export function matchGroups({ groups }: Certificate, pool: Pool, units: Units): number[] | number {
  const byPeople = new Map(
    units.units.map(({ people }, u) => [key(people.map((i) => pool.people[i]?.id ?? '')), u]),
  );
  const match: number[] = [];
  for (const [group, ids] of groups.entries()) {
    const unit = byPeople.get(key(ids));
    if (unit === undefined) return group;
    match.push(unit);
  }
  return match.length === units.units.length ? match : groups.length;
}

function key(ids: readonly string[]): string {
  return JSON.stringify([...ids].sort());
}

/**
 * Recomputes the proof of every level: the values the chances have, the bound its prices give, the
 * gap that bound leaves, and that no unit is left without a level where the certificate is complete.
 * @param match the unit of each group
 */
export function proofFaults(
  certificate: Certificate,
  units: Units,
  match: readonly number[],
  chances: Float64Array,
): LotteryCheck {
  const faults: LotteryFault[] = [];
  const open = new Set(units.units.keys());
  const floors = new Float64Array(units.units.length);
  let believed = 0;
  for (const [level, stated] of certificate.levels.entries()) {
    const proof = translate(stated, match);
    for (const u of open) floors[u] = stated.value;
    for (const u of proof.units) {
      open.delete(u);
      // From above the gap holds it, since nobody below falls short by more than the miss.
      if ((chances[u] ?? 0) < stated.value - certificate.miss - TOLERANCE) {
        faults.push({ code: 'certificate-misses', level });
      }
    }
    if (proof.prices === null) believed += 1;
    else if (mostWorth(units, weightList(proof, units), proof.prices) > stated.most) {
      faults.push({ code: 'certificate-bound', level });
    }
    const gap = levelGap(units, proof, floors);
    if (!(gap <= stated.gap + TOLERANCE)) {
      faults.push({ code: 'certificate-gap', level, stated: stated.gap, found: gap });
    }
  }
  if (certificate.complete && open.size > 0) faults.push({ code: 'certificate-incomplete' });
  return { faults, levelsProved: certificate.levels.length - believed, levelsBelieved: believed };
}

function translate(
  { value, groups, weights, prices, most }: Certificate['levels'][number],
  match: readonly number[],
): LevelProof {
  const unit = (group: number) => match[group] ?? -1;
  return {
    value,
    units: groups.map(unit),
    weights: weights.map(([group, weight]) => [unit(group), weight] as const),
    prices,
    most,
  };
}

function weightList({ weights }: LevelProof, { units }: Units): number[] {
  const list = units.map(() => 0);
  for (const [u, weight] of weights) list[u] = weight;
  return list;
}
