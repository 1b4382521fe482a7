import { type Seed, seedFromHex } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import { canonical, digest, type Json } from '@commonlot/record';
import {
  type Plan,
  type PlanInput,
  plan,
  type SeatingRefusal,
  type ThemeRefusal,
} from '@commonlot/seating';
import { type AssemblyState, type RoundId, readId, type ThemeId } from '@commonlot/stages';
import type { Store, Tx } from '../../store/contract.ts';
import { insertMany } from '../../store/insert-many.ts';
import { foldAssembly } from '../assembly-state.ts';
import { attach, attachLines } from '../documents.ts';
import { entryHash } from '../entry-hash.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';
import { hallRoster, type Roster } from './hall-roster.ts';
import { type Laid, layTables } from './lay-tables.ts';
import { seatsBefore } from './seats.ts';

export type SeatingActRefusal = ActRefusal | SeatingRefusal | ThemeRefusal;

/**
 * Seats people for some rounds: the plan follows from who is here, the rules, and a seed that was
 * fixed by the panel's public draw. Rounds that were sat already count as meetings.
 * @param along what else is kept in the plan's own transaction, told how good the plan is
 */
export async function planSeating(
  doing: Doing,
  rounds: readonly RoundId[],
  along: Along = async () => {},
): Promise<Result<Done, SeatingActRefusal>> {
  const { store, assembly } = doing;
  const { state } = await foldAssembly(store, assembly);
  const wanted = state.gathering.rounds.filter(({ round }) => rounds.includes(round));
  if (wanted.length === 0 || wanted.length !== new Set(rounds).size)
    return refuse({ code: 'round-unknown' });
  const roster = await hallRoster(store, assembly, state);
  if (roster.people.length === 0) return refuse({ code: 'nobody-here' });
  const seedHex = await seatingSeed(doing, rounds);
  const seed = seedFromHex(seedHex);
  if (!seed.ok) throw new Error('a digest is a seed');
  const laid = await layTables(store, assembly, state, wanted, roster, seed.value);
  if (!laid.ok) return laid;
  const made = await seat(doing, state, roster, laid.value, seed.value);
  if (!made.ok) return made;
  return await record(doing, {
    rounds,
    roster,
    laid: laid.value,
    seedHex,
    made: made.value,
    along,
  });
}

type Along = (tx: Tx, quality: Plan['quality']) => Promise<void>;

/** Public and known to nobody before the panel was drawn, other for other rounds. */
async function seatingSeed(
  { store, assembly }: Doing,
  rounds: readonly RoundId[],
): Promise<string> {
  const hash =
    (await entryHash(store, assembly, 'selection.panel-drawn')) ??
    (await entryHash(store, assembly, 'commission.assembly-opened')) ??
    '';
  return digest(`seating\n${hash}\n${rounds.join('\n')}`);
}

interface Made {
  readonly plan: Plan;
  /** Rounds in the plan that were sat before the ones asked for. */
  readonly before: number;
}

async function seat(
  { store, assembly }: Doing,
  state: AssemblyState,
  { people, balance }: Roster,
  laid: readonly Laid[],
  seed: Seed,
): Promise<Result<Made, SeatingRefusal>> {
  const atMost = state.gathering.guestGroups.map(({ group, perTable }) => ({ group, perTable }));
  const fresh: PlanInput = { people, rounds: laid.map(({ request }) => request), balance, atMost };
  const past = await seatsBefore(store, assembly, state, laid, new Set(people.map(({ id }) => id)));
  const rounds = [...past.rounds, ...fresh.rounds];
  const whole: PlanInput = { ...fresh, rounds, fixed: past.seats, absent: past.absent };
  const before = past.rounds.length;
  const first = plan(whole, { seed });
  if (first.ok) return accept({ plan: first.value, before });
  // More guests of a group than tables cannot be kept apart: seat the hall without that rule. Only
  // when the past itself is in the way are its meetings forgotten.
  const looser: { input: PlanInput; before: number }[] = [
    { input: { ...whole, atMost: [] }, before },
  ];
  if (before > 0)
    looser.push({ input: fresh, before: 0 }, { input: { ...fresh, atMost: [] }, before: 0 });
  // What is said last stands in the way of every plan.
  let refused: Result<Made, SeatingRefusal> = first;
  for (const { input, before: sat } of looser) {
    const made = plan(input, { seed });
    if (made.ok) return accept({ plan: made.value, before: sat });
    refused = made;
  }
  return refused;
}

interface ToRecord {
  readonly rounds: readonly RoundId[];
  readonly roster: Roster;
  readonly laid: readonly Laid[];
  readonly seedHex: string;
  readonly made: Made;
  readonly along: Along;
}

interface Sat {
  readonly person: string;
  readonly round: RoundId;
  readonly table: number;
}

async function record(doing: Doing, { rounds, roster, laid, seedHex, made, along }: ToRecord) {
  const { store, assembly } = doing;
  const { quality, seats } = made.plan;
  const sat = seats.flatMap(({ id, round, table }): readonly Sat[] => {
    const here = laid[round - 1 - made.before];
    return here ? [{ person: id, round: here.round, table }] : [];
  });
  const rows: readonly Json[] = sat.map((one) => ({ ...one }));
  const seating = attachLines('seating.jsonl', 'public', rows);
  const people: Json = roster.people.map((person) => ({ ...person, values: { ...person.values } }));
  const text = canonical({ balance: [...roster.balance], people });
  const sealed = attach('roster.json', 'application/json', 'sealed', Buffer.from(text, 'utf8'));
  const tables = laid.map(({ round, request, themeOf }) => ({
    round,
    count: 'tables' in request ? request.tables.length : 0,
    themes: themeOf.flatMap((theme): readonly ThemeId[] => {
      const id = readId('theme', theme);
      return id === null ? [] : [id];
    }),
  }));
  const data = {
    rounds,
    people: roster.people.length,
    tables,
    seed: seedHex,
    roster: sealed.ref,
    seating: seating.ref,
    quality,
  };
  return await perform(
    doing,
    { type: 'gathering.record-seating', data },
    {
      documents: [sealed.document, seating.document],
      fingerprint: { rounds: [...rounds] },
      register: async (tx) => {
        await keepSeats(tx, store.differences, assembly, rounds, sat);
        await along(tx, quality);
      },
    },
  );
}

/** Puts the new seats of these rounds in the place of the old. */
async function keepSeats(
  tx: Tx,
  differences: Store['differences'],
  assembly: string,
  rounds: readonly RoundId[],
  sat: readonly Sat[],
): Promise<void> {
  await tx
    .deleteFrom('seats')
    .where('assembly_id', '=', assembly)
    .where('plan_id', 'in', [...rounds])
    .execute();
  const rows = sat.map(({ person, round, table }) => ({
    assembly_id: assembly,
    plan_id: round,
    round: rounds.indexOf(round) + 1,
    table_number: table,
    person_id: person,
  }));
  await insertMany(tx, differences, 'seats', rows);
}
