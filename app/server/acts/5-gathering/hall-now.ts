import type { Person, PlanInput, Seat, Serving } from '@commonlot/seating';
import { type AssemblyState, type Round, wordsIn } from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import { readPreferences } from '../6-deliberation/preferences.ts';
import { afterPast } from './choose-plan.ts';
import { hallRoster, type Roster } from './hall-roster.ts';
import type { Laid } from './laid.ts';
import { requestFor } from './plan-seating.ts';
import { loosenedIn } from './rules/limits.ts';
import { seatsBefore, tablesOfRound } from './seats.ts';

/** The plan as it hangs, for the people who are to be seated now. */
export interface HallNow {
  /** Rounds that were sat, nobody moving any more, then those with a plan that have not begun. */
  readonly request: PlanInput;
  /** Seats of everybody still to be seated, in all these rounds. */
  readonly seats: readonly Seat[];
  /** Where the team serves, in all these rounds. */
  readonly serving: readonly Serving[];
  /** Rounds in front that were sat. */
  readonly before: number;
  /** The rounds still to come, with the tables that stand. */
  readonly laid: readonly Laid[];
  readonly roster: Roster;
  /** People to be seated who have no seat in some round to come. */
  readonly late: readonly Person[];
  /** People with a seat who are not to be seated any more. */
  readonly gone: readonly string[];
}

/** What a change of the hall begins with; null when no round to come has a plan. */
export async function hallNow(
  store: Store,
  assembly: string,
  state: AssemblyState,
): Promise<HallNow | null> {
  const { rounds, seating, run } = state.gathering;
  const planned = rounds.filter(({ round }) => seating[round] && !run[round]);
  if (planned.length === 0) return null;
  const roster = await hallRoster(store, assembly, state);
  const here = new Set(roster.people.map(({ id }) => id));
  const tables = await Promise.all(
    planned.map(async ({ round }) => await tablesOfRound(store, assembly, round)),
  );
  const sat = tables.map((at) => new Map([...at].filter(([id]) => here.has(id))));
  const laid = await layAgain(store, assembly, state, planned, sat, [...here]);
  const past = await seatsBefore(store, assembly, state, laid, here, roster.helpers);
  const fresh = requestFor(roster, laid);
  const before = past.rounds.length;
  const coming = sat.flatMap((at, place) =>
    [...at].map(([id, table]): Seat => ({ id, round: place + 1, table })),
  );
  // A limit of the template that the plan already went beyond is no rule for those who mend it.
  const beyond = new Set(
    loosenedIn(roster.limits, roster.people, coming).map(({ group }) => group),
  );
  const atMost = [
    ...(fresh.atMost ?? []),
    ...roster.limits.filter(({ group }) => !beyond.has(group)),
  ];
  const serves = new Map(roster.helpers.map(({ id, role }) => [id, role]));
  const inTeam = tables.flatMap((at, place) =>
    [...at].map(([id, table]): Seat => ({ id, round: place + 1 + before, table })),
  );
  return {
    request: afterPast({ ...fresh, atMost }, past),
    seats: [...past.seats, ...coming.map((seat) => ({ ...seat, round: seat.round + before }))],
    serving: [...past.served, ...inTeam].flatMap((seat) => {
      const role = serves.get(seat.id);
      return role === undefined ? [] : [{ ...seat, role }];
    }),
    before,
    laid,
    roster,
    late: roster.people.filter(({ id }) => sat.some((at) => !at.has(id))),
    gone: [...new Set(tables.flatMap((at) => [...at.keys()]))].filter(
      (id) => !here.has(id) && !serves.has(id),
    ),
  };
}

/** The tables as they stand: as many as were laid, with the seats of the programme or those taken. */
async function layAgain(
  store: Store,
  assembly: string,
  state: AssemblyState,
  planned: readonly Round[],
  sat: readonly ReadonlyMap<string, number>[],
  people: readonly string[],
): Promise<readonly Laid[]> {
  const preferences = await readPreferences(store, assembly);
  const ranked = new Map(preferences.map((one) => [one.person, one.ranked]));
  return planned.map(({ round, kind, seats, name }, place): Laid => {
    const { tables: count = 0, themes = [] } = state.gathering.seating[round] ?? {};
    const at = sat[place] ?? new Map<string, number>();
    const taken = (table: number) => [...at.values()].filter((one) => one === table).length;
    const tables = Array.from({ length: count }, (_, t) => Math.max(seats.max, taken(t + 1)));
    const request = { name: wordsIn(name, 'en'), tables };
    if (kind === 'talk') return { round, kind, request, themeOf: [] };
    const order = [...new Set(themes)];
    const zones = order.map((theme) => {
      const numbers = themes.flatMap((one, t) => (one === theme ? [t + 1] : []));
      const seated = [...at].filter(([, table]) => numbers.includes(table)).map(([id]) => id);
      const room = numbers.reduce((sum, table) => sum + (tables[table - 1] ?? 0), 0);
      return { theme, tables: numbers, people: seated, room };
    });
    // Who comes late sits with their best theme that has a seat; without one the planner finds it.
    for (const id of people) {
      if (at.has(id)) continue;
      const wishes = ranked.get(id) ?? [];
      const wanted = wishes.map((theme) => zones.find((zone) => zone.theme === theme));
      wanted.find((zone) => zone !== undefined && zone.people.length < zone.room)?.people.push(id);
    }
    const inZones = zones.map((zone) => ({ tables: zone.tables, people: zone.people }));
    return { round, kind, request: { ...request, zones: inZones }, themeOf: themes };
  });
}
