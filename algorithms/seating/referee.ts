import { belongsTo, type PlanInput, type Seat } from './input.ts';
import type { BrokenRule } from './refusal.ts';
import { mayUse, presentIn, tablesOf, zonesOf } from './rounds.ts';

/**
 * Finds every hard rule a seating breaks, each once per round and table or pair. Reads the request
 * and the seats and nothing else, so it can judge a plan from anywhere. O(people x rounds + rules).
 */
export function brokenRules(input: PlanInput, seats: readonly Seat[]): readonly BrokenRule[] {
  const present = presentIn(input);
  return input.rounds.flatMap((_, index) => {
    const round = index + 1;
    const here = present[index] ?? new Set<string>();
    const inRound = seats.filter((seat) => seat.round === round);
    const tableOf = new Map(inRound.map(({ id, table }) => [id, table]));
    return [
      ...seatedOnce(round, here, inRound),
      ...tablesKept(input, round, here.size, inRound),
      ...placesKept(input, round, here.size, tableOf),
      ...pairsKept(input, round, tableOf),
    ];
  });
}

function* seatedOnce(
  round: number,
  here: ReadonlySet<string>,
  inRound: readonly Seat[],
): Iterable<BrokenRule> {
  const times = new Map<string, number>();
  for (const { id } of inRound) times.set(id, (times.get(id) ?? 0) + 1);
  for (const id of here) {
    const seated = times.get(id) ?? 0;
    if (seated !== 1) yield { rule: 'seated-once', id, round, times: seated };
  }
  for (const id of times.keys()) if (!here.has(id)) yield { rule: 'absent', id, round };
}

function* tablesKept(
  input: PlanInput,
  round: number,
  people: number,
  inRound: readonly Seat[],
): Iterable<BrokenRule> {
  const request = input.rounds[round - 1];
  if (request === undefined) return;
  const sizes = tablesOf(request, people);
  const persons = new Map(input.people.map((person) => [person.id, person]));
  const at = Map.groupBy(inRound, ({ table }) => table);
  for (const [table, seated] of at) {
    const over = seated.length - (sizes[table - 1] ?? 0);
    if (over > 0) yield { rule: 'seats', round, table, over };
    const guests = seated.filter(({ id }) => persons.get(id)?.kind === 'guest').length;
    if (guests === seated.length) yield { rule: 'residents', round, table };
    const count = (group: string) =>
      seated.filter(({ id }) => {
        const person = persons.get(id);
        return person !== undefined && belongsTo(person, group);
      }).length;
    for (const { group, perTable } of input.atMost ?? []) {
      const over = count(group) - perTable;
      if (over > 0) yield { rule: 'at-most', group, round, table, over };
    }
    for (const { group, perTable } of input.atLeast ?? []) {
      const under = perTable - count(group);
      if (under > 0) yield { rule: 'at-least', group, round, table, under };
    }
    for (const group of input.neverAlone ?? [])
      if (count(group) === 1) yield { rule: 'alone', group, round, table };
  }
}

function* placesKept(
  input: PlanInput,
  round: number,
  people: number,
  tableOf: ReadonlyMap<string, number>,
): Iterable<BrokenRule> {
  const request = input.rounds[round - 1];
  if (request === undefined) return;
  const tables = tablesOf(request, people).length;
  const zones = zonesOf(request, tables);
  for (const person of input.people) {
    const { id } = person;
    const table = tableOf.get(id);
    if (table === undefined) continue;
    if (!(table >= 1 && table <= tables)) yield { rule: 'no-such-seat', id, round, table };
    const may = mayUse(input, person, table);
    const zone = zones.ofPerson.get(id) ?? 0;
    if (!may.speaks) yield { rule: 'speaks', id, round, table };
    if (!may.access) yield { rule: 'access', id, round, table };
    if (zone !== (zones.ofTable[table - 1] ?? 0)) yield { rule: 'zone', id, round, table };
  }
  yield* fixedKept(input, round, tableOf);
}

function* fixedKept(
  input: PlanInput,
  round: number,
  tableOf: ReadonlyMap<string, number>,
): Iterable<BrokenRule> {
  for (const { id, round: when, table } of input.fixed ?? [])
    if (when === round && tableOf.has(id) && tableOf.get(id) !== table)
      yield { rule: 'fixed', id, round, table };
}

function* pairsKept(
  input: PlanInput,
  round: number,
  tableOf: ReadonlyMap<string, number>,
): Iterable<BrokenRule> {
  const meet = ([a, b]: readonly [string, string]) => tableOf.get(a) === tableOf.get(b);
  const both = ([a, b]: readonly [string, string]) => tableOf.has(a) && tableOf.has(b);
  for (const ids of input.apart ?? [])
    if (both(ids) && meet(ids)) yield { rule: 'apart', ids, round };
  for (const ids of input.together ?? [])
    if (both(ids) && !meet(ids)) yield { rule: 'together', ids, round };
}
