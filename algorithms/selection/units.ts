import type { Pool } from './pool.ts';
import { numberQuotas } from './quotas.ts';

/**
 * People who are alike in everything the rules can see: same values, and households made up alike.
 * Exchanging two of them changes no rule, so they can be given equal odds, and one whole number (how
 * many of them sit) stands for all of them.
 */
export type Unit = {
  /** The quotas each of them counts towards. */
  readonly quotas: readonly number[];
  /** Indices into the pool, household by household. */
  readonly people: readonly number[];
  /** The household class they belong to. */
  readonly household: number;
  /** Most of them that can sit together: one a household. */
  readonly cap: number;
};

/** Households made up of the same units in the same numbers. People alone are households of one. */
export type HouseholdClass = {
  /** Number of such households. */
  readonly count: number;
  readonly units: readonly number[];
};

/** What the lottery is about: everybody who can be drawn, gathered into units. */
export type Units = {
  /** Seats that are drawn. */
  readonly size: number;
  readonly units: readonly Unit[];
  readonly households: readonly HouseholdClass[];
  /** Drawn seats at least and at most for each quota. */
  readonly quotas: readonly { readonly min: number; readonly max: number }[];
  /** People of the whole pool. */
  readonly peopleCount: number;
  /** Indices of those who sit whatever is drawn; no unit holds them. */
  readonly seated: readonly number[];
  /** Indices of those who cannot be drawn: excluded, or at home with somebody who sits anyway. */
  readonly barred: readonly number[];
};

/**
 * Gathers people into units. Exact: a whole number a unit, with at most `count` seats for a
 * household class in all, is a panel as soon as it keeps the quotas, because the seated members can
 * always be taken from different households. Units come in the order of their values, so neither the
 * order of the list nor the names in it change them.
 * @param order indices of the people, each once: who comes first within a unit; by id when left out
 */
export function gather(pool: Pool, order: readonly number[] = byId(pool)): Units {
  const { quotas, of } = numberQuotas(pool);
  const { seated, barred } = decided(pool);
  const out = new Set([...seated, ...barred]);
  const numbers = pool.people.map(of);
  const keys = numbers.map((own) => own.join(','));
  const homes = householdsOf(
    pool,
    order.filter((i) => !out.has(i)),
  );
  const taken = quotas.map(() => 0);
  for (const i of seated) for (const q of numbers[i] ?? []) taken[q] = (taken[q] ?? 0) + 1;
  return {
    size: pool.size - seated.length,
    ...unitsOf(homes, keys, numbers),
    quotas: quotas.map(({ min, max }, q) => {
      const count = taken[q] ?? 0;
      return { min: Math.max(0, min - count), max: max - count };
    }),
    peopleCount: pool.people.length,
    seated,
    barred,
  };
}

/** Who sits or stays out before anything is drawn; indices, ascending. */
function decided({ people, include = [], exclude = [] }: Pool) {
  if (include.length + exclude.length === 0) return { seated: [], barred: [] };
  const sits = new Set(include.map(({ id }) => id));
  const stays = new Set(exclude.map(({ id }) => id));
  const homes = new Set(people.flatMap(({ id, household }) => (sits.has(id) ? household : [])));
  const all = [...people.keys()];
  const seated = all.filter((i) => sits.has(people[i]?.id ?? ''));
  const barred = all.filter((i) => {
    const { id = '', household = '' } = people[i] ?? {};
    return !sits.has(id) && (stays.has(id) || (household !== '' && homes.has(household)));
  });
  return { seated, barred };
}

function unitsOf(
  homes: readonly (readonly number[])[],
  keys: readonly string[],
  numbers: readonly (readonly number[])[],
): Pick<Units, 'units' | 'households'> {
  const classes = new Map<string, { people: Map<string, number[]>; count: number }>();
  for (const members of homes) {
    const sorted = members.toSorted((a, b) => compare(keys[a] ?? '', keys[b] ?? ''));
    const key = sorted.map((i) => keys[i] ?? '').join(';');
    const entry = classes.get(key) ?? { people: new Map<string, number[]>(), count: 0 };
    classes.set(key, entry);
    entry.count += 1;
    for (const i of sorted) {
      const list = entry.people.get(keys[i] ?? '') ?? [];
      entry.people.set(keys[i] ?? '', list);
      list.push(i);
    }
  }
  const units: Unit[] = [];
  const households: HouseholdClass[] = [];
  for (const key of [...classes.keys()].sort(compare)) {
    const { people, count } = classes.get(key) ?? { people: new Map<string, number[]>(), count: 0 };
    const first = units.length;
    for (const members of people.values()) {
      const quotas = numbers[members[0] ?? -1] ?? [];
      units.push({ quotas, people: members, household: households.length, cap: count });
    }
    households.push({ count, units: units.slice(first).map((_, i) => first + i) });
  }
  return { units, households };
}

/** Indices of the people sorted by id. */
export function byId({ people }: Pool): number[] {
  const ids = people.map(({ id }) => id);
  return [...ids.keys()].sort((a, b) => compare(ids[a] ?? '', ids[b] ?? ''));
}

/** Indices of the people of each household, everything in the order given. */
export function householdsOf({ people }: Pool, order: readonly number[]): number[][] {
  const shared = new Map<string, number[]>();
  const all: number[][] = [];
  for (const index of order) {
    const household = people[index]?.household;
    const tied = household !== undefined && household !== '';
    const known = tied ? shared.get(household) : undefined;
    if (known !== undefined) known.push(index);
    else {
      const members = [index];
      all.push(members);
      if (tied) shared.set(household, members);
    }
  }
  return all;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many of each unit sit on a panel: the panel as far as the rules can see. */
export type UnitPanel = Int32Array;

/** Checks a panel in whole numbers: size, quotas, units' and households' caps. */
export function isPanel(pool: Units, panel: UnitPanel): boolean {
  const seats = pool.quotas.map(() => 0);
  let size = 0;
  for (const [u, { quotas, cap }] of pool.units.entries()) {
    const count = panel[u] ?? -1;
    if (count < 0 || count > cap) return false;
    size += count;
    for (const q of quotas) seats[q] = (seats[q] ?? 0) + count;
  }
  return (
    size === pool.size &&
    pool.quotas.every(({ min, max }, q) => min <= (seats[q] ?? 0) && (seats[q] ?? 0) <= max) &&
    pool.households.every(
      ({ count, units }) => units.reduce((sum, u) => sum + (panel[u] ?? 0), 0) <= count,
    )
  );
}
