import { wordsIn } from '@commonlot/stages';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { foldAssembly } from '../../../server/acts/assembly-state.ts';
import { groupLabel } from '../../../server/pages/group-label.ts';
import { type SeatingNames, seatingSentences } from '../../../server/pages/seating-words.ts';
import { type Context, languageOf } from '../shared/here.ts';
import { payloadIn } from './read-job.ts';

/** Why no plan was made, with names looked up now: the job itself keeps only ids. */
export async function whyNotSeated(
  context: Context,
  payload: string,
  refusal: { readonly code: string },
): Promise<readonly string[]> {
  const { services, t, format } = visitOf(context);
  const { id: assembly } = assemblyOf(context);
  const language = languageOf(context);
  const { state } = await foldAssembly(services.store, assembly);
  const asked = payloadIn(payload)['rounds'];
  const wanted = state.gathering.rounds.filter(
    ({ round }) => Array.isArray(asked) && asked.includes(round),
  );
  const people = await services.store.db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('assembly_id', '=', assembly)
    .execute();
  const known = new Map(people.map(({ id, name }) => [id, name]));
  const { commission } = state;
  const template = commission.status === 'not-opened' ? null : commission.template;
  const names: SeatingNames = {
    person: (id) => known.get(id) ?? t('gathering.rules.somebody'),
    round: (place) => wordsIn(wanted[place - 1]?.name ?? {}, language) || `${place}`,
    group: (group) => (template === null ? group : groupLabel(template, group, language)),
    list: format.list,
  };
  return seatingSentences(t, refusal, names);
}
