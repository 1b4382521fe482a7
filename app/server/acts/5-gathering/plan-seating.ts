import { seedFromHex } from '@commonlot/draw';
import { type Result, refuse } from '@commonlot/exact';
import { canonical, digest, type Json } from '@commonlot/record';
import type { Plan, PlanInput, SeatingRefusal, ThemeRefusal } from '@commonlot/seating';
import { type RoundId, readId, type ThemeId } from '@commonlot/stages';
import type { Tx } from '../../store/contract.ts';
import { foldAssembly } from '../assembly-state.ts';
import { attach, attachLines } from '../documents.ts';
import { entryHash } from '../entry-hash.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';
import type { Chosen, RulesRefusal } from './choose-plan.ts';
import { hallRoster, type Roster } from './hall-roster.ts';
import { keepSeats, type Sat } from './keep-seats.ts';
import type { Laid } from './laid.ts';
import { layTables } from './lay-tables.ts';
import { countRules } from './rules/count.ts';
import { hardRules } from './rules/request.ts';
import { searchSeating } from './seating-search.ts';
import { seatsBefore } from './seats.ts';
import { servingIn, stillServing } from './serving.ts';

export type SeatingActRefusal = ActRefusal | SeatingRefusal | RulesRefusal | ThemeRefusal;

/**
 * Seats people for some rounds: the plan follows from who is here, the rules, and a seed that was
 * fixed by the panel's public draw. Rounds that were sat already count as meetings. Without a plan
 * that keeps every rule there is none, and the refusal says which stand in the way.
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
  const here = new Set(roster.people.map(({ id }) => id));
  const past = await seatsBefore(store, assembly, state, laid.value, here, roster.helpers);
  const fresh = requestFor(roster, laid.value);
  const made = await searchSeating({ fresh, past, limits: roster.limits }, seedHex);
  if (!made.ok) return made;
  return await record(doing, {
    ...{ rounds, roster, laid: laid.value, seedHex, made: made.value, along },
  });
}

type Along = (tx: Tx, quality: Plan['quality']) => Promise<void>;

/** Public and known to nobody before the panel was drawn, other for other rounds. */
export async function seatingSeed(
  { store, assembly }: Doing,
  rounds: readonly RoundId[],
): Promise<string> {
  const hash =
    (await entryHash(store, assembly, 'selection.panel-drawn')) ??
    (await entryHash(store, assembly, 'commission.assembly-opened')) ??
    '';
  return digest(`seating\n${hash}\n${rounds.join('\n')}`);
}

export function requestFor(
  { people, helpers, balance, meetings, rules }: Roster,
  laid: readonly Laid[],
): PlanInput {
  const rounds = laid.map(({ request }) => request);
  const serve = helpers.length > 0 ? { helpers } : {};
  return { ...hardRules(rules, people, laid), ...serve, rounds, balance, meetings };
}

interface ToRecord {
  readonly rounds: readonly RoundId[];
  readonly roster: Roster;
  readonly laid: readonly Laid[];
  readonly seedHex: string;
  readonly made: Chosen;
  readonly along: Along;
}

async function record(doing: Doing, asked: ToRecord) {
  const { rounds, laid, made, along } = asked;
  const { store, assembly } = doing;
  const placed = ({ id, round, table }: Plan['seats'][number]): readonly Sat[] => {
    const here = laid[round - 1 - made.before];
    return here ? [{ person: id, round: here.round, table }] : [];
  };
  const sat = made.plan.seats.flatMap(placed);
  const rows: readonly Json[] = sat.map((one) => ({ ...one }));
  const seating = attachLines('seating.jsonl', 'public', rows);
  const sealed = rosterDocument(made, laid);
  const data = { ...whatWasPlanned(asked), roster: sealed.ref, seating: seating.ref };
  return await perform(
    doing,
    { type: 'gathering.record-seating', data },
    {
      documents: [sealed.document, seating.document],
      fingerprint: { rounds: [...rounds] },
      register: async (tx) => {
        const where = { differences: store.differences, assembly, rounds, changed: false };
        const served = await stillServing(tx, assembly, made.plan.serving.flatMap(placed));
        await keepSeats(tx, where, [...sat, ...served]);
        await along(tx, made.plan.quality);
      },
    },
  );
}

/** The whole request: with the entry's seed an auditor who may open it computes the plan again. */
export function rosterDocument(
  { request, before }: Pick<Chosen, 'request' | 'before'>,
  laid: readonly Laid[],
) {
  const planned = laid.map(({ round }) => round);
  // codec: what was just written; fields left out are left out here too.
  const written = JSON.parse(JSON.stringify({ ...request, before, planned })) as Json;
  const text = canonical(written);
  return attach('roster.json', 'application/json', 'sealed', Buffer.from(text, 'utf8'));
}

/** What everybody may know of a plan: how many rules of a kind, never whom they name. */
function whatWasPlanned({ rounds, roster, laid, seedHex, made }: ToRecord) {
  return {
    ...{ rounds, people: roster.people.length, tables: themesOf(laid), seed: seedHex },
    quality: made.plan.quality,
    goals: roster.goals,
    rules: countRules(roster.rules),
    ...(made.loosened.length > 0 && { loosened: made.loosened }),
    ...(made.forgotten && { forgotten: true as const }),
    ...servingIn(made.plan.serving, made.before),
  };
}

/** How many tables each round has, and in theme rounds whose theme each is. */
export function themesOf(laid: readonly Laid[]) {
  return laid.map(({ round, request, themeOf }) => ({
    round,
    count: 'tables' in request ? request.tables.length : 0,
    themes: themeOf.flatMap((theme): readonly ThemeId[] => {
      const id = readId('theme', theme);
      return id === null ? [] : [id];
    }),
  }));
}
