import { accept, type Result, refuse } from '@commonlot/exact';
import { seatsOf } from './attempt.ts';
import { faultyInput } from './check.ts';
import type { Person, PlanInput, Round, Seat, Zone } from './input.ts';
import { mendRound } from './mend.ts';
import { type PlanOptions, plan } from './plan.ts';
import { type Quality, quality } from './quality.ts';
import { brokenRules } from './referee.ts';
import type { SeatingRefusal } from './refusal.ts';
import { presentIn } from './rounds.ts';
import { seatedHall } from './seated-hall.ts';
import { type Served, type Serving, serve } from './serve.ts';
import { withoutHelpers } from './without-helpers.ts';

export type Changes = {
  /** Ids of people of the plan who are not there, from round `from` on. */
  readonly absent: readonly string[];
  /** People who were not in the plan (or marked absent) and are there from round `from` on. */
  readonly late: readonly Person[];
  /** First round still to come, from 1. */
  readonly from: number;
  /** Tables that are gone from round `from` on, by number. */
  readonly closed?: readonly number[];
  /** Ids of people who keep their seat in every round still to come, unless their table is gone. */
  readonly locked?: readonly string[];
  /**
   * Most people who may change tables in any one round; only a hard rule moves more, and those whose
   * table is gone do not count. What is left after mending goes into better balance and fewer
   * repeats. Default: as many as mending needs, and nobody for balance.
   */
  readonly moves?: number;
};

export type Replan = Served & {
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
 * Mends a plan when people stay away or come late or a table is gone, and moves as few as it can:
 * everybody keeps their seat; latecomers and those whose table is gone take free ones; a table left
 * with fewer than half its seats taken, or without a resident, gets people from the fullest tables,
 * or is given up when these have no one to spare. Rounds before `from` stay as they were. When
 * mending breaks a hard rule the rounds to come are planned anew instead, with the same refusals as
 * `plan`, whoever is locked staying where they are. People x tables steps a change, well under a
 * second for 1,000 people.
 * @param serving where helpers stood, to be kept wherever it can be
 */
export function replan(
  input: PlanInput,
  seats: readonly Seat[],
  changes: Changes,
  options: PlanOptions & { readonly serving?: readonly Serving[] },
): Result<Replan, SeatingRefusal> {
  const now = changed(input, changes);
  const refusal = faultyInput(now);
  if (refusal !== null) return refuse(refusal);
  const mended = mendOrPlan(withoutHelpers(now), seats, changes, options);
  if (!mended.ok) return mended;
  const after = mended.value.seats;
  return accept({
    input: now,
    ...outcome(now, seats, after),
    ...serve(now, after, options.seed, options.serving),
    anew: mended.value.anew,
  });
}

function mendOrPlan(
  now: PlanInput,
  seats: readonly Seat[],
  changes: Changes,
  options: PlanOptions,
): Result<Pick<Replan, 'seats' | 'anew'>, SeatingRefusal> {
  const { from, locked = [] } = changes;
  const present = presentIn(now);
  const open = ({ round, table }: Seat) => (tablesIn(now, round)[table - 1] ?? 0) > 0;
  const kept = seats.filter(
    (seat) => present[seat.round - 1]?.has(seat.id) === true && (seat.round < from || open(seat)),
  );
  const stays = new Set(locked);
  const held = kept.filter(({ id, round }) => round < from || stays.has(id));
  const fixed = [...notIn(now.fixed ?? [], held), ...held];
  const mended = mend({ ...now, fixed }, kept, changes);
  if (brokenRules(now, mended).length === 0) return accept({ seats: mended, anew: false });
  const anew = plan({ ...now, fixed }, options);
  return anew.ok ? accept({ seats: anew.value.seats, anew: true }) : anew;
}

function tablesIn({ rounds }: PlanInput, round: number): readonly number[] {
  const found = rounds[round - 1];
  return found !== undefined && 'tables' in found ? found.tables : [];
}

function notIn(seats: readonly Seat[], others: readonly Seat[]): readonly Seat[] {
  const taken = new Set(others.map(({ id, round }) => `${round} ${id}`));
  return seats.filter(({ id, round }) => !taken.has(`${round} ${id}`));
}

/** The request with the changes in it. */
function changed(input: PlanInput, { absent, late, from, closed = [] }: Changes): PlanInput {
  const rounds = [...input.rounds.keys()].map((r) => r + 1);
  const known = new Set(input.people.map(({ id }) => id));
  const back = new Set(late.map(({ id }) => id));
  const away = new Set(absent);
  const gone = (id: string, round: number) => ({ id, round });
  const before = presentIn(input);
  const lost = new Set(closed);
  return {
    ...input,
    people: [...input.people, ...late.filter(({ id }) => !known.has(id))],
    rounds: input.rounds.map((round, r) => {
      const printed = asPrinted(round, before[r]?.size ?? 0);
      return r + 1 < from ? printed : zoned(without(printed, lost), late, away);
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
    fixed: (input.fixed ?? []).filter(
      ({ id, round, table }) => round < from || !(away.has(id) || lost.has(table)),
    ),
  };
}

type Printed = Extract<Round, { readonly tables: readonly number[] }>;

/** The round with these tables closed. */
function without(round: Printed, closed: ReadonlySet<number>): Printed {
  return { ...round, tables: round.tables.map((seats, t) => (closed.has(t + 1) ? 0 : seats)) };
}

/** Tables stand where they stood, however many people come. */
function asPrinted(round: Round, people: number): Printed {
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

function mend(
  input: PlanInput,
  kept: readonly Seat[],
  { from, moves }: Pick<Changes, 'from' | 'moves'>,
): readonly Seat[] {
  const hall = seatedHall(input, kept);
  for (let r = Math.max(0, from - 1); r < input.rounds.length; r += 1) mendRound(hall, r, moves);
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
