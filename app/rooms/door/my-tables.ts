import { inLanguage } from '../shared/in-language.ts';
import type { AtDoor } from './at-door.ts';

/** The programme with this person's table in each round that has been seated. */
export async function myTables({ state, visit, id }: AtDoor, person: string) {
  const local = inLanguage(visit.lang);
  const rows = await visit.services.store.db
    .selectFrom('seats')
    .select(['plan_id', 'table_number'])
    .where('assembly_id', '=', id)
    .where('person_id', '=', person)
    .execute();
  const tables = new Map(rows.map(({ plan_id, table_number }) => [plan_id, table_number]));
  return state.gathering.rounds.map(({ round, name, prompt, minutes }) => {
    const run = state.gathering.run[round];
    return {
      round,
      name: local(name),
      prompt: local(prompt),
      minutes,
      table: tables.get(round) ?? null,
      open: run !== undefined && !run.closed,
      endsAt: run?.endsAt ?? null,
    };
  });
}
