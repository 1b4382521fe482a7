import type { Seed } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import { faultyInput } from './check.ts';
import { Hall } from './hall.ts';
import type { Person, PlanInput, Round, Seat, Zone } from './input.ts';
import { mendRound } from './mend.ts';
import { plan, seatsOf, weights } from './plan.ts';
import { compile } from './problem.ts';
import { type Quality, quality } from './quality.ts';
import { brokenRules } from './referee.ts';
import type { SeatingRefusal } from './refusal.ts';
import { presentIn } from './rounds.ts';

export type Changes = {
  /** Ids of people of the plan who are not there, from round `from` on. */
  readonly absent: readonly string[];
  /** People who were not in the plan (or marked absent) and are there from round `from` on. */
  readonly late: readonly Person[];
  /** First round still to come, from 1. */
  readonly from: number;
};

export type Replan = {
  /** The request as it now stands: people, absences, and the tables of the printed plan. */
  readonly input: PlanInput;
  readonly seats: readonly Seat[];
  readonly quality: Quality;
  /** People who had a seat in that round and now have another. */
  readonly moved: readonly (Seat & { readonly before: number })[];
  /** True when the seats could not be mended and the rounds to come were planned anew. */
  readonly anew: boolean;
};

/**
 * Mends a plan when people stay away or come late, and moves as few as it can: everybody keeps their
 * seat; latecomers take free ones; a table left with fewer than half its seats taken, or without a
 * resident, gets people from the fullest tables, or is given up when these have no one to spare.
 * Rounds before `from` stay as they were. When mending breaks a hard rule the rounds to come are
 * planned anew instead, with the same refusals as `plan`. People x tables steps a change, well under
 * a second for 1,000 people.
 */
export function replan(
  input: PlanInput,
  seats: readonly Seat[],
  changes: Changes,
  options: { readonly seed: Seed; readonly steps?: number },
): Result<Replan, SeatingRefusal> {
  const now = changed(input, changes);
  const refusal = faultyInput(now);
  if (refusal !== null) return refuse(refusal);
  const present = presentIn(now);
  const kept = seats.filter(({ id, round }) => present[round - 1]?.has(id) === true);
  const mended = mend(now, kept, changes.from);
  if (brokenRules(now, mended).length === 0)
    return accept({ input: now, ...outcome(now, seats, mended), anew: false });
  const sat = kept.filter(({ round }) => round < changes.from);
  const anew = plan({ ...now, fixed: [...notIn(now.fixed ?? [], sat), ...sat] }, options);
  if (!anew.ok) return anew;
  return accept({ input: now, ...outcome(now, seats, anew.value.seats), anew: true });
}

function notIn(seats: readonly Seat[], others: readonly Seat[]): readonly Seat[] {
  const taken = new Set(others.map(({ id, round }) => `${round} ${id}`));
  return seats.filter(({ id, round }) => !taken.has(`${round} ${id}`));
}

/** The request with the changes in it. */
function changed(input: PlanInput, { absent, late, from }: Changes): PlanInput {
  const rounds = [...input.rounds.keys()].map((r) => r + 1);
  const known = new Set(input.people.map(({ id }) => id));
  const back = new Set(late.map(({ id }) => id));
  const away = new Set(absent);
  const gone = (id: string, round: number) => ({ id, round });
  const before = presentIn(input);
  return {
    ...input,
    people: [...input.people, ...late.filter(({ id }) => !known.has(id))],
    rounds: input.rounds.map((round, r) => {
      const printed = asPrinted(round, before[r]?.size ?? 0);
      return r + 1 < from ? printed : zoned(printed, late, away);
    }),
    absent: [
      ...(input.absent ?? []).filter(
        ({ id, round }) => round < from || !(back.has(id) || away.has(id)),
      ),
      ...rounds.filter((r) => r >= from).flatMap((r) => absent.map((id) => gone(id, r))),
      ...rounds
        .filter((r) => r < from)
        .flatMap((r) => late.filter(({ id }) => !known.has(id)).map(({ id }) => gone(id, r))),
    ],
    fixed: (input.fixed ?? []).filter(({ id, round }) => round < from || !away.has(id)),
  };
}

/** Tables stand where they stood, however many people come. */
function asPrinted(round: Round, people: number): Round {
  if ('tables' in round) return round;
  const tables = Array.from({ length: Math.ceil(people / round.size) }, () => round.size);
  const { name, zones } = round;
  return zones === undefined ? { name, tables } : { name, tables, zones };
}

/** Latecomers without a zone join the zone with most free seats, in a round that is all zones. */
function zoned(round: Round, late: readonly Person[], away: ReadonlySet<string>): Round {
  if (round.zones === undefined || !('tables' in round)) return round;
  const zones = round.zones.map((zone) => ({ ...zone, people: [...zone.people] }));
  if (new Set(zones.flatMap((zone) => zone.tables)).size < round.tables.length) return round;
  const free = (zone: Zone) =>
    zone.tables.reduce((sum, t) => sum + (round.tables[t - 1] ?? 0), 0) -
    zone.people.filter((id) => !away.has(id)).length;
  for (const { id } of late) {
    if (zones.some((zone) => zone.people.includes(id))) continue;
    [...zones].sort((a, b) => free(b) - free(a))[0]?.people.push(id);
  }
  return { ...round, zones };
}

function mend(input: PlanInput, kept: readonly Seat[], from: number): readonly Seat[] {
  const people = [...input.people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const hall = new Hall(compile(input, people), weights(input.balance ?? []));
  const index = new Map(people.map(({ id }, p) => [id, p]));
  for (const { id, round, table } of kept) {
    const p = index.get(id);
    const first = hall.problem.rounds[round - 1]?.firstTable;
    if (p !== undefined && first !== undefined) hall.sit(round - 1, p, first + table - 1);
  }
  for (let r = Math.max(0, from - 1); r < input.rounds.length; r += 1) mendRound(hall, r);
  return seatsOf(hall);
}

function outcome(
  input: PlanInput,
  before: readonly Seat[],
  after: readonly Seat[],
): Pick<Replan, 'seats' | 'quality' | 'moved'> {
  const old = new Map(before.map(({ id, round, table }) => [`${round} ${id}`, table]));
  const moved = after.flatMap((seat) => {
    const was = old.get(`${seat.round} ${seat.id}`);
    return was === undefined || was === seat.table ? [] : [{ ...seat, before: was }];
  });
  return { seats: after, quality: quality(input, after), moved };
}
