import type { Bounds, Column, Solver } from '@commonlot/optimise';
import { cliquesOf } from './cliques.ts';
import type { PlanInput } from './input.ts';
import { compile, type Limited, type ProblemRound } from './problem.ts';
import { type Unit, type Units, unitsOf } from './units.ts';

/** Beyond these the question is left open. */
const MOST_COLUMNS = 30_000;
const MOST_NODES = 3_000;

/** The table (from 1) of everybody there, or that no seating keeps the rules, or neither in good time. */
export type Settled = ReadonlyMap<string, number> | 'impossible' | 'unknown';

/**
 * Whether one round can be seated so that every hard rule holds, goals aside: an integer program over
 * units (people who stay together, people who are kept apart one by one, all others by what tells
 * them apart for the rules) and tables. Answers are the solver's; a seating it finds is judged by
 * whoever uses it.
 * @param round from 1
 */
export function settle(input: PlanInput, round: number, solver: Solver): Settled {
  const request = input.rounds[round - 1];
  if (request === undefined) return 'unknown';
  const people = input.people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const problem = compile(input, people);
  const here = problem.rounds[round - 1];
  if (here === undefined) return 'unknown';
  const units = unitsOf(problem, here);
  const program = programOf(units, problem.limited, here);
  if (program.columns.length > MOST_COLUMNS) return 'unknown';
  const { rows, columns, places } = program;
  const open = solver.open({ sense: 'minimise', rows, columns });
  try {
    const { status, point } = open.solve({ nodes: MOST_NODES });
    if (status === 'infeasible') return 'impossible';
    return point === null ? 'unknown' : dealt(units.units, places, point, problem.ids);
  } finally {
    open.close();
  }
}

type Place = { readonly unit: number; readonly table: number };

type Built = {
  readonly rows: readonly Bounds[];
  readonly columns: readonly Column[];
  /** Which unit and table a column is about; null for one that is about neither. */
  readonly places: readonly (Place | null)[];
};

const FREE = Number.POSITIVE_INFINITY;

function programOf(
  { units, apart }: Units,
  limited: readonly Limited[],
  round: ProblemRound,
): Built {
  const model = new Model();
  for (const [u, { people, size }] of units.entries())
    model.row(`unit ${u}`, people.length / size, people.length / size);
  for (const [t, seats] of round.seats.entries()) addTable(model, limited, t, seats);
  const cliques = cliquesOf(apart);
  for (const [u, unit] of units.entries()) {
    const kept = [...cliques.keys()].filter((c) => cliques[c]?.includes(u) === true);
    for (const [t, seats] of round.seats.entries()) {
      const most = Math.min(unit.people.length / unit.size, Math.floor(seats / unit.size));
      if (unit.allowed[t] !== 1 || most === 0) continue;
      for (const c of kept) model.row(`apart ${c} ${t}`, -FREE, 1);
      const terms: readonly Term[] = [
        [`unit ${u}`, 1],
        [`seats ${t}`, unit.size],
        ...kept.map((c): Term => [`apart ${c} ${t}`, 1]),
        ...unit.limited.flatMap((many, l) =>
          ['most', 'least', 'two', 'some'].map((row): Term => [`${row} ${l} ${t}`, many]),
        ),
      ];
      // Any costs will do: uneven ones lead the simplex method to whole numbers.
      model.column(most, (u * 31 + t * 17) % 97, terms, { unit: u, table: t });
    }
  }
  return model;
}

type Term = readonly [row: string, value: number];

/** A table's seats, whether it is in use, and what the limits ask of it then. */
function addTable(model: Model, limited: readonly Limited[], t: number, seats: number): void {
  model.row(`seats ${t}`, -FREE, 0);
  const inUse: Term[] = [[`seats ${t}`, -seats]];
  for (const [l, { is, least, most, alone }] of limited.entries()) {
    const all = is.reduce((sum, one) => sum + one, 0);
    if (most < all) model.row(`most ${l} ${t}`, -FREE, most);
    if (least > 0) {
      model.row(`least ${l} ${t}`, 0, FREE);
      inUse.push([`least ${l} ${t}`, -least]);
    }
    if (!alone) continue;
    model.row(`two ${l} ${t}`, 0, FREE);
    model.row(`some ${l} ${t}`, -FREE, 0);
    const some: readonly Term[] = [
      [`two ${l} ${t}`, -2],
      [`some ${l} ${t}`, -all],
    ];
    model.column(1, 0, some, null);
  }
  model.column(1, 0, inUse, null);
}

/** A program whose rows have names while it is written; terms of rows that are not there fall away. */
class Model implements Built {
  readonly rows: Bounds[] = [];
  readonly columns: Column[] = [];
  readonly places: (Place | null)[] = [];
  readonly #names = new Map<string, number>();

  /** Adds a row unless it is there. */
  row(name: string, lower: number, upper: number): void {
    if (this.#names.has(name)) return;
    this.#names.set(name, this.rows.length);
    this.rows.push({ lower, upper });
  }

  /** Adds a whole number from 0. */
  column(upper: number, cost: number, terms: readonly Term[], place: Place | null): void {
    const known = terms.flatMap(([name, value]): [number, number][] => {
      const row = this.#names.get(name);
      return row === undefined || value === 0 ? [] : [[row, value]];
    });
    const rows = known.map(([row]) => row);
    const values = known.map(([, value]) => value);
    this.columns.push({ lower: 0, upper, cost, integer: true, rows, values });
    this.places.push(place);
  }
}

/** Hands the seats out: units whole, people of a unit in order. */
function dealt(
  units: readonly Unit[],
  places: readonly (Place | null)[],
  point: Float64Array,
  ids: readonly string[],
): ReadonlyMap<string, number> {
  const waiting = units.map(({ people }) => [...people]);
  const tables = new Map<string, number>();
  for (const [column, place] of places.entries()) {
    if (place === null) continue;
    const many = Math.round(point[column] ?? 0) * (units[place.unit]?.size ?? 1);
    for (const p of waiting[place.unit]?.splice(0, many) ?? [])
      tables.set(ids[p] ?? '', place.table + 1);
  }
  return tables;
}
