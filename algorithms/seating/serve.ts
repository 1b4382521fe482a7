import type { Seed } from '@commonlot/draw';
import type { Helper, PlanInput, Seat } from './input.ts';
import { leastCost } from './least-cost.ts';
import { type Tables, tablesInUse } from './tables-in-use.ts';
import { inTicketOrder } from './ticket-order.ts';

/** A helper's table in one round. */
export type Serving = Seat & { readonly role: Helper['role'] };

export type Served = {
  /** By round, table and id. */
  readonly serving: readonly Serving[];
  /** Tables in use without a host, or of several languages without an interpreter, where there are any. */
  readonly unserved: readonly {
    readonly role: 'host' | 'interpreter';
    readonly round: number;
    readonly table: number;
  }[];
};

const ROLES = ['host', 'interpreter', 'observer'] as const;

/**
 * Finds tables for those who serve, once everybody else is seated: one host a table; one interpreter
 * at each table of two languages or more; observers spread evenly. Who stays has one table for all
 * rounds that use it, preferring those in use in most; the others meet as few as can be of the people they have
 * sat with, and change tables. Nobody serves a table where `apart` forbids it, and no host or
 * interpreter one whose languages they have not. Each round and role is an assignment of least cost;
 * tickets decide between equals.
 * @param before where helpers stood in a plan that is being mended: kept wherever it can be
 */
export function serve(
  input: PlanInput,
  seats: readonly Seat[],
  seed: Seed,
  before: readonly Serving[] = [],
): Served {
  const helpers = inTicketOrder(input.helpers ?? [], seed, 'seating-helpers');
  const tables = input.rounds.map((_, r) => tablesInUse(input, seats, r + 1));
  const work = new Work(input, tables, before);
  for (const role of ROLES) work.place(helpers.filter((helper) => helper.role === role));
  return {
    serving: work.done.toSorted(
      (a, b) => a.round - b.round || a.table - b.table || (a.id < b.id ? -1 : 1),
    ),
    unserved: unservedOf(tables, helpers, work.done),
  };
}

function unservedOf(
  rounds: readonly Tables[],
  helpers: readonly Helper[],
  serving: readonly Serving[],
): Served['unserved'] {
  const served = new Set(serving.map(({ role, round, table }) => `${role} ${round} ${table}`));
  return (['host', 'interpreter'] as const)
    .filter((role) => helpers.some((helper) => helper.role === role))
    .flatMap((role) =>
      rounds.flatMap((tables, r) =>
        [...tables.values()]
          .filter(({ languages }) => role === 'host' || languages.length > 1)
          .filter(({ table }) => !served.has(`${role} ${r + 1} ${table}`))
          .map(({ table }) => ({ role, round: r + 1, table })),
      ),
    );
}

/** Nobody may serve there. Standing aside costs less, and every other price far less than that. */
const FORBIDDEN = 1e12;
const ASIDE = 1e9;
const PRICE = {
  crowded: 1e6,
  unused: 1e5,
  moved: 1e4,
  language: 1e3,
  again: 500,
  met: 10,
} as const;

class Work {
  readonly done: Serving[] = [];
  readonly #rounds: readonly Tables[];
  readonly #apart = new Map<string, Set<string>>();
  readonly #before: ReadonlyMap<string, number>;
  readonly #fixed: ReadonlyMap<string, number>;
  readonly #absent: ReadonlySet<string>;
  /** Helpers by round and table, to keep them apart from each other too. */
  readonly #beside = new Map<string, string[]>();
  readonly #met = new Map<string, Set<string>>();
  readonly #tablesOf = new Map<string, Set<number>>();

  constructor(
    { apart = [], fixed = [], absent = [] }: PlanInput,
    rounds: readonly Tables[],
    before: readonly Serving[],
  ) {
    this.#rounds = rounds;
    for (const [a, b] of apart) {
      this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
      this.#apart.set(b, (this.#apart.get(b) ?? new Set()).add(a));
    }
    const byRound = (seats: readonly Seat[]) =>
      new Map(seats.map(({ id, round, table }) => [`${round} ${id}`, table]));
    this.#before = byRound(before);
    this.#fixed = byRound(fixed);
    this.#absent = new Set(absent.map(({ id, round }) => `${round} ${id}`));
  }

  /** Finds a table for each helper of one role. */
  place(helpers: readonly Helper[]): void {
    const home = this.#homes(helpers.filter(({ stays }) => stays === true));
    for (const [r, tables] of this.#rounds.entries()) {
      const taken = new Set<number>();
      const free: Helper[] = [];
      for (const helper of helpers) {
        if (this.#absent.has(`${r + 1} ${helper.id}`)) continue;
        if (helper.stays !== true) free.push(helper);
        const table = home.get(helper.id);
        if (table === undefined || !tables.has(table)) continue;
        taken.add(table);
        this.#put(helper, r, table);
      }
      this.#round(free, r, taken);
    }
  }

  /** The table of everybody who stays. */
  #homes(helpers: readonly Helper[]): ReadonlyMap<string, number> {
    const numbers = [...new Set(this.#rounds.flatMap((tables) => [...tables.keys()]))];
    const price = (helper: Helper, table: number) =>
      this.#rounds.reduce((sum, tables, r) => {
        if (this.#absent.has(`${r + 1} ${helper.id}`)) return sum;
        return sum + (tables.has(table) ? this.#price(helper, r, table) : PRICE.unused);
      }, 0);
    return this.#assign(helpers, this.#slots(helpers, numbers, new Set()), price);
  }

  /** Tables of one round for those who have none yet. */
  #round(helpers: readonly Helper[], r: number, taken: ReadonlySet<number>): void {
    const tables = this.#rounds[r] ?? new Map();
    const slots = this.#slots(helpers, [...tables.keys()], taken);
    const found = this.#assign(helpers, slots, (helper, table) => this.#price(helper, r, table));
    for (const helper of helpers) {
      const table = found.get(helper.id);
      if (table !== undefined) this.#put(helper, r, table);
    }
  }

  /** Chairs for helpers of one role: one a table, and for observers as many as they need. */
  #slots(
    [first, ...more]: readonly Helper[],
    tables: readonly number[],
    taken: ReadonlySet<number>,
  ): readonly { readonly table: number; readonly rank: number }[] {
    const observers = first?.role === 'observer' ? more.length + 1 + taken.size : 0;
    const each = Math.max(1, Math.ceil(observers / Math.max(1, tables.length)));
    return tables.flatMap((table) =>
      Array.from({ length: each }, (_, rank) => ({ table, rank })).slice(taken.has(table) ? 1 : 0),
    );
  }

  #assign(
    helpers: readonly Helper[],
    slots: readonly { readonly table: number; readonly rank: number }[],
    price: (helper: Helper, table: number) => number,
  ): ReadonlyMap<string, number> {
    const rows = helpers.map((helper) => {
      const of = new Map<number, number>();
      return slots.map(({ table, rank }) => {
        const known = of.get(table) ?? price(helper, table);
        of.set(table, known);
        return known + rank * PRICE.crowded;
      });
    });
    const column = leastCost(
      helpers.length,
      slots.length + helpers.length,
      (row, c) => rows[row]?.[c] ?? ASIDE,
    );
    return new Map(
      helpers.flatMap(({ id }, row) => {
        const slot = slots[column[row] ?? -1];
        return slot === undefined ? [] : [[id, slot.table] as const];
      }),
    );
  }

  #price(helper: Helper, r: number, table: number): number {
    const at = this.#rounds[r]?.get(table);
    const key = `${r + 1} ${helper.id}`;
    if (at === undefined || (this.#fixed.get(key) ?? table) !== table) return FORBIDDEN;
    const foes = this.#apart.get(helper.id);
    const beside = this.#beside.get(`${r} ${table}`) ?? [];
    if (foes !== undefined && [...at.ids, ...beside].some((id) => foes.has(id))) return FORBIDDEN;
    const unspoken = languagesMissing(helper, at.languages);
    const met = this.#met.get(helper.id);
    const again = at.ids.reduce((sum, id) => sum + (met?.has(id) === true ? 1 : 0), 0);
    return (
      unspoken +
      again * PRICE.met +
      (this.#tablesOf.get(helper.id)?.has(table) === true ? PRICE.again : 0) +
      ((this.#before.get(key) ?? table) === table ? 0 : PRICE.moved)
    );
  }

  #put({ id, role }: Helper, r: number, table: number): void {
    this.done.push({ id, role, round: r + 1, table });
    const met = this.#met.get(id) ?? new Set();
    for (const person of this.#rounds[r]?.get(table)?.ids ?? []) met.add(person);
    this.#met.set(id, met);
    this.#tablesOf.set(id, (this.#tablesOf.get(id) ?? new Set()).add(table));
    const key = `${r} ${table}`;
    this.#beside.set(key, [...(this.#beside.get(key) ?? []), id]);
  }
}

/** What a table's languages cost a helper: hosts need one of them, interpreters two. */
function languagesMissing({ role, speaks }: Helper, languages: readonly string[]): number {
  if (role === 'observer') return 0;
  if (role === 'interpreter' && languages.length < 2) return FORBIDDEN;
  if (languages.length === 0 || speaks === undefined || speaks.length === 0) return 0;
  const spoken = languages.filter((language) => speaks.includes(language)).length;
  if (spoken < (role === 'host' ? 1 : 2)) return FORBIDDEN;
  return (languages.length - spoken) * PRICE.language;
}
