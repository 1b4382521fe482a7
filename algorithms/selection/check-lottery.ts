import { inGroupOrder, proofFaults, TOLERANCE } from './check-certificate.ts';
import type { Lottery } from './document.ts';
import type { LotteryCheck, LotteryFault } from './faults.ts';
import type { Pool } from './pool.ts';
import { gather, isPanel, type Units } from './units.ts';

/**
 * Reads a lottery without any solver and says everything that does not hold: weights, panel sizes,
 * probabilities and balls from the lottery alone; with the pool also quotas, households, equal odds
 * for equal people, and the proof of every level, bound for bound.
 */
export function checkLottery(lottery: Lottery, pool?: Pool): LotteryCheck {
  const faults: LotteryFault[] = [];
  const index = new Map(lottery.people.map((id, i) => [id, i]));
  if (index.size < lottery.people.length) {
    const id = lottery.people.find((one, i) => index.get(one) !== i) ?? '';
    faults.push({ code: 'people-listed-twice', id });
  }
  if (lottery.probabilities.length !== lottery.people.length)
    faults.push({ code: 'probability-missing' });
  faults.push(
    ...weightFaults(lottery),
    ...panelFaults(lottery, index),
    ...chanceFaults(lottery, index),
  );
  faults.push(...groupFaults(lottery, index));
  if (pool === undefined || faults.length > 0)
    return { faults, levelsProved: 0, levelsBelieved: 0 };
  const stranger = strangers(lottery, pool);
  if (stranger !== null) return { faults: [stranger], levelsProved: 0, levelsBelieved: 0 };
  return checkAgainst(lottery, pool, index);
}

function weightFaults({ panels }: Lottery): LotteryFault[] {
  const sum = panels.reduce((total, { weight }) => total + weight, 0);
  const faults: LotteryFault[] = panels.flatMap(({ weight }, panel) =>
    weight > 0 ? [] : [{ code: 'weight-not-positive', panel }],
  );
  if (Math.abs(sum - 1) > TOLERANCE) faults.push({ code: 'weights-do-not-sum-to-one', sum });
  return faults;
}

function panelFaults(lottery: Lottery, index: ReadonlyMap<string, number>): LotteryFault[] {
  const check = (
    members: readonly string[],
    panel: number,
    where: 'panel' | 'ball',
  ): LotteryFault[] => {
    if (members.some((id) => !index.has(id))) return [{ code: 'panel-stranger', where, panel }];
    const whole = members.length === lottery.size && new Set(members).size === lottery.size;
    return whole ? [] : [{ code: 'panel-size', where, panel }];
  };
  const { count, panels } = lottery.balls;
  return [
    ...lottery.panels.flatMap(({ members }, i) => check(members, i, 'panel')),
    ...panels.flatMap((members, i) => check(members, i, 'ball')),
    ...(panels.length === count && count > 0
      ? []
      : [{ code: 'ball-count' as const, stated: count, found: panels.length }]),
  ];
}

function chanceFaults(lottery: Lottery, index: ReadonlyMap<string, number>): LotteryFault[] {
  const { people, probabilities, panels, balls } = lottery;
  const found = sums(panels, index);
  const faults = people.flatMap((id, i): LotteryFault[] => {
    const [stated, sum] = [probabilities[i] ?? Number.NaN, found[i] ?? 0];
    return Math.abs(stated - sum) <= TOLERANCE
      ? []
      : [{ code: 'probability-differs', id, stated, found: sum }];
  });
  const weight = 1 / balls.panels.length;
  const byBall = sums(
    balls.panels.map((members) => ({ weight, members })),
    index,
  );
  const change = byBall.reduce(
    (most, share, i) => Math.max(most, Math.abs(share - (probabilities[i] ?? 0))),
    0,
  );
  if (!(Math.abs(change - balls.largestChange) <= TOLERANCE)) {
    faults.push({ code: 'largest-change-differs', stated: balls.largestChange, found: change });
  }
  return faults;
}

function sums(
  panels: readonly { readonly weight: number; readonly members: readonly string[] }[],
  index: ReadonlyMap<string, number>,
): Float64Array {
  const total = new Float64Array(index.size);
  for (const { weight, members } of panels) {
    for (const id of members) {
      const i = index.get(id) ?? -1;
      if (i >= 0) total[i] = (total[i] ?? 0) + weight;
    }
  }
  return total;
}

/** Everybody is in one group or decided, and everybody of a group has the same probability, to the last bit or ball. */
function groupFaults(lottery: Lottery, index: ReadonlyMap<string, number>): LotteryFault[] {
  const { groups, numbered } = lottery.certificate;
  const seen = new Set<string>();
  const faults: LotteryFault[] = [];
  for (const [group, ids] of groups.entries()) {
    const chances = ids.map((id) => lottery.probabilities[index.get(id) ?? -1] ?? Number.NaN);
    const apart = Math.max(...chances) - Math.min(...chances);
    if (!(apart <= (numbered ? 1 / lottery.balls.count + TOLERANCE : 0)))
      faults.push({ code: 'groups-unequal', group });
    for (const id of ids) {
      if (seen.has(id)) faults.push({ code: 'people-listed-twice', id });
      seen.add(id);
    }
  }
  for (const [id, chance] of decidedChances(lottery)) {
    if (seen.has(id)) faults.push({ code: 'people-listed-twice', id });
    seen.add(id);
    const stated = lottery.probabilities[index.get(id) ?? -1] ?? Number.NaN;
    if (stated !== chance) faults.push({ code: 'probability-differs', id, stated, found: chance });
  }
  const left = lottery.people.find((id) => !seen.has(id));
  if (left !== undefined) faults.push({ code: 'people-differ', id: left });
  return faults;
}

function decidedChances({ decided }: Lottery): (readonly [id: string, chance: number])[] {
  if (decided === undefined) return [];
  const { include, exclude, barred } = decided;
  return [
    ...include.map(({ id }) => [id, 1] as const),
    ...[...exclude.map(({ id }) => id), ...barred].map((id) => [id, 0] as const),
  ];
}

/** Somebody decided in the lottery and not in the pool, or the other way round. */
function decidedFault(lottery: Lottery, pool: Pool, units: Units): LotteryFault | null {
  const stated = new Map(decidedChances(lottery));
  const found = new Map([
    ...units.seated.map((i) => [pool.people[i]?.id ?? '', 1] as const),
    ...units.barred.map((i) => [pool.people[i]?.id ?? '', 0] as const),
  ]);
  const odd = [...stated, ...found].find(([id]) => stated.get(id) !== found.get(id));
  return odd === undefined ? null : { code: 'decided-differs', id: odd[0] };
}

function strangers(lottery: Lottery, { people }: Pool): LotteryFault | null {
  const listed = new Set(lottery.people);
  const missing = people.find(({ id }) => !listed.has(id));
  if (missing !== undefined) return { code: 'people-differ', id: missing.id };
  const known = new Set(people.map(({ id }) => id));
  const extra = lottery.people.find((id) => !known.has(id));
  return extra === undefined ? null : { code: 'people-differ', id: extra };
}

function checkAgainst(
  lottery: Lottery,
  pool: Pool,
  index: ReadonlyMap<string, number>,
): LotteryCheck {
  const units = gather(pool);
  const decided = decidedFault(lottery, pool, units);
  if (decided !== null) return { faults: [decided], levelsProved: 0, levelsBelieved: 0 };
  const faults = ruleFaults(lottery, pool, units);
  const { groups } = lottery.certificate;
  const grouped = inGroupOrder(groups, pool, units);
  if (typeof grouped === 'number') {
    const differ = { code: 'groups-differ', group: grouped } as const;
    return { faults: [...faults, differ], levelsProved: 0, levelsBelieved: 0 };
  }
  const chances = groups.map((ids) =>
    ids.map((id) => lottery.probabilities[index.get(id) ?? -1] ?? 0),
  );
  const proofs = proofFaults(lottery, grouped, chances);
  return { ...proofs, faults: [...faults, ...proofs.faults] };
}

/** Size, quotas and households of every panel and every ball, in whole numbers. */
function ruleFaults(lottery: Lottery, pool: Pool, units: Units): LotteryFault[] {
  const unitOf = new Map<string, number>();
  for (const [u, { people }] of units.units.entries()) {
    for (const i of people) unitOf.set(pool.people[i]?.id ?? '', u);
  }
  const households = new Map(pool.people.map(({ id, household }) => [id, household]));
  const seated = new Set(units.seated.map((i) => pool.people[i]?.id ?? ''));
  const keeps = (members: readonly string[]): boolean => {
    const panel = new Int32Array(units.units.length);
    const sent = new Set<string>();
    const sits = new Set(members);
    if ([...seated].some((id) => !sits.has(id))) return false;
    for (const id of members) {
      if (seated.has(id)) continue;
      const u = unitOf.get(id) ?? -1;
      panel[u] = (panel[u] ?? 0) + 1;
      const household = households.get(id);
      if (household === undefined || household === '') continue;
      if (sent.has(household)) return false;
      sent.add(household);
    }
    return isPanel(units, panel);
  };
  return [
    ...lottery.panels.flatMap(({ members }, panel): LotteryFault[] =>
      keeps(members) ? [] : [{ code: 'panel-breaks-rule', where: 'panel', panel }],
    ),
    ...lottery.balls.panels.flatMap((members, panel): LotteryFault[] =>
      keeps(members) ? [] : [{ code: 'panel-breaks-rule', where: 'ball', panel }],
    ),
  ];
}
