import { type LevelProof, levelGap, mostWorth } from './certificate.ts';
import { certifiedObjective, statementOf } from './certify.ts';
import type { CertifiedLevel, CertifiedObjective, Lottery } from './document.ts';
import type { LotteryCheck, LotteryFault } from './faults.ts';
import type { ObjectiveProof } from './objective.ts';
import type { Pool } from './pool.ts';
import type { Units } from './units.ts';

/** Rounding of sums of some thousand doubles stays far below this. */
export const TOLERANCE = 1e-9;

/** The units in the order of the certificate's groups, or the number of the first group that is none. */
export function inGroupOrder(
  groups: readonly (readonly string[])[],
  pool: Pool,
  units: Units,
): Units | number {
  const byPeople = new Map(
    units.units.map(({ people }, u) => [key(people.map((i) => pool.people[i]?.id ?? '')), u]),
  );
  const match: number[] = [];
  for (const [group, ids] of groups.entries()) {
    const unit = byPeople.get(key(ids));
    if (unit === undefined) return group;
    byPeople.delete(key(ids));
    match.push(unit);
  }
  if (match.length < units.units.length) return groups.length;
  const place = new Map(match.map((u, group) => [u, group]));
  return {
    ...units,
    units: match.flatMap((u) => units.units[u] ?? []),
    households: units.households.map(({ count, units: own }) => ({
      count,
      units: own.map((u) => place.get(u) ?? -1),
    })),
  };
}

function key(ids: readonly string[]): string {
  return JSON.stringify([...ids].sort());
}

/**
 * Recomputes every figure of a certificate from its weights and prices: what a panel is worth at
 * most, the gap that leaves, what the chances add up to, and what follows from all of it.
 * @param units in the order of the groups
 * @param chances of everybody of each group
 */
export function proofFaults(
  { method, certificate, balls, panels }: Lottery,
  units: Units,
  chances: readonly (readonly number[])[],
): LotteryCheck {
  const { levels, objective } = certificate;
  const faults: LotteryFault[] = [...levelFaults(levels, units, certificate.miss, chances)];
  const said = statementOf(units, levels, objective, chances, certificate.numbered);
  const differ = (figure: string, stated: number, found: number) => {
    if (!(Math.abs(stated - found) <= TOLERANCE))
      faults.push({ code: 'certificate-differs', figure, stated, found });
  };
  if (objective !== null) {
    faults.push(...objectiveFaults(objective, method, units, new Set(said.shut), chances));
  }
  for (const figure of ['bound', 'gap', 'miss'] as const)
    differ(figure, certificate[figure], said[figure]);
  const shut = said.shut.flatMap((u) => certificate.groups[u] ?? []).sort();
  const holds = {
    kind: certificate.kind === said.kind,
    complete: certificate.complete === said.complete,
    method:
      objective !== null
        ? method === 'nash' || method === 'goldilocks'
        : method === 'maximin' || said.complete,
    numbered:
      !certificate.numbered ||
      (panels.length === balls.count && panels.every(({ weight }) => weight === 1 / balls.count)),
    groups: listedOnce(levels, units) && (objective === null || pairedOnce(objective, units)),
    shutOut: JSON.stringify(certificate.shutOut) === JSON.stringify(shut),
  };
  for (const [claim, true_] of Object.entries(holds))
    if (!true_) faults.push({ code: 'certificate-claims', claim });
  const believed = levels.filter(({ prices }) => prices === null).length;
  return { faults, levelsProved: levels.length - believed, levelsBelieved: believed };
}

/** Every group is in one level at most, and has one weight at most in each. */
function listedOnce(levels: readonly CertifiedLevel[], units: Units): boolean {
  return (
    areGroups(
      levels.flatMap(({ groups }) => groups),
      units,
    ) &&
    levels.every(({ weights }) =>
      areGroups(
        weights.map(([group]) => group),
        units,
      ),
    )
  );
}

function pairedOnce({ weights, ceilings }: CertifiedObjective, units: Units): boolean {
  return [weights, ceilings].every((pairs) =>
    areGroups(
      pairs.map(([group]) => group),
      units,
    ),
  );
}

function areGroups(list: readonly number[], { units }: Units): boolean {
  return (
    new Set(list).size === list.length && list.every((group) => group >= 0 && group < units.length)
  );
}

function levelFaults(
  levels: readonly CertifiedLevel[],
  units: Units,
  miss: number,
  chances: readonly (readonly number[])[],
): LotteryFault[] {
  const faults: LotteryFault[] = [];
  const open = new Set(units.units.keys());
  const floors = new Float64Array(units.units.length);
  for (const [level, { groups, gap: stated, ...rest }] of levels.entries()) {
    const proof: LevelProof = { ...rest, units: groups };
    for (const u of open) floors[u] = proof.value;
    for (const u of groups) {
      open.delete(u);
      // From above the gap holds it, since nobody below falls short by more than the miss.
      if (!(chances[u] ?? []).every((chance) => chance >= proof.value - miss - TOLERANCE))
        faults.push({ code: 'certificate-misses', level });
    }
    if (
      proof.prices !== null &&
      worthAtMost(units, listOf(proof.weights, units), proof.prices) !== proof.most
    )
      faults.push({ code: 'certificate-bound', level });
    const found = levelGap(units, proof, floors);
    if (!(Math.abs(found - stated) <= TOLERANCE))
      faults.push({ code: 'certificate-gap', level, stated, found });
  }
  return faults;
}

function objectiveFaults(
  stated: CertifiedObjective,
  method: Lottery['method'],
  units: Units,
  shut: ReadonlySet<number>,
  chances: readonly (readonly number[])[],
): LotteryFault[] {
  const proof: ObjectiveProof = {
    name: method === 'goldilocks' ? method : 'nash',
    weights: listOf(stated.weights, units),
    ceilings: listOf(stated.ceilings, units),
    prices: stated.prices,
    most: stated.most,
  };
  const net = proof.weights.map((weight, u) => weight - (proof.ceilings[u] ?? 0));
  if (proof.prices !== null && worthAtMost(units, net, proof.prices) !== stated.most)
    return [
      {
        code: 'certificate-differs',
        figure: 'most',
        stated: stated.most,
        found: worthAtMost(units, net, proof.prices),
      },
    ];
  const found = certifiedObjective(proof, units, shut, chances);
  return (['value', 'bound', 'gap'] as const).flatMap((figure): LotteryFault[] =>
    // Logarithms differ in the last digit from one machine to another.
    Math.abs(found[figure] - stated[figure]) <= TOLERANCE * Math.max(1, Math.abs(found[figure]))
      ? []
      : [{ code: 'certificate-differs', figure, stated: stated[figure], found: found[figure] }],
  );
}

/** What a panel is worth at most; NaN for weights and prices too large to be added up. */
function worthAtMost(
  units: Units,
  weights: readonly number[],
  prices: NonNullable<CertifiedLevel['prices']>,
): number {
  try {
    return mostWorth(units, weights, prices);
  } catch (error) {
    if (error instanceof RangeError) return Number.NaN;
    throw error;
  }
}

function listOf(pairs: readonly (readonly [number, number])[], { units }: Units): number[] {
  const list = units.map(() => 0);
  for (const [u, weight] of pairs) list[u] = weight;
  return list;
}
