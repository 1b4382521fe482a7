import { groupsOf } from './groups.ts';
import { belongsTo, type Person, type PlanInput, valueOf } from './input.ts';
import { mayUse, presentIn, tablesOf, type Zones, zonesOf } from './rounds.ts';

/** One round in numbers: people by index, tables from 0. */
export type ProblemRound = {
  /** Seats of each table. */
  readonly seats: readonly number[];
  /** First table of the round when all rounds' tables are numbered through. */
  readonly firstTable: number;
  /** People there, by index. */
  readonly present: readonly number[];
  /** Index into `allowed` by person. */
  readonly doors: Int32Array;
  /** For each set of allowed tables 1 where one may sit. */
  readonly allowed: readonly Uint8Array[];
  readonly zones: Zones;
  /** Zone by person. */
  readonly zoneOf: Int32Array;
  /** Tables the rules name (fixed seats, languages, access): never left spare. */
  readonly named: ReadonlySet<number>;
};

/**
 * People of whom every table in use needs at least `least` and may have at most `most`; where
 * `alone`, not exactly one.
 */
export type Limited = {
  readonly is: Uint8Array;
  readonly least: number;
  readonly most: number;
  readonly alone: boolean;
  /** The limit that no table is without a resident. */
  readonly residents: boolean;
};

/** The request in numbers, people in the order given. Nothing is decided here. */
export type Problem = {
  readonly ids: readonly string[];
  readonly rounds: readonly ProblemRound[];
  /** Tables of all rounds. */
  readonly tables: number;
  readonly features: number;
  /** cells[p * features + f]: the cell (feature and value) of a person. */
  readonly cells: Int32Array;
  readonly cellCount: number;
  /** People to keep apart from each person. */
  readonly apart: readonly (readonly number[])[];
  /** The others each person stays together with. */
  readonly mates: readonly (readonly number[])[];
  readonly limited: readonly Limited[];
};

/** Turns a checked request into numbers. `people` in the order that breaks all ties. */
export function compile(input: PlanInput, people: readonly Person[]): Problem {
  const index = new Map(people.map(({ id }, p) => [id, p]));
  const at = (id: string) => index.get(id) ?? -1;
  const present = presentIn(input);
  let firstTable = 0;
  const rounds = input.rounds.map((_, r) => {
    const round = compileRound(input, people, r, present[r] ?? new Set(), firstTable);
    firstTable += round.seats.length;
    return round;
  });
  const apart = people.map((): number[] => []);
  for (const [a, b] of input.apart ?? []) {
    apart[at(a)]?.push(at(b));
    apart[at(b)]?.push(at(a));
  }
  const mates = people.map((): number[] => []);
  for (const group of groupsOf(input.together ?? []))
    for (const id of group) mates[at(id)]?.push(...group.filter((o) => o !== id).map(at));
  const features = input.balance ?? [];
  return {
    ids: people.map(({ id }) => id),
    rounds,
    tables: firstTable,
    ...cellsOf(people, features),
    apart: apart.map((others) => [...new Set(others)]),
    mates: mates.map((others) => others.sort((a, b) => a - b)),
    limited: limits(input, people),
  };
}

function compileRound(
  input: PlanInput,
  people: readonly Person[],
  r: number,
  here: ReadonlySet<string>,
  firstTable: number,
): ProblemRound {
  const request = input.rounds[r] ?? { name: '', tables: [] };
  const seats = tablesOf(request, here.size);
  const zones = zonesOf(request, seats.length);
  const fixed = new Map(
    (input.fixed ?? []).filter((f) => f.round === r + 1).map((f) => [f.id, f.table - 1]),
  );
  const doors = new Int32Array(people.length);
  const allowed: Uint8Array[] = [];
  const seen = new Map<string, number>();
  for (const [p, person] of people.entries()) {
    const zone = zones.ofPerson.get(person.id) ?? 0;
    const table = fixed.get(person.id) ?? -1;
    const key = JSON.stringify([zone, table, person.speaks ?? [], person.needs ?? []]);
    const known = seen.get(key) ?? allowed.length;
    if (known === allowed.length) {
      seen.set(key, known);
      allowed.push(
        Uint8Array.from(seats, (_, t) => {
          const may = mayUse(input, person, t + 1);
          const there = (seats[t] ?? 0) > 0 && zones.ofTable[t] === zone;
          const open = may.speaks && may.access && there;
          return open && (table === -1 || table === t) ? 1 : 0;
        }),
      );
    }
    doors[p] = known;
  }
  const named = [input.speaks?.tables ?? {}, input.access?.tables ?? {}].flatMap(Object.keys);
  return {
    seats,
    firstTable,
    present: [...people.keys()].filter((p) => here.has(people[p]?.id ?? '')),
    doors,
    allowed,
    zones,
    zoneOf: Int32Array.from(people, ({ id }) => zones.ofPerson.get(id) ?? 0),
    named: new Set([...named.map((table) => Number(table) - 1), ...fixed.values()]),
  };
}

function cellsOf(
  people: readonly Person[],
  features: readonly string[],
): Pick<Problem, 'features' | 'cells' | 'cellCount'> {
  const cells = new Int32Array(people.length * features.length);
  const seen = new Map<string, number>();
  for (const [p, person] of people.entries())
    for (const [f, feature] of features.entries()) {
      const key = `${f} ${valueOf(person, feature)}`;
      const cell = seen.get(key) ?? seen.size;
      seen.set(key, cell);
      cells[p * features.length + f] = cell;
    }
  return { features: features.length, cells, cellCount: seen.size };
}

/** At least one resident a table, and what `atMost`, `atLeast` and `neverAlone` say. */
function limits(input: PlanInput, people: readonly Person[]): readonly Limited[] {
  const free = { least: 0, most: Number.MAX_SAFE_INTEGER, alone: false, residents: false };
  const guests = people.some(({ kind }) => kind === 'guest');
  const residents = Uint8Array.from(people, ({ kind }) => (kind === 'guest' ? 0 : 1));
  const of = (group: string) =>
    Uint8Array.from(people, (person) => (belongsTo(person, group) ? 1 : 0));
  const { atMost = [], atLeast = [], neverAlone = [] } = input;
  return [
    ...(guests ? [{ ...free, is: residents, least: 1, residents: true }] : []),
    ...atMost.map(({ group, perTable }) => ({ ...free, is: of(group), most: perTable })),
    ...atLeast.map(({ group, perTable }) => ({ ...free, is: of(group), least: perTable })),
    ...neverAlone.map((group) => ({ ...free, is: of(group), alone: true })),
  ];
}
