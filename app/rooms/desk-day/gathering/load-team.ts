import { wordsIn } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { tablesOfRound } from '../../../server/acts/5-gathering/seats.ts';
import { readTeam } from '../../../server/acts/5-gathering/team.ts';
import { type Context, languageOf, loadDay } from '../load-day.ts';
import { hostGaps } from './host-gaps.ts';

/** The team with its tables, and the tables it does not reach. */
export async function loadTeam(context: Context) {
  const { desk, day } = await loadDay(context);
  const { services, url } = visitOf(context);
  const { store } = services;
  const language = languageOf(context);
  const team = await readTeam(store.db, day.id);
  const { gathering } = desk.state;
  const rounds = gathering.rounds.filter(({ round }) => gathering.seating[round]);
  const tables = await Promise.all(
    rounds.map(async ({ round }) => await tablesOfRound(store, day.id, round)),
  );
  return {
    day,
    // Of the list that was just sent, how many were in the team before.
    known: Math.max(0, Math.trunc(Number(url.searchParams.get('known') ?? '0'))) || 0,
    rounds: rounds.map(({ name }) => wordsIn(name, language)),
    gaps: await hostGaps(store, day.id, desk.state, team, language),
    team: team.map((one) => ({
      ...one,
      email: one.email ?? '',
      tables: tables.map((round) => round.get(one.id) ?? null),
    })),
  };
}
