import { seedFromHex } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import { canonical, type Json } from '@commonlot/record';
import {
  type BrokenRule,
  choiceOf,
  moved as movedSeats,
  type PlanInput,
  quality,
  replan,
  type Seat,
  type Serving,
} from '@commonlot/seating';
import type { RoundId, SeatingChange } from '@commonlot/stages';
import { foldAssembly } from '../assembly-state.ts';
import { attachLines } from '../documents.ts';
import { type Doing, type Done, perform, repeatOf } from '../perform.ts';
import { type HallNow, hallNow } from './hall-now.ts';
import { keepSeats, type Sat } from './keep-seats.ts';
import { rosterDocument, type SeatingActRefusal, seatingSeed, themesOf } from './plan-seating.ts';
import { countRules } from './rules/count.ts';
import { servingIn, stillServing } from './serving.ts';

export type ChangeRefusal =
  | SeatingActRefusal
  | { readonly code: 'no-plan-to-change' }
  /** No way to keep every rule without planning the rounds to come anew. */
  | { readonly code: 'seating-needs-new-plan' }
  | { readonly code: 'nothing-to-change' }
  | { readonly code: 'seat-unknown' }
  | { readonly code: 'move-breaks-rules'; readonly broken: readonly BrokenRule[] };

export interface HallChange {
  /** Tables that are gone. */
  readonly closed: readonly number[];
  /** Most people who may change tables in a round; null: as few as mending needs. */
  readonly moves: number | null;
}

export interface Move {
  readonly person: string;
  readonly round: RoundId;
  readonly table: number;
  /** Who changes places with them; null for a free seat. */
  readonly swap: string | null;
}

/** The version of the record a page showed. */
interface Seen {
  readonly version: number | null;
}

/**
 * Mends the plan of the rounds to come for the people there are now: who came late gets a seat, who
 * stayed away leaves one, nobody moves who need not.
 */
export async function mendSeating(
  doing: Doing,
  { closed, moves }: HallChange,
  seen: Seen,
): Promise<Result<Done, ChangeRefusal>> {
  const form = { closed: [...closed], moves };
  const repeated = await repeatOf(doing, 'gathering.record-seating', form);
  if (repeated !== null) return repeated;
  const hall = await hallOf(doing);
  if (hall === null) return refuse({ code: 'no-plan-to-change' });
  const { request, seats, before, late } = hall;
  const seedHex = await seatingSeed(doing, roundsOf(hall));
  const seed = seedFromHex(seedHex);
  if (!seed.ok) throw new Error('a digest is a seed');
  const changes = { absent: [], late, from: before + 1, closed, ...(moves !== null && { moves }) };
  // Few steps: where mending does not do, the rounds are to be planned anew in the open.
  const mended = replan(request, seats, changes, {
    ...{ seed: seed.value, steps: 1, serving: hall.serving },
  });
  if (!mended.ok) return mended.refusal.code === 'rules-not-met' ? newPlanNeeded : mended;
  if (mended.value.anew) return newPlanNeeded;
  const { input, seats: mendedSeats, serving } = mended.value;
  const changed = { hall, seedHex, input, seats: mendedSeats, serving };
  const still = canonical(placesOf(serving)) === canonical(placesOf(hall.serving));
  const same =
    late.length === 0 && hall.gone.length === 0 && mended.value.moved.length === 0 && still;
  if (same) return refuse({ code: 'nothing-to-change' });
  const change = { why: 'hall', moved: mended.value.moved.length, limit: moves } as const;
  return await record(doing, changed, { change, form, seen });
}

/** Where everybody of the team stands, whatever order they are told in. */
function placesOf(serving: readonly Serving[]): Json {
  return serving.map(({ id, round, table }) => `${round} ${table} ${id}`).toSorted();
}

const newPlanNeeded = refuse({ code: 'seating-needs-new-plan' } as const);

/** Moves one person by hand, where no hard rule stands against it. */
export async function moveSeat(
  doing: Doing,
  { person, round, table, swap }: Move,
  seen: Seen,
): Promise<Result<Done, ChangeRefusal>> {
  const form = { person, round, table, swap };
  const repeated = await repeatOf(doing, 'gathering.record-seating', form);
  if (repeated !== null) return repeated;
  const hall = await hallOf(doing);
  if (hall === null) return refuse({ code: 'no-plan-to-change' });
  const place = hall.laid.findIndex((one) => one.round === round);
  const who = { id: person, round: hall.before + place + 1 };
  const choice = place === -1 ? null : choiceOf(hall.request, hall.seats, who, { table, swap });
  if (choice === null) return refuse({ code: 'seat-unknown' });
  if (choice.broken.length > 0) return refuse({ code: 'move-breaks-rules', broken: choice.broken });
  const seats = movedSeats(hall.seats, who, choice);
  const seedHex = await seatingSeed(doing, roundsOf(hall));
  const change = { why: 'hand', moved: swap === null ? 1 : 2 } as const;
  const input = hall.request;
  const changed = { hall, seedHex, input, seats, serving: hall.serving };
  return await record(doing, changed, { change, form, seen });
}

async function hallOf({ store, assembly }: Doing): Promise<HallNow | null> {
  const { state } = await foldAssembly(store, assembly);
  return await hallNow(store, assembly, state);
}

const roundsOf = ({ laid }: HallNow) => laid.map(({ round }) => round);

interface Changed {
  readonly hall: HallNow;
  readonly seedHex: string;
  readonly input: PlanInput;
  readonly seats: readonly Seat[];
  readonly serving: readonly Serving[];
}

interface Why {
  readonly change: SeatingChange;
  /** What the form asked for, which tells a repeat. */
  readonly form: Json;
  readonly seen: Seen;
}

async function record(
  doing: Doing,
  { hall, seedHex, input, seats, serving }: Changed,
  { change, form, seen: { version } }: Why,
): Promise<Result<Done, ChangeRefusal>> {
  const { store, assembly } = doing;
  const rounds = roundsOf(hall);
  const placed = ({ id, round, table }: Seat): readonly Sat[] => {
    const there = hall.laid[round - 1 - hall.before];
    return there ? [{ person: id, round: there.round, table }] : [];
  };
  const sat = seats.flatMap(placed);
  const rows: readonly Json[] = sat.map((one) => ({ ...one }));
  const seating = attachLines('seating.jsonl', 'public', rows);
  const sealed = rosterDocument({ request: input, before: hall.before }, hall.laid);
  const done = await perform(
    doing,
    {
      type: 'gathering.record-seating',
      data: {
        ...{ rounds, people: hall.roster.people.length, tables: themesOf(hall.laid) },
        ...{ seed: seedHex, roster: sealed.ref, seating: seating.ref },
        quality: quality(input, seats),
        goals: hall.roster.goals,
        rules: countRules(hall.roster.rules),
        ...servingIn(serving, hall.before),
        change,
      },
    },
    {
      documents: [sealed.document, seating.document],
      fingerprint: form,
      ...(version !== null && { seen: { version, types: ['gathering.seating-planned'] } }),
      register: async (tx) => {
        const keeping = { differences: store.differences, assembly, rounds, changed: true };
        const served = await stillServing(tx, assembly, serving.flatMap(placed));
        await keepSeats(tx, keeping, [...sat, ...served]);
      },
    },
  );
  return done.ok ? accept(done.value) : done;
}
