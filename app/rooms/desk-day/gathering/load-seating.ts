import { readId } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import type { Context } from '../load-day.ts';
import { loadRounds } from './load-rounds.ts';

/** Rounds with their plan's quality, and the hall of the one asked for. */
export async function loadSeating(context: Context) {
  const seen = await loadRounds(context);
  const { services, url } = visitOf(context);
  const asked = readId('round', url.searchParams.get('round') ?? '');
  const seated = seen.rounds.filter(({ tables }) => tables > 0);
  const shown =
    seated.find(({ round }) => round === asked) ??
    seated.find(({ status }) => status !== 'closed') ??
    seated.at(-1) ??
    null;
  const rows = shown
    ? await services.store.db
        .selectFrom('seats')
        .innerJoin('people', (join) =>
          join
            .onRef('people.assembly_id', '=', 'seats.assembly_id')
            .onRef('people.id', '=', 'seats.person_id'),
        )
        .select(['seats.table_number', 'people.kind', 'people.name'])
        .where('seats.assembly_id', '=', seen.day.id)
        .where('seats.plan_id', '=', shown.round)
        .orderBy('seats.table_number')
        .orderBy('people.name')
        .execute()
    : [];
  const tables = Array.from({ length: shown?.tables ?? 0 }, (_, place) => {
    const at = rows.filter(({ table_number }) => table_number === place + 1);
    return {
      number: place + 1,
      seats: at.map(({ kind }) => (kind === 'guest' ? 1 : 0)),
      names: at.map(({ name }) => name ?? '–'),
    };
  });
  const open = (kind: 'talk' | 'theme') =>
    seen.rounds.filter(
      (row) => row.kind === kind && (row.status === 'planned' || row.status === 'seated'),
    ).length;
  return { ...seen, shown, tables, waiting: { talk: open('talk'), theme: open('theme') } };
}
