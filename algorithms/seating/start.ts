import { accept, type Result, refuse } from '@commonlot/exact';
import { fillTables } from './fill-tables.ts';
import type { Hall } from './hall.ts';
import type { Problem, ProblemRound } from './problem.ts';
import type { SeatingRefusal } from './refusal.ts';

/**
 * Seats one round to begin with: fixed people, then groups that stay together (largest first), then
 * everybody else spread evenly, each at the best table among those left for their languages, needs
 * and zone. Fixed seats, allowed tables, groups and seat numbers hold from here on; apart and limits
 * are aimed at and left to the search. `spare`: whether tables nobody needs stay empty. Refuses when a group or the rest cannot be placed.
 */
export function startRound(
  hall: Hall,
  r: number,
  spare: boolean,
): Result<readonly number[], SeatingRefusal> {
  const { problem } = hall;
  const round = problem.rounds[r];
  if (round === undefined) return accept([]);
  const seats = spare ? withoutSpare(problem, round) : round.seats;
  const placed = placeGroups(problem, round, r, seats);
  if (!placed.ok) return placed;
  const seated = placed.value;
  const load = round.seats.map(() => 0);
  for (const t of seated.values()) load[t] = (load[t] ?? 0) + 1;
  const rest = round.present.filter((p) => !seated.has(p));
  const waiting = round.allowed.map((_, d) => rest.filter((p) => round.doors[p] === d).length);
  const { dealt, full } = fillTables(waiting, round.allowed, load, seats);
  if (full !== null)
    return refuse({
      code: 'tables-allowed-full',
      round: r + 1,
      ids: namesOf(problem, round, new Set(full.doors)),
      tables: full.tables.map((t) => t + 1),
    });
  const sizes = load.map((n, t) => n + dealt.reduce((sum, row) => sum + (row[t] ?? 0), 0));
  const residents = problem.limited.find((limit) => limit.residents)?.is;
  const used = sizes.filter((size) => size > 0).length;
  const here =
    residents === undefined ? used : round.present.filter((p) => residents[p] === 1).length;
  if (here < used)
    return refuse({ code: 'residents-short', round: r + 1, residents: here, tables: used });
  hall.expect(r, sizes);
  for (const [p, t] of seated) hall.sit(r, p, round.firstTable + t);
  for (const p of rest) seatBest(hall, r, round, dealt, p);
  return accept(sizes);
}

function namesOf(
  problem: Problem,
  round: ProblemRound,
  doors: ReadonlySet<number>,
): readonly string[] {
  const people = round.present.filter((p) => doors.has(round.doors[p] ?? -1));
  return people.map((p) => problem.ids[p] ?? '').sort();
}

/**
 * Seats with the tables nobody needs set to none: from the last table back, each that the rest of
 * its zone can do without, unless a rule names it.
 */
function withoutSpare(problem: Problem, round: ProblemRound): readonly number[] {
  const seats = [...round.seats];
  for (let zone = 0; zone < round.zones.count; zone += 1) {
    const people = round.present.filter((p) => round.zoneOf[p] === zone);
    const tables = [...seats.keys()].filter(
      (t) => round.zones.ofTable[t] === zone && (seats[t] ?? 0) > 0,
    );
    let spare = tables.reduce((sum, t) => sum + (seats[t] ?? 0), 0) - people.length;
    let inUse = tables.length;
    const fewest = Math.max(
      1,
      ...problem.limited.map(({ is, most }) =>
        Math.ceil(people.filter((p) => is[p] === 1).length / Math.max(1, most)),
      ),
    );
    for (const t of tables.reverse())
      if ((seats[t] ?? 0) <= spare && inUse > fewest && !round.named.has(t)) {
        spare -= seats[t] ?? 0;
        seats[t] = 0;
        inUse -= 1;
      }
  }
  return seats;
}

/** Tables of fixed people and of groups, by person. */
function placeGroups(
  problem: Problem,
  round: ProblemRound,
  r: number,
  seats: readonly number[],
): Result<Map<number, number>, SeatingRefusal> {
  const seated = new Map<number, number>();
  const room = [...seats];
  const here = new Set(round.present);
  const groups = round.present
    .map((p) => [p, ...(problem.mates[p] ?? []).filter((m) => here.has(m))])
    .filter((group) => group.length > 1 || openTables(round, group).length === 1)
    .sort(
      (a, b) => openTables(round, a).length - openTables(round, b).length || b.length - a.length,
    );
  for (const group of groups) {
    if (group.some((p) => seated.has(p))) continue;
    const ids = group.map((p) => problem.ids[p] ?? '').sort();
    const open = openTables(round, group);
    if (open.length === 0) return refuse({ code: 'no-table-allowed', round: r + 1, ids });
    const free = open.filter((t) => (room[t] ?? 0) >= group.length);
    const table = bestFor(problem, group, free, seated, room);
    if (table === undefined)
      return refuse(
        group.length === 1
          ? onlyTableFull(problem, round, r, open)
          : { code: 'together-too-many', round: r + 1, ids },
      );
    for (const p of group) seated.set(p, table);
    room[table] = (room[table] ?? 0) - group.length;
  }
  return accept(seated);
}

/** Names everybody who may sit only at these tables. */
function onlyTableFull(
  problem: Problem,
  round: ProblemRound,
  r: number,
  open: readonly number[],
): SeatingRefusal {
  const doors = [...round.allowed.entries()].filter(([, tables]) =>
    tables.every((free, t) => free === 0 || open.includes(t)),
  );
  return {
    code: 'tables-allowed-full',
    round: r + 1,
    ids: namesOf(problem, round, new Set(doors.map(([d]) => d))),
    tables: open.map((t) => t + 1),
  };
}

/** Tables (from 0) where all of a group may sit. */
export function openTables(round: ProblemRound, group: readonly number[]): readonly number[] {
  return [...round.seats.keys()].filter((t) =>
    group.every((p) => round.allowed[round.doors[p] ?? 0]?.[t] === 1),
  );
}

/** The table with fewest rules broken, then most room. */
function bestFor(
  problem: Problem,
  group: readonly number[],
  tables: readonly number[],
  seated: ReadonlyMap<number, number>,
  room: readonly number[],
): number | undefined {
  const faults = (t: number) => {
    const there = [...seated].filter(([, table]) => table === t).map(([p]) => p);
    const foes = there.filter((p) => group.some((g) => problem.apart[p]?.includes(g) === true));
    return problem.limited.reduce((sum, { is, most }) => {
      const count = [...there, ...group].filter((p) => is[p] === 1).length;
      return sum + Math.max(0, count - most);
    }, foes.length);
  };
  const rated = tables.map((t) => ({ t, faults: faults(t), room: room[t] ?? 0 }));
  return rated.sort((a, b) => a.faults - b.faults || b.room - a.room || a.t - b.t)[0]?.t;
}

/** Seats p at the table, among those dealt to p's doors, that adds least to the cost. */
function seatBest(
  hall: Hall,
  r: number,
  round: ProblemRound,
  dealt: readonly Int32Array[],
  p: number,
): void {
  const row = dealt[round.doors[p] ?? 0];
  if (row === undefined) return;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [t, places] of row.entries()) {
    if (places === 0) continue;
    const price = joinPrice(hall, round, r, p, round.firstTable + t);
    if (price < least) {
      least = price;
      best = t;
    }
  }
  if (best === -1) return;
  row[best] = (row[best] ?? 0) - 1;
  hall.sit(r, p, round.firstTable + best);
}

/** A broken rule in a price: more than any table can cost otherwise. */
const HARD = 1_000_000;

/** What p would add to the cost at a table (numbered through), before any swap. */
export function joinPrice(
  hall: Hall,
  round: ProblemRound,
  r: number,
  p: number,
  table: number,
): number {
  let price = cellPrice(hall, p, table);
  for (const m of hall.at[table] ?? []) price += hall.meetings(p, m) * hall.weights.meeting;
  for (const foe of hall.problem.apart[p] ?? []) if (hall.where(r, foe) === table) price += HARD;
  return price + limitPrice(hall, round, p, table);
}

/** What the limits would make of it. */
function limitPrice(hall: Hall, round: ProblemRound, p: number, table: number): number {
  let price = 0;
  for (const [l, { is, least, most, alone }] of hall.problem.limited.entries()) {
    const k = hall.limitedThere(table, l);
    if (alone && is[p] === 1 && k === 1) price -= HARD;
    if (is[p] === 1) price += k >= most ? HARD : k < least ? -HARD : 0;
    // The last seats are kept for those a table cannot do without.
    else if (k < least && hall.load(table) + least >= (round.seats[table - round.firstTable] ?? 0))
      price += HARD;
  }
  return price;
}

function cellPrice(hall: Hall, p: number, table: number): number {
  const { features, cells, cellCount } = hall.problem;
  let price = 0;
  for (let f = 0; f < features; f += 1) {
    const at = table * cellCount + (cells[p * features + f] ?? 0);
    const k = hall.count[at] ?? 0;
    const weight = hall.weights.cell[f] ?? 0;
    if (k >= (hall.high[at] ?? 0)) price += weight;
    else if (k < (hall.low[at] ?? 0)) price -= weight;
  }
  return price;
}
