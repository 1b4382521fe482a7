import type { Round } from '@commonlot/stages';
import { tablesOfRound } from '../../../server/acts/5-gathering/seats.ts';
import { roleOf, type TeamRole } from '../../../server/acts/5-gathering/team.ts';
import type { Store } from '../../../server/store/contract.ts';

/** Somebody in the hall, with their table in each round asked for. */
export interface HallPerson {
  readonly id: string;
  readonly name: string;
  /** Group of a guest; null for everybody else. */
  readonly guestGroup: string | null;
  /** Null for those who take part. */
  readonly role: TeamRole | null;
  /** They asked for help when they registered. */
  readonly asked: boolean;
  readonly language: string | null;
  readonly tables: readonly (number | null)[];
}

/** Residents, guests and the team, by name in the order of a language. */
export async function hallPeople(
  store: Store,
  assembly: string,
  rounds: readonly Pick<Round, 'round'>[],
  language: string,
): Promise<readonly HallPerson[]> {
  const tables = await Promise.all(
    rounds.map(async ({ round }) => await tablesOfRound(store, assembly, round)),
  );
  const rows = await store.db
    .selectFrom('people')
    .select(['id', 'name', 'kind', 'group_name', 'needs', 'language'])
    .where('assembly_id', '=', assembly)
    .where('kind', 'in', ['resident', 'guest', 'volunteer'])
    .where('erased_at', 'is', null)
    .execute();
  const order = new Intl.Collator(language);
  return rows
    .filter(({ kind, group_name }) => kind !== 'volunteer' || roleOf(group_name) !== null)
    .map(({ id, name, kind, group_name, needs, ...row }) => ({
      ...{ id, name: name ?? id, asked: needs !== null, language: row.language },
      guestGroup: kind === 'guest' ? group_name : null,
      role: kind === 'volunteer' ? roleOf(group_name) : null,
      tables: tables.map((round) => round.get(id) ?? null),
    }))
    .toSorted((a, b) => order.compare(a.name, b.name));
}
