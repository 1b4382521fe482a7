import { type Seed, ticketer } from '@commonlot/draw';
import type { Solver } from '@commonlot/optimise';
import { type Loss, leastMiss } from './drop-loss.ts';
import type { Pool, PoolPerson } from './pool.ts';
import { numberQuotas } from './quotas.ts';
import { byTicket, improve, type Reserve, scaledDown, similar } from './reserve-search.ts';
import { dropOuts, type Stay, USUAL_STAY } from './stay.ts';
import { gather } from './units.ts';

/** The label of the tickets that say which of several people alike is an alternate. */
export const ALTERNATES = 'alternates';

export interface ReserveOptions {
  /** Alternates wanted, from 0; fewer come back only where the pool has no more. */
  readonly count: number;
  /** How likely members are to stay; default 0.8 for everybody. */
  readonly stay?: Stay;
  /** Drop-out sets looked at, from 1; default 300, as in the paper. */
  readonly sets?: number;
  /** Told how much of the work is left, 1 to 0. */
  readonly report?: (left: number) => void;
}

/**
 * What quotas miss on average over drop-out sets once the open seats are filled as well as the
 * alternates allow: the sum over quotas of seats short or over / max(max, 1), exact for every set.
 */
export interface ExpectedMiss {
  readonly with: number;
  /** The same drop-outs with no alternates at all. */
  readonly without: number;
}

/** Alternates drawn with the panel, and what they are good for. */
export interface Reserves {
  /** By ticket: in this order they are asked. */
  readonly alternates: readonly { readonly id: string; readonly ticket: string }[];
  /**
   * Everybody who is no member, by id, with the chance the tickets gave them once it was settled how
   * many of each kind there are to be: that many / people of the kind. None for those who were kept
   * out: excluded, or at home with a member.
   */
  readonly chances: readonly { readonly id: string; readonly chance: number }[];
  /** Drop-out sets the alternates were chosen for. */
  readonly sets: number;
  /** Members who leave, on average over these sets. */
  readonly leave: number;
  /** Over the sets the alternates were chosen for. */
  readonly missed: ExpectedMiss;
  /** Over as many other sets: what to expect, as nothing was fitted to them. */
  readonly fresh: ExpectedMiss;
  /**
   * Over the sets chosen for, by simpler ways: the smallest tickets of all, those most like the
   * members, a small panel by the quotas. `missed.with` is never above any of them.
   */
  readonly missedBy: {
    readonly tickets: number;
    readonly similar: number;
    readonly scaled: number;
  };
}

/**
 * Chooses alternates so that the quotas are missed least after drop-outs, on average over drop-out
 * sets that follow from the draw's seed. People alike count as one kind; which of them are
 * alternates goes by ticket, so nobody can choose among equals. Nobody is an alternate from the
 * household of a member, and at most one of a household is. Alternates are taken to stay.
 *
 * The choice of kinds is a local search (one alternate exchanged at a time until no exchange helps)
 * from four places, the three simple ways among them; the best of all is measured with exact
 * fillings, so it is never worse than any. It is not proved to be the least of all.
 * Source: Baharav and others, Alternates, Assemble!, EC 2025 (ERM-Alternates, L1 loss).
 * @throws Error for a member who is not in the pool; RangeError for a stay chance outside 0 to 1
 */
export function drawReserves(
  pool: Pool,
  panel: readonly string[],
  solver: Solver,
  seed: Seed,
  { count, stay = USUAL_STAY, sets = 300, report = () => undefined }: ReserveOptions,
): Reserves {
  const members = membersOf(pool, panel);
  const ticket = ticketer(seed, ALTERNATES);
  const tickets = pool.people.map(({ id }) => ticket(id));
  const reserve = reserveOf(pool, panel, members, tickets, count);
  const every = lossesOf(pool, members, dropOuts(members, stay, seed, 2 * sets));
  const losses = every.slice(0, sets);
  const kinds = reserve.units.map(({ quotas }) => quotas);
  const none = new Int32Array(kinds.length);
  const over = (chosen: Int32Array, those: readonly Loss[]) =>
    leastMiss(solver, reserve.quotas, kinds, chosen, those);
  const simple = {
    tickets: byTicket(reserve, pool.people, tickets),
    similar: similar(reserve, members.map(numberQuotas(pool).of)),
    scaled: scaledDown(reserve, members.length),
  };
  const starts = [none, simple.tickets, simple.similar, simple.scaled];
  const parts = 3 * starts.length;
  let done = 0;
  const part = <Found>(found: Found): Found => {
    done += 1;
    report(1 - done / parts);
    return found;
  };
  const improved = starts.map((start) => part(improve(reserve, losses, start)));
  const found = [...improved, ...starts.slice(1)];
  const judged = found.map((chosen) => part({ chosen, missed: over(chosen, losses) }));
  const best = judged.reduce((a, b) => (b.missed < a.missed - BETTER ? b : a));
  const simply = (at: number) => judged[starts.length + at]?.missed ?? 0;
  return {
    alternates: named(pool, reserve, best.chosen, tickets),
    chances: chancesOf(pool, panel, reserve, best.chosen),
    sets,
    leave: losses.reduce((sum, { open }) => sum + open, 0) / Math.max(1, sets),
    missed: { with: best.missed, without: over(none, losses) },
    fresh: {
      with: over(best.chosen, every.slice(sets)),
      without: over(none, every.slice(sets)),
    },
    missedBy: { tickets: simply(0), similar: simply(1), scaled: simply(2) },
  };
}

/** A smaller difference is the solver's arithmetic. */
const BETTER = 1e-9;

/** Sorted by id, so that the order a panel is listed in changes nothing. */
function membersOf(pool: Pool, panel: readonly string[]): PoolPerson[] {
  const known = new Map(pool.people.map((person) => [person.id, person]));
  return panel.toSorted().map((id) => {
    const person = known.get(id);
    if (person === undefined) throw new Error(`${id} is not in the pool`);
    return person;
  });
}

function reserveOf(
  pool: Pool,
  panel: readonly string[],
  members: readonly PoolPerson[],
  tickets: readonly string[],
  count: number,
): Reserve {
  const order = [...tickets.keys()].sort((a, b) =>
    (tickets[a] ?? '') < (tickets[b] ?? '') ? -1 : 1,
  );
  const seated = new Set(panel);
  const include = panel.map((id) => ({ id, reason: 'member' }));
  const exclude = (pool.exclude ?? []).filter(({ id }) => !seated.has(id));
  const { units, households } = gather({ ...pool, include, exclude }, order);
  const most = households.reduce((sum, one) => sum + one.count, 0);
  const { quotas } = numberQuotas(pool);
  return {
    units,
    households,
    quotas: quotas.map(({ min, max }) => ({ min, max, scale: Math.max(max, 1) })),
    count: Math.min(count, most),
    members: members.length,
  };
}

function lossesOf(
  pool: Pool,
  members: readonly PoolPerson[],
  dropped: readonly (readonly number[])[],
): readonly Loss[] {
  const { quotas, of } = numberQuotas(pool);
  const own = members.map(of);
  const full = quotas.map(() => 0);
  for (const numbers of own) for (const q of numbers) full[q] = (full[q] ?? 0) + 1;
  return dropped.map((leaving): Loss => {
    const seats = [...full];
    for (const m of leaving) for (const q of own[m] ?? []) seats[q] = (seats[q] ?? 0) - 1;
    return { open: leaving.length, seats };
  });
}

/** From kinds to people: the smallest tickets of each kind, from households not used yet. */
function named(pool: Pool, { units }: Reserve, chosen: Int32Array, tickets: readonly string[]) {
  const homes = new Set<string>();
  const found: { readonly id: string; readonly ticket: string }[] = [];
  for (const [u, { people }] of units.entries()) {
    let left = chosen[u] ?? 0;
    for (const i of people) {
      const { id = '', household = '' } = pool.people[i] ?? {};
      if (left === 0) break;
      if (homes.has(household)) continue;
      if (household !== '') homes.add(household);
      found.push({ id, ticket: tickets[i] ?? '' });
      left -= 1;
    }
  }
  return found.sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
}

/** Households of a class are made up alike, so everybody of a kind has the same chance in `named`. */
function chancesOf(
  { people }: Pool,
  panel: readonly string[],
  { units }: Reserve,
  chosen: Int32Array,
): Reserves['chances'] {
  const chances = people.map(() => 0);
  for (const [u, { people: alike }] of units.entries())
    for (const i of alike) chances[i] = (chosen[u] ?? 0) / alike.length;
  const seated = new Set(panel);
  return people
    .flatMap(({ id }, i) => (seated.has(id) ? [] : [{ id, chance: chances[i] ?? 0 }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
