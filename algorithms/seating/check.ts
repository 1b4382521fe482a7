import { cliquesOf } from './cliques.ts';
import { groupsOf } from './groups.ts';
import { belongsTo, type PlanInput, type Round } from './input.ts';
import type { SeatingRefusal } from './refusal.ts';
import { presentIn, tablesOf } from './rounds.ts';
import { withoutHelpers } from './without-helpers.ts';

/** Far above any hall; measured up to 10,000. */
const MOST_PEOPLE = 20_000;

/**
 * Everything in a request that cannot be, each once: names unknown, seats short, rules that
 * contradict. Empty where the search can begin.
 */
export function faultsIn(input: PlanInput): readonly SeatingRefusal[] {
  const found = new Map<string, SeatingRefusal>();
  for (const fault of faults(input)) {
    const key = JSON.stringify(fault);
    if (!found.has(key)) found.set(key, fault);
  }
  return [...found.values()];
}

/** The first of `faultsIn`; null where there is none. */
export function faultyInput(input: PlanInput): SeatingRefusal | null {
  for (const fault of faults(input)) return fault;
  return null;
}

function* faults(input: PlanInput): Iterable<SeatingRefusal> {
  const { people, rounds } = input;
  const seated = withoutHelpers(input);
  if (people.length === 0) yield { code: 'no-people' };
  if (rounds.length === 0) yield { code: 'no-rounds' };
  if (people.length > MOST_PEOPLE)
    yield { code: 'too-many-people', people: people.length, most: MOST_PEOPLE };
  yield* unknownNames(input);
  yield* faultyLimits(input);
  yield* faultyGoals(input);
  yield* faultyRounds(input);
  yield* pairConflicts(input);
  yield* fixedConflicts(seated);
  yield* fixedHelpers(input);
}

function* unknownNames(input: PlanInput): Iterable<SeatingRefusal> {
  const takePart = new Set(input.people.map(({ id }) => id));
  const ids = new Set<string>();
  for (const { id } of [...input.people, ...(input.helpers ?? [])]) {
    if (ids.has(id)) yield { code: 'person-twice', id };
    ids.add(id);
  }
  for (const [rule, named] of Object.entries(namedIn(input))) {
    const known = HELPERS_TOO.has(rule) ? ids : takePart;
    for (const id of named) if (!known.has(id)) yield { code: 'person-unknown', id, rule };
  }
  const placed = { fixed: input.fixed ?? [], absent: input.absent ?? [] };
  for (const [rule, list] of Object.entries(placed))
    for (const { round } of list)
      if (input.rounds[round - 1] === undefined) yield { code: 'round-unknown', round, rule };
}

/** Rules that may name people who serve. */
const HELPERS_TOO: ReadonlySet<string> = new Set(['apart', 'fixed', 'absent']);

function* faultyGoals({ meetings = 0 }: PlanInput): Iterable<SeatingRefusal> {
  if (!Number.isSafeInteger(meetings) || meetings < 0) yield { code: 'goal-faulty', meetings };
}

function* faultyLimits({ atMost = [], atLeast = [] }: PlanInput): Iterable<SeatingRefusal> {
  for (const { group, perTable } of [...atMost, ...atLeast])
    if (!Number.isSafeInteger(perTable) || perTable < 0)
      yield { code: 'limit-faulty', group, perTable };
}

/** Ids by the rule that names them. */
function namedIn(input: PlanInput): Readonly<Record<string, readonly string[]>> {
  const { apart = [], together = [], fixed = [], absent = [] } = input;
  return {
    apart: apart.flat(),
    together: together.flat(),
    fixed: fixed.map(({ id }) => id),
    absent: absent.map(({ id }) => id),
    zones: input.rounds.flatMap(({ zones = [] }) => zones.flatMap(({ people }) => people)),
  };
}

function* faultyRounds(input: PlanInput): Iterable<SeatingRefusal> {
  const present = presentIn(input);
  for (const [r, request] of input.rounds.entries()) {
    const round = r + 1;
    const people = present[r]?.size ?? 0;
    const [sizes, least] = 'tables' in request ? [request.tables, 0] : [[request.size], 1];
    const faulty = sizes.find(
      (seats) => !Number.isSafeInteger(seats) || seats < least || seats > 10_000,
    );
    if (faulty !== undefined) {
      yield { code: 'table-size-faulty', round, seats: faulty };
      continue;
    }
    const tables = tablesOf(request, people);
    const seats = tables.reduce((sum, s) => sum + s, 0);
    if (people > seats) yield { code: 'seats-short', round, people, seats };
    yield* faultyTables(input, round, request, tables);
    const open = tables.filter((size) => size > 0).length;
    yield* groupTooLarge(input, round, present[r] ?? new Set(), open);
    yield* apartTooMany(input, round, present[r] ?? new Set(), open);
    yield* groupTooSmall(input, round, present[r] ?? new Set(), fewestTables(tables, people));
  }
}

function* faultyTables(
  input: PlanInput,
  round: number,
  { zones = [] }: Round,
  tables: readonly number[],
): Iterable<SeatingRefusal> {
  const inZones = zones.flatMap((zone) => zone.tables);
  const fixed = (input.fixed ?? []).filter((f) => f.round === round).map(({ table }) => table);
  for (const table of inZones)
    if (tables[table - 1] === undefined) yield { code: 'table-unknown', round, table };
  for (const table of fixed)
    if ((tables[table - 1] ?? 0) === 0) yield { code: 'table-unknown', round, table };
  const twice = (list: readonly (string | number)[]) =>
    list.find((each, index) => list.indexOf(each) !== index);
  const what = twice(inZones) ?? twice(zones.flatMap((zone) => zone.people));
  if (what !== undefined) yield { code: 'zones-overlap', round, what: String(what) };
}

function* groupTooLarge(
  input: PlanInput,
  round: number,
  here: ReadonlySet<string>,
  tables: number,
): Iterable<SeatingRefusal> {
  for (const { group, perTable } of input.atMost ?? []) {
    const people = input.people.filter((p) => belongsTo(p, group) && here.has(p.id)).length;
    const most = perTable * tables;
    if (people > most) yield { code: 'group-too-large', round, group, people, most };
  }
}

/** Found greedily: a clique that is missed is left to the search. */
function* apartTooMany(
  { apart = [] }: PlanInput,
  round: number,
  here: ReadonlySet<string>,
  tables: number,
): Iterable<SeatingRefusal> {
  const pairs = apart.filter(([a, b]) => a !== b && here.has(a) && here.has(b));
  const ids = [...new Set(pairs.flat())].sort();
  if (ids.length <= tables) return;
  const index = new Map(ids.map((id, i) => [id, i]));
  const foes = ids.map(() => new Set<number>());
  for (const [a, b] of pairs) {
    const [i = 0, j = 0] = [index.get(a), index.get(b)];
    foes[i]?.add(j);
    foes[j]?.add(i);
  }
  const cliques = cliquesOf(foes.map((set) => [...set]));
  const found = cliques.find((clique) => clique.length > tables);
  if (found !== undefined)
    yield { code: 'apart-too-many', round, ids: found.map((i) => ids[i] ?? ''), tables };
}

/** As many tables as people cannot do without: the largest first. */
function fewestTables(tables: readonly number[], people: number): number {
  let left = people;
  let used = 0;
  for (const seats of tables.toSorted((a, b) => b - a)) {
    if (left <= 0) break;
    left -= seats;
    used += 1;
  }
  return used;
}

function* groupTooSmall(
  input: PlanInput,
  round: number,
  here: ReadonlySet<string>,
  tables: number,
): Iterable<SeatingRefusal> {
  const count = (group: string) =>
    input.people.filter((p) => belongsTo(p, group) && here.has(p.id)).length;
  for (const { group, perTable } of input.atLeast ?? []) {
    const [people, least] = [count(group), perTable * tables];
    if (people < least) yield { code: 'group-too-small', round, group, people, least };
  }
  for (const group of input.neverAlone ?? [])
    if (count(group) === 1) yield { code: 'group-of-one', round, group };
}

function* pairConflicts(input: PlanInput): Iterable<SeatingRefusal> {
  const groupOf = new Map(
    groupsOf(input.together ?? []).flatMap((group) => group.map((id) => [id, group] as const)),
  );
  for (const [a, b] of input.apart ?? [])
    if (a === b || groupOf.get(a)?.includes(b) === true)
      yield { code: 'apart-and-together', ids: [a, b] };
}

function* fixedConflicts(input: PlanInput): Iterable<SeatingRefusal> {
  const present = presentIn(input);
  const groups = groupsOf(input.together ?? []);
  for (const r of input.rounds.keys()) {
    const round = r + 1;
    const table = new Map<string, number>();
    for (const fixed of (input.fixed ?? []).filter((f) => f.round === round)) {
      const { id } = fixed;
      if ((table.get(id) ?? fixed.table) !== fixed.table)
        yield { code: 'fixed-conflict', round, ids: [id], rule: 'fixed' };
      if (present[r]?.has(id) !== true)
        yield { code: 'fixed-conflict', round, ids: [id], rule: 'absent' };
      table.set(id, fixed.table);
    }
    yield* fixedTooMany(input, round, table);
    for (const [a, b] of input.apart ?? [])
      if (table.has(a) && table.get(a) === table.get(b))
        yield { code: 'fixed-conflict', round, ids: [a, b], rule: 'apart' };
    for (const group of groups) {
      const ids = group.filter((id) => table.has(id));
      if (new Set(ids.map((id) => table.get(id))).size > 1)
        yield { code: 'fixed-conflict', round, ids, rule: 'together' };
    }
  }
}

/** More people fixed to a table than it has seats. */
function* fixedTooMany(
  { rounds }: PlanInput,
  round: number,
  tableOf: ReadonlyMap<string, number>,
): Iterable<SeatingRefusal> {
  const request = rounds[round - 1];
  if (request === undefined) return;
  for (const [table, fixed] of Map.groupBy(tableOf, ([, number]) => number)) {
    const seats = 'tables' in request ? request.tables[table - 1] : request.size;
    const ids = fixed.map(([id]) => id).sort();
    // A table that is not there is said elsewhere.
    if (seats !== undefined && seats > 0 && ids.length > seats)
      yield { code: 'tables-allowed-full', round, ids, tables: [table] };
  }
}

/** A helper fixed twice in a round, or to two tables though they stay at one. */
function* fixedHelpers({ helpers = [], fixed = [] }: PlanInput): Iterable<SeatingRefusal> {
  for (const { id, stays } of helpers) {
    const seats = fixed.filter((seat) => seat.id === id);
    for (const { round, table } of seats)
      if (seats.some((s) => s.table !== table && (s.round === round || stays === true)))
        yield { code: 'fixed-conflict', round, ids: [id], rule: 'fixed' };
  }
}
