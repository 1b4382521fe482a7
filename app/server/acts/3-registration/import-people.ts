import { type Result, refuse } from '@commonlot/exact';
import { insertMany } from '../../store/insert-many.ts';
import { newIdOf, newSalt } from '../chance.ts';
import { digestOfRows } from '../documents.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';

/** One person of a pool that comes from elsewhere. */
export interface ImportedPerson {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Address as one text, for the household rule; empty is no household. */
  readonly household: string;
  readonly features: Readonly<Record<string, string>>;
}

export type ImportRefusal = ActRefusal | { readonly code: 'consent-basis-missing' };

/**
 * Imports a pool of people who agreed elsewhere to be drawn, all or nothing.
 * @param source where they come from and how they agreed; goes on the record.
 */
export async function importPeople(
  doing: Doing,
  people: readonly ImportedPerson[],
  source: string,
): Promise<Result<Done, ImportRefusal>> {
  const { store, assembly, chance, now } = doing;
  if (source.trim() === '') return refuse({ code: 'consent-basis-missing' });
  const at = now();
  const rows = people.map((person) => ({ id: newIdOf(chance, 'person'), person }));
  const ids = rows.map(({ id }) => id);
  return await perform(
    doing,
    { type: 'registration.import-people', data: { people: ids, source: source.trim() } },
    {
      fingerprint: { people: digestOfRows(people), source },
      register: async (tx) => {
        await insertMany(
          tx,
          store.differences,
          'people',
          rows.map(({ id, person }) => ({
            assembly_id: assembly,
            id,
            household_id: null,
            kind: 'resident' as const,
            status: 'registered',
            name: person.name,
            email: person.email,
            phone: person.phone,
            address:
              person.household === '' ? null : JSON.stringify({ household: person.household }),
            language: null,
            features: JSON.stringify(person.features),
            consent_version: 'imported',
            special_consent: 1 as const,
            channel: 'paper',
            salt: newSalt(chance),
            created_at: at,
            updated_at: at,
          })),
        );
      },
    },
  );
}
