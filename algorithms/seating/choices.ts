import type { Hall } from './hall.ts';
import type { PlanInput, Seat } from './input.ts';
import { brokenRules } from './referee.ts';
import type { BrokenRule } from './refusal.ts';
import { seatedHall } from './seated-hall.ts';
import { tableFaults } from './table-faults.ts';
import { withoutHelpers } from './without-helpers.ts';

/** Somebody in a round. */
export type Who = { readonly id: string; readonly round: number };

/** Another table for somebody, and what it costs against the seating as it is. */
export type Choice = {
  readonly table: number;
  /** Who changes places with them; null where a seat is free. */
  readonly swap: string | null;
  /** Meetings of people who had met: more (above 0) or fewer (below 0). */
  readonly repeats: number;
  /** Cells outside floor and ceiling of their fair share: more or fewer. */
  readonly cellsOff: number;
  /** Hard rules that would be broken and are not now. Empty: the move is open. */
  readonly broken: readonly BrokenRule[];
};

/**
 * Every other table of the round in use with the best way to get somebody there: onto a free seat or
 * in exchange for one who sits there. Best first: fewest hard rules broken, then fewest repeats and
 * cells off together, then the lower number.
 * @param locked people nobody changes places with
 * @returns nothing when the person has no seat in the round. About a second's hundredth for each
 *   hundred people.
 */
export function choices(
  input: PlanInput,
  seats: readonly Seat[],
  who: Who,
  locked: ReadonlySet<string> = new Set(),
): readonly Choice[] {
  const scene = sceneOf(input, seats, who);
  if (scene === null) return [];
  const { hall, r, p, first, sizes } = scene;
  const best = [...sizes.keys()].flatMap((t): readonly Tried[] => {
    const there = hall.at[first + t] ?? [];
    if (first + t === hall.where(r, p) || there.length === 0) return [];
    const ways = there.filter((q) => !locked.has(hall.problem.ids[q] ?? ''));
    const tried = ways.map((q) => tryMove(scene, first + t, q));
    if (there.length < (sizes[t] ?? 0)) tried.unshift(tryMove(scene, first + t, null));
    return tried.sort(byWorth).slice(0, 1);
  });
  const question = asked(input, seats, who);
  const found = best.sort(byWorth).map((tried) => tellOf(scene, tried, question));
  return found.sort((a, b) => a.broken.length - b.broken.length);
}

/** What one move would cost; null when somebody has no seat in the round, or sits there already. */
export function choiceOf(
  input: PlanInput,
  seats: readonly Seat[],
  who: Who,
  { table, swap }: Pick<Choice, 'table' | 'swap'>,
): Choice | null {
  const scene = sceneOf(input, seats, who);
  if (scene === null) return null;
  const { hall, r, p, first, sizes } = scene;
  const to = first + table - 1;
  if (sizes[table - 1] === undefined || to === hall.where(r, p)) return null;
  const q = swap === null ? null : hall.problem.ids.indexOf(swap);
  if (q !== null && hall.where(r, q) !== to) return null;
  return tellOf(scene, tryMove(scene, to, q), asked(input, seats, who));
}

/** The seats after a move, in the same order. */
export function moved(
  seats: readonly Seat[],
  { id, round }: Who,
  { table, swap }: Pick<Choice, 'table' | 'swap'>,
): readonly Seat[] {
  const before = seats.find((seat) => seat.id === id && seat.round === round)?.table;
  if (before === undefined) return seats;
  const after = seats.map((seat) => {
    if (seat.round !== round) return seat;
    if (seat.id === id) return { ...seat, table };
    return seat.id === swap ? { ...seat, table: before } : seat;
  });
  return after.sort(
    (a, b) => a.round - b.round || a.table - b.table || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

type Scene = {
  readonly hall: Hall;
  readonly r: number;
  readonly p: number;
  /** First table of the round, numbered through. */
  readonly first: number;
  readonly sizes: readonly number[];
};

function sceneOf(input: PlanInput, seats: readonly Seat[], who: Who): Scene | null {
  const hall = seatedHall(withoutHelpers(input), seats);
  const r = who.round - 1;
  const p = hall.problem.ids.indexOf(who.id);
  const round = hall.problem.rounds[r];
  if (round === undefined || p === -1 || hall.where(r, p) === -1) return null;
  return { hall, r, p, first: round.firstTable, sizes: round.seats };
}

type Tried = {
  /** Numbered through. */
  readonly to: number;
  readonly q: number | null;
  readonly broken: number;
  readonly repeats: number;
  readonly cellsOff: number;
};

function byWorth(a: Tried, b: Tried): number {
  const worth = ({ repeats, cellsOff }: Tried) => repeats + cellsOff;
  return a.broken - b.broken || worth(a) - worth(b) || a.to - b.to;
}

/** Makes the move, looks at both tables, and takes it back. */
function tryMove({ hall, r, p }: Scene, to: number, q: number | null): Tried {
  const from = hall.where(r, p);
  const look = () => {
    const [a, b] = [tableFaults(hall, r, from), tableFaults(hall, r, to)];
    return {
      broken: a.broken + b.broken,
      repeats: a.repeats + b.repeats,
      cellsOff: a.cellsOff + b.cellsOff,
    };
  };
  const put = (one: number, table: number) => {
    hall.rise(r, one);
    hall.sit(r, one, table);
  };
  const before = look();
  put(p, to);
  if (q !== null) put(q, from);
  const after = look();
  put(p, from);
  if (q !== null) put(q, to);
  return {
    to,
    q,
    broken: after.broken - before.broken,
    repeats: after.repeats - before.repeats,
    cellsOff: after.cellsOff - before.cellsOff,
  };
}

/** The choice in full, its broken rules by name. */
function tellOf(scene: Scene, tried: Tried, { input, seats, who, broken }: Asked): Choice {
  const { hall, first } = scene;
  const { to, q, repeats, cellsOff } = tried;
  const choice = { table: to - first + 1, swap: q === null ? null : (hall.problem.ids[q] ?? null) };
  // Where nothing is broken, as many broken rules as before are none.
  if (broken.size === 0 && tried.broken === 0) return { ...choice, repeats, cellsOff, broken: [] };
  const after = rulesOf(input, moved(seats, who, choice), who.round);
  const anew = after.filter((rule) => !broken.has(JSON.stringify(rule)));
  return { ...choice, repeats, cellsOff, broken: anew };
}

/** The question, with the rules that are broken before any move. */
type Asked = {
  readonly input: PlanInput;
  readonly seats: readonly Seat[];
  readonly who: Who;
  readonly broken: ReadonlySet<string>;
};

function asked(input: PlanInput, seats: readonly Seat[], who: Who): Asked {
  const now = rulesOf(input, seats, who.round).map((rule) => JSON.stringify(rule));
  return { input, seats, who, broken: new Set(now) };
}

function rulesOf(input: PlanInput, seats: readonly Seat[], round: number): readonly BrokenRule[] {
  const inRound = seats.filter((seat) => seat.round === round);
  return brokenRules(input, inRound).filter((rule) => rule.round === round);
}
