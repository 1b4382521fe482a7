import type { CertifiedLevel, CertifiedObjective, Decided, Lottery } from './document.ts';
import type { ObjectiveName } from './objective.ts';
import type { Pool, PoolPerson } from './pool.ts';
import { type FlatQuota, numberQuotas, type QuotaOf } from './quotas.ts';

/** A lottery in figures that screens and reports show as they are. Chances are from 0 to 1. */
export interface LotteryAccount {
  readonly size: number;
  readonly people: number;
  /** Seats by people: everybody's chance if there were no quotas. */
  readonly equal: number;
  /** Smallest and largest chance of those who can be drawn. */
  readonly least: number;
  readonly most: number;
  /** Every quota in order: values, intersections, limits that can bind. */
  readonly quotas: readonly QuotaAccount[];
  /** From the smallest chance up; none for nash and goldilocks, which have an objective. */
  readonly levels: readonly LevelAccount[];
  readonly objective: ObjectiveAccount | null;
  /** People whose chance no level proves. */
  readonly unproved: number;
  /** Ids of those whom the quotas shut out of every panel, sorted, and what does. */
  readonly shutOut: { readonly ids: readonly string[]; readonly because: readonly Binding[] };
  readonly decided: Decided;
}

export interface QuotaAccount {
  readonly of: QuotaOf;
  readonly min: number;
  readonly max: number;
  /** How many of the pool count towards it. */
  readonly people: number;
  /** Seats they get on average. */
  readonly seats: number;
  /** Their mean chance, 0 where there is nobody. */
  readonly chance: number;
}

/** What nash or goldilocks is the best at. */
export interface ObjectiveAccount {
  readonly name: ObjectiveName;
  /** nash: the geometric mean of all chances. goldilocks: 2 where everybody has the same chance. */
  readonly value: number;
  /** By what share it could be better at most. */
  readonly gap: number;
  /** `sums`: anybody can check it by adding up; `search`: a solver searched all panels. */
  readonly proof: 'sums' | 'search';
}

/** Everybody who has one and the same chance, because nobody of them can have more. */
export interface LevelAccount {
  readonly chance: number;
  readonly people: number;
  /** What all of them have in common. */
  readonly common: readonly { readonly feature: string; readonly value: string }[];
  /** Which quotas hold their chance down, the strongest first; none where seats are just shared out. */
  readonly because: readonly Binding[];
  /** `sums`: anybody can check it by adding up; `search`: a solver searched all panels. */
  readonly proof: 'sums' | 'search';
  /** How far above anybody's chance could be at most. */
  readonly gap: number;
}

/** A quota that is used up: its maximum, or its minimum that others must get. */
export interface Binding {
  readonly of: QuotaOf;
  readonly bound: 'min' | 'max';
  readonly seats: number;
  /** Of all that holds this level down, how much is this one; 0 to 1. */
  readonly share: number;
}

/** A price below this part of the largest is the solver's rounding. */
const NO_PRICE = 1e-6;
/** A chance below this is none. */
const NONE = 1e-9;

/**
 * What a lottery does to whom, and why: everything a report says, read from the lottery and the pool
 * it was made from. Nothing is solved.
 */
export function accountOf(pool: Pool, lottery: Lottery): LotteryAccount {
  const { quotas, of } = numberQuotas(pool);
  const chances = new Map(lottery.people.map((id, i) => [id, lottery.probabilities[i] ?? 0]));
  const { certificate, decided = NOTHING_DECIDED } = lottery;
  const shut = new Set(certificate.shutOut);
  const settled = new Set(
    [...decided.include, ...decided.exclude].map(({ id }) => id).concat(decided.barred),
  );
  const open = pool.people.flatMap(({ id }) =>
    shut.has(id) || settled.has(id) ? [] : (chances.get(id) ?? 0),
  );
  const persons = new Map(pool.people.map((person) => [person.id, person]));
  const read = certificate.levels.map((level) => {
    const people = level.groups.flatMap((group) =>
      (certificate.groups[group] ?? []).flatMap((id) => persons.get(id) ?? []),
    );
    return { level, people, because: bindings(level, people, quotas, of) };
  });
  const { objective } = certificate;
  const levels = read.flatMap(({ level, people, because }) =>
    level.value <= NONE || objective !== null ? [] : levelAccount(pool, level, people, because),
  );
  const proved = read.reduce((sum, { people }) => sum + people.length, 0);
  return {
    size: lottery.size,
    people: lottery.people.length,
    equal: lottery.size / lottery.people.length,
    least: open.reduce((min, one) => Math.min(min, one), open.length > 0 ? 1 : 0),
    most: open.reduce((max, one) => Math.max(max, one), 0),
    quotas: quotaAccounts(pool, quotas, of, chances),
    levels: levels.sort((a, b) => a.chance - b.chance),
    objective: objective === null ? null : objectiveAccount(lottery.method, objective),
    unproved: objective !== null ? 0 : lottery.people.length - settled.size - proved,
    shutOut: {
      ids: certificate.shutOut,
      because: read.flatMap(({ level, because }) => (level.value <= NONE ? because : [])),
    },
    decided,
  };
}

function objectiveAccount(
  method: Lottery['method'],
  { value, gap, prices }: CertifiedObjective,
): ObjectiveAccount {
  const name = method === 'goldilocks' ? method : 'nash';
  return { name, value, gap, proof: prices === null ? 'search' : 'sums' };
}

const NOTHING_DECIDED: Decided = { include: [], exclude: [], barred: [] };

function quotaAccounts(
  pool: Pool,
  quotas: readonly FlatQuota[],
  of: (person: PoolPerson) => readonly number[],
  chances: ReadonlyMap<string, number>,
): readonly QuotaAccount[] {
  const people = quotas.map(() => 0);
  const seats = quotas.map(() => 0);
  for (const person of pool.people) {
    for (const q of of(person)) {
      people[q] = (people[q] ?? 0) + 1;
      seats[q] = (seats[q] ?? 0) + (chances.get(person.id) ?? 0);
    }
  }
  return quotas.map(({ of: about, min, max }, q) => {
    const [count, sum] = [people[q] ?? 0, seats[q] ?? 0];
    return { of: about, min, max, people: count, seats: sum, chance: count > 0 ? sum / count : 0 };
  });
}

function levelAccount(
  pool: Pool,
  { value, prices, gap }: CertifiedLevel,
  people: readonly PoolPerson[],
  because: readonly Binding[],
): LevelAccount {
  const first = people[0];
  const common = pool.features.flatMap(({ name }) => {
    const value = first?.values[name] ?? '';
    return people.every((one) => one.values[name] === value) ? [{ feature: name, value }] : [];
  });
  const proof = prices === null ? 'search' : 'sums';
  return { chance: value, people: people.length, common, because, proof, gap };
}

/**
 * Complementary slackness: a price above 0 says that every panel worth having fills the quota's
 * maximum, one below 0 that it only just meets the minimum. It holds people down when they count
 * towards the first, or stand outside the second and leave it their seats.
 */
function bindings(
  { prices }: CertifiedLevel,
  people: readonly PoolPerson[],
  quotas: readonly FlatQuota[],
  of: (person: PoolPerson) => readonly number[],
): readonly Binding[] {
  if (prices === null || people.length === 0) return [];
  const counts = quotas.map(() => 0);
  for (const person of people) for (const q of of(person)) counts[q] = (counts[q] ?? 0) + 1;
  const largest = prices.quotas.reduce((max, one) => Math.max(max, Math.abs(one)), 0);
  const found = quotas.flatMap(({ of: about, min, max }, q): Binding[] => {
    const price = prices.quotas[q] ?? 0;
    const inside = (counts[q] ?? 0) / people.length;
    const touched = price > 0 ? inside : 1 - inside;
    if (Math.abs(price) <= largest * NO_PRICE || touched === 0) return [];
    const bound = price > 0 ? 'max' : 'min';
    const seats = price > 0 ? max : min;
    return [{ of: about, bound, seats, share: Math.abs(price) * touched }];
  });
  const total = found.reduce((sum, { share }) => sum + share, 0);
  return found
    .map((one) => ({ ...one, share: one.share / total }))
    .sort((a, b) => b.share - a.share);
}
