import { accept, type Result, refuse } from '@commonlot/exact';
import type { Solver } from '@commonlot/optimise';
import { leastChange } from './choices.ts';
import type { Pool, PoolPerson, QuotaFeature } from './pool.ts';
import { type FlatQuota, nameOf, numberQuotas, type RuleNamed } from './quotas.ts';
import { gather } from './units.ts';

/** A quota that gave way: a limit is named with the group it gave way for. */
export interface GaveWay extends RuleNamed {
  readonly bound: 'min' | 'max';
  readonly from: number;
  readonly to: number;
}

/** A pool that a panel exists for, and which quotas had to give way for that. */
export interface Loosened {
  readonly pool: Pool;
  /** Whole quotas: seats of people decided before and seats drawn count alike. */
  readonly gaveWay: readonly GaveWay[];
}

/** There are fewer homes with somebody to draw than open seats; no change of quotas helps. */
export interface TooFew {
  readonly code: 'too-few-for-open-seats';
  readonly open: number;
  /** Seats that can be filled: one a home. */
  readonly homes: number;
}

/**
 * The pool with the fewest seats' change of its quotas after which a panel holds everybody included:
 * first every maximum that they exceed by themselves and every minimum out of reach of the seats that
 * are drawn, then what `leastChange` finds. Nothing gives way where a panel exists.
 * @param pool nothing wrong with it (see `checkPool`) but people included over a maximum, or too few for
 *   a minimum
 * @returns refuses only too few homes, as no change of quotas helps then
 */
export function loosen(pool: Pool, solver: Solver): Result<Loosened, TooFew> {
  const { quotas } = numberQuotas(pool);
  const { open, held, homes } = openSeats(pool);
  if (homes < open.size) return refuse({ code: 'too-few-for-open-seats', open: open.size, homes });
  const changes = leastChange(open, solver);
  if (changes === null) throw new Error('quotas that give way allow a panel');
  const wanted = quotas.map(({ min, max }, q) => {
    const seats = held[q] ?? 0;
    return { min: Math.min(min, seats + open.size), max: Math.max(max, seats) };
  });
  for (const { of, bound, to } of changes) {
    const q = of.kind === 'value' ? Number(of.feature) : -1;
    const range = wanted[q];
    if (range !== undefined) range[bound] = to + (held[q] ?? 0);
  }
  const gaveWay = quotas.flatMap((quota, q) => changesOf(quota, wanted[q] ?? quota));
  const moved = gaveWay.length === 0 ? pool : withRanges(pool, quotas, wanted);
  return accept({ pool: moved, gaveWay });
}

type Range = { readonly min: number; readonly max: number };

function changesOf({ of, min, max }: FlatQuota, to: Range): GaveWay[] {
  const rule = nameOf(of);
  return [
    ...(to.min === min ? [] : [{ ...rule, bound: 'min' as const, from: min, to: to.min }]),
    ...(to.max === max ? [] : [{ ...rule, bound: 'max' as const, from: max, to: to.max }]),
  ];
}

/**
 * The seats to be drawn as a pool of its own: every quota a feature by its number. Beside it the
 * seats that each quota has already, and the homes that have anybody to be drawn.
 */
function openSeats(pool: Pool) {
  const { quotas, of } = numberQuotas(pool);
  const { seated, barred, size, households } = gather(pool);
  const held = quotas.map(() => 0);
  for (const i of seated) {
    for (const q of of(pool.people[i] ?? NOBODY)) held[q] = (held[q] ?? 0) + 1;
  }
  const decided = new Set([...seated, ...barred]);
  const people = pool.people
    .filter((_, i) => !decided.has(i))
    .map((person) => ({
      ...person,
      values: Object.fromEntries(of(person).map((q) => [String(q), IN])),
      groups: {},
    }));
  const features = quotas.map(({ min, max, minFlex, maxFlex }, q): QuotaFeature => {
    const left = (bound: number) => Math.max(0, bound - (held[q] ?? 0));
    const within = (bound: number) => Math.min(left(bound), size);
    const flex = {
      ...(minFlex === undefined ? {} : { minFlex: within(minFlex) }),
      ...(maxFlex === undefined ? {} : { maxFlex: left(maxFlex) }),
    };
    return { name: String(q), values: [{ value: IN, min: within(min), max: left(max), ...flex }] };
  });
  const homes = households.reduce((sum, { count }) => sum + count, 0);
  return { open: { people, features, size }, held, homes };
}

const IN = 'in';
const NOBODY: PoolPerson = { id: '', values: {} };

function withRanges(pool: Pool, quotas: readonly FlatQuota[], ranges: readonly Range[]): Pool {
  const { features, intersections = [], limits = [] } = pool;
  let next = 0;
  const take = () => {
    const { min = 0, max = 0 } = ranges[next] ?? {};
    next += 1;
    return { min, max };
  };
  const changed: Pool = {
    ...pool,
    features: features.map(({ name, values }) => ({
      name,
      values: values.map((quota) => ({ ...quota, ...take() })),
    })),
    ...(intersections.length > 0 && {
      intersections: intersections.map((both) => ({ ...both, ...take() })),
    }),
  };
  const groups = quotas.flatMap(({ of, max: most }, q) => {
    const max = ranges[q]?.max ?? 0;
    return of.kind === 'limit' ? [{ limit: of.name, group: of.group, max, moved: max > most }] : [];
  });
  return limits
    .filter(({ name }) => groups.some(({ limit, moved }) => moved && limit === name))
    .reduce(
      (from, { name }) =>
        asFeature(
          from,
          name,
          groups.filter(({ limit }) => limit === name),
        ),
      changed,
    );
}

/**
 * A limit says the same of every group. Where one group needs more, the limit becomes a feature with
 * a quota for every group that it can bind, so that the others keep theirs.
 */
function asFeature(
  pool: Pool,
  limit: string,
  groups: readonly { readonly group: string; readonly max: number }[],
): Pool {
  const taken = new Set(pool.features.map(({ name }) => name));
  let name = limit;
  while (taken.has(name)) name = `${name} (limit)`;
  const bound = new Set(groups.map(({ group }) => group));
  const groupOf = (person: PoolPerson) => {
    const group = person.groups?.[limit] ?? '';
    return bound.has(group) ? group : '';
  };
  const values = [
    ...groups.map(({ group, max }) => ({ value: group, min: 0, max })),
    { value: '', min: 0, max: pool.size },
  ];
  return {
    ...pool,
    people: pool.people.map((person) => ({
      ...person,
      values: { ...person.values, [name]: groupOf(person) },
    })),
    features: [...pool.features, { name, values }],
    limits: (pool.limits ?? []).filter((one) => one.name !== limit),
  };
}
