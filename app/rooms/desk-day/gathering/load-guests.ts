import { viewGathering, wordsIn } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { type Context, commissioned, languageOf, loadDay } from '../load-day.ts';

/** Guests by name, and each group with its balance. */
export async function loadGuests(context: Context) {
  const { desk, day } = await loadDay(context);
  const language = languageOf(context);
  const template = commissioned(desk.state)?.template ?? null;
  const labels = new Map(
    (template?.guestGroups ?? []).map(({ group, label }) => [group, wordsIn(label, language)]),
  );
  const { services, url } = visitOf(context);
  const people = await services.store.db
    .selectFrom('people')
    .select(['id', 'name', 'group_name', 'party', 'email'])
    .where('assembly_id', '=', day.id)
    .where('kind', '=', 'guest')
    .where('status', '!=', 'withdrawn')
    .orderBy('name')
    .execute();
  const groups = viewGathering(desk.state.gathering).guests.map(({ group, guests, parties }) => ({
    group,
    label: labels.get(group) ?? group,
    asksParty: template?.guestGroups.find((one) => one.group === group)?.asksParty ?? false,
    guests,
    parties: Object.entries(parties).map(([party, count]) => ({ party, count })),
  }));
  return {
    day,
    // Of the list that was just sent, how many were invited before.
    known: Math.max(0, Math.trunc(Number(url.searchParams.get('known') ?? '0'))) || 0,
    groups,
    seats: template?.seats.guests ?? 0,
    guests: people.map(({ id, name, group_name, party, email }) => ({
      id,
      name: name ?? '',
      group: labels.get(group_name ?? '') ?? group_name ?? '',
      party: party ?? '',
      email: email ?? '',
    })),
  };
}
