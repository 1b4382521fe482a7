import { type AssemblyState, readId } from '@commonlot/stages';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { type HallNow, hallNow } from '../../../server/acts/5-gathering/hall-now.ts';
import { readTeam } from '../../../server/acts/5-gathering/team.ts';
import { type Context, commissioned, languageOf, loadDay } from '../load-day.ts';
import { hostGaps } from './host-gaps.ts';
import { loadRounds } from './load-rounds.ts';
import { labelOf, loadMixing } from './seating/load-mixing.ts';
import { loadMove } from './seating/load-move.ts';
import { readSeats, tablesOf, wrongCards } from './seating/load-tables.ts';

/** Rounds with their plan's quality, the hall of the one asked for, and what can be changed in it. */
export async function loadSeating(context: Context) {
  const seen = await loadRounds(context);
  const { desk } = await loadDay(context);
  const { services, url } = visitOf(context);
  const { searchParams } = url;
  const asked = readId('round', searchParams.get('round') ?? '');
  const seated = seen.rounds.filter(({ tables }) => tables > 0);
  const shown =
    seated.find(({ round }) => round === asked) ??
    seated.find(({ status }) => status !== 'closed') ??
    seated.at(-1) ??
    null;
  const rows = await readSeats(services.store, seen.day.id);
  const hall = await hallNow(services.store, seen.day.id, desk.state);
  const names = new Map(rows.map(({ person_id, name }) => [person_id, name ?? '–']));
  const open = (kind: 'talk' | 'theme') =>
    seen.rounds.filter(
      (row) => row.kind === kind && (row.status === 'planned' || row.status === 'seated'),
    ).length;
  const changeable = new Set<string>(hall?.laid.map(({ round }) => round) ?? []);
  return {
    ...seen,
    shown,
    tables: shown === null ? [] : tablesOf(rows, shown.round, shown.tables),
    waiting: { talk: open('talk'), theme: open('theme') },
    gaps: await gapsOf(context, desk.state),
    canMove: shown !== null && changeable.has(shown.round),
    change: hall === null ? null : { gone: hall.gone.length, late: hall.late.length },
    cards: wrongCards(
      rows,
      seen.rounds.filter(({ round }) => changeable.has(round)),
    ),
    moving: hall === null ? null : moveAsked(hall, searchParams, shown?.round ?? '', names),
    ...lookOf(context, desk.state, hall, searchParams.get('by') ?? ''),
  };
}

/** The tables the team's hosts do not reach. */
async function gapsOf(context: Context, state: AssemblyState) {
  const { store } = visitOf(context).services;
  const { id } = assemblyOf(context);
  const team = await readTeam(store.db, id);
  return await hostGaps(store, id, state, team, languageOf(context));
}

function moveAsked(
  hall: HallNow,
  asked: URLSearchParams,
  round: string,
  names: ReadonlyMap<string, string>,
) {
  const id = asked.get('move');
  const to = Number(asked.get('to') ?? Number.NaN);
  const table = Number.isSafeInteger(to) ? to : null;
  const question = { id: id ?? '', round, to: table, swap: asked.get('swap') };
  return id === null ? null : loadMove(hall, question, names);
}

/** What the plan balances in words, and who meets whom. */
function lookOf(
  context: Context,
  state: Awaited<ReturnType<typeof loadDay>>['desk']['state'],
  hall: HallNow | null,
  by: string,
) {
  const assembly = commissioned(state);
  const { t } = visitOf(context);
  const language = languageOf(context);
  if (assembly === null || hall === null) return { balanced: [], mixing: null };
  const { template } = assembly;
  return {
    balanced: (hall.request.balance ?? []).map((one) => labelOf(one, template, t, language)),
    mixing: loadMixing(hall, by, template, t, language),
  };
}
