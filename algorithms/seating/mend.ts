import { changeOver } from './change-over.ts';
import type { Hall } from './hall.ts';
import type { ProblemRound } from './problem.ts';
import { joinPrice, openTables } from './start.ts';

/**
 * Seats those without a seat and evens out the tables of one round, moving few; then, where `moves`
 * gives leave, changes people over for balance. Changes the hall.
 * @param moves most people who may change tables, besides those a hard rule moves
 */
export function mendRound(hall: Hall, r: number, moves?: number): void {
  const round = hall.problem.rounds[r];
  if (round === undefined) return;
  const printed = round.present.map((p) => hall.where(r, p));
  const moved = () =>
    round.present.filter((p, i) => printed[i] !== -1 && printed[i] !== hall.where(r, p)).length;
  const left = () => (moves ?? Number.POSITIVE_INFINITY) - moved();
  expectAsSeated(hall, r, round);
  for (const p of round.present) if (hall.where(r, p) === -1) seatLate(hall, r, round, p);
  const load = (t: number) => hall.load(round.firstTable + t);
  const tables = [...round.seats.keys()].sort((a, b) => load(a) - load(b) || a - b);
  for (const t of tables) if (load(t) > 0) fillUp(hall, r, round, t, left);
  if (moves === undefined) return;
  expectAsSeated(hall, r, round);
  changeOver(hall, r, round, printed, left);
}

/** Brings a table to half its seats and to a resident, or gives it up where that cannot be. */
function fillUp(hall: Hall, r: number, round: ProblemRound, t: number, left: () => number): void {
  const load = () => hall.load(round.firstTable + t);
  const least = Math.ceil((round.seats[t] ?? 0) / 2);
  while ((load() < least && left() > 0) || lacksResident(hall, round, t))
    if (!bringFrom(hall, r, round, t, least)) break;
  const few = load() < least && load() < 3 && left() >= load();
  if (few || lacksResident(hall, round, t)) giveUp(hall, r, round, t);
}

/** Fair shares for the people who sit at each table now. */
function expectAsSeated(hall: Hall, r: number, round: ProblemRound): void {
  hall.expect(
    r,
    round.seats.map((_, t) => hall.load(round.firstTable + t)),
  );
}

/** Together with mates already seated, or with those who wait for a seat too; else where it costs least. */
function seatLate(hall: Hall, r: number, round: ProblemRound, p: number): void {
  const mates = (hall.problem.mates[p] ?? []).filter((m) => round.present.includes(m));
  const seated = mates.find((m) => hall.where(r, m) !== -1);
  const group = [p, ...mates.filter((m) => hall.where(r, m) === -1)];
  const free = openTables(round, group).filter((t) => {
    const table = round.firstTable + t;
    const room = (round.seats[t] ?? 0) - hall.load(table);
    return room >= group.length && (seated === undefined || hall.where(r, seated) === table);
  });
  const best = leastPrice(hall, r, round, p, free);
  if (best !== undefined) for (const one of group) hall.sit(r, one, round.firstTable + best);
}

/** In use before empty; then rules and repeats; then the emptier table. */
function leastPrice(
  hall: Hall,
  r: number,
  round: ProblemRound,
  p: number,
  tables: readonly number[],
): number | undefined {
  const rated = tables.map((t) => {
    const load = hall.load(round.firstTable + t);
    const price = joinPrice(hall, round, r, p, round.firstTable + t);
    return { t, empty: load === 0 ? 1 : 0, price: price + 4 * load };
  });
  return rated.sort((a, b) => a.empty - b.empty || a.price - b.price || a.t - b.t)[0]?.t;
}

function lacksResident(hall: Hall, round: ProblemRound, t: number): boolean {
  const { limited } = hall.problem;
  const l = limited.findIndex(({ residents }) => residents);
  const seated = hall.load(round.firstTable + t);
  return l !== -1 && seated > 0 && hall.limitedThere(round.firstTable + t, l) === 0;
}

/** Moves one person to table t from the fullest tables that can spare one; false when none can. */
function bringFrom(hall: Hall, r: number, round: ProblemRound, t: number, least: number): boolean {
  const table = round.firstTable + t;
  if (hall.load(table) >= (round.seats[t] ?? 0)) return false;
  const residents = hall.problem.limited.find((limit) => limit.residents)?.is;
  const wanted = lacksResident(hall, round, t);
  let best: { readonly p: number; readonly price: number } | null = null;
  for (const p of round.present) {
    const from = hall.where(r, p);
    const load = hall.load(from);
    if (from === table || load <= least || !canLeave(hall, r, round, p, t)) continue;
    if (wanted && residents?.[p] !== 1) continue;
    const price = joinPrice(hall, round, r, p, table) - 100 * load;
    if (best === null || price < best.price) best = { p, price };
  }
  if (best === null) return false;
  hall.rise(r, best.p);
  hall.sit(r, best.p, table);
  return true;
}

/** Whether p may sit at t, leaves nobody behind they belong with, and is not the only resident. */
function canLeave(hall: Hall, r: number, round: ProblemRound, p: number, t: number): boolean {
  const { limited, mates } = hall.problem;
  const from = hall.where(r, p);
  if (from === -1 || round.allowed[round.doors[p] ?? 0]?.[t] !== 1) return false;
  if (mates[p]?.some((m) => hall.where(r, m) === from) === true) return false;
  return limited.every(({ is, least, alone }, l) => {
    const there = hall.limitedThere(from, l);
    return is[p] !== 1 || (there > least && !(alone && there === 2));
  });
}

/** Spreads the people of a table over the others, if all of them find a place; else leaves it. */
function giveUp(hall: Hall, r: number, round: ProblemRound, t: number): void {
  const people = [...(hall.at[round.firstTable + t] ?? [])];
  const done: number[] = [];
  const back = () => {
    for (const p of [...done].reverse()) {
      hall.rise(r, p);
      hall.sit(r, p, round.firstTable + t);
    }
  };
  for (const p of people) {
    const mates = (hall.problem.mates[p] ?? []).filter((m) => done.includes(m));
    const free = openTables(round, [p]).filter((other) => {
      const load = hall.load(round.firstTable + other);
      const withMates = mates.every((m) => hall.where(r, m) === round.firstTable + other);
      return other !== t && load > 0 && load < (round.seats[other] ?? 0) && withMates;
    });
    const best = leastPrice(hall, r, round, p, free);
    if (best === undefined) {
      back();
      return;
    }
    hall.rise(r, p);
    hall.sit(r, p, round.firstTable + best);
    done.push(p);
  }
}
