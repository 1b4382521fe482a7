import { accept, type Result, refuse } from '@commonlot/exact';
import type { Language } from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import { type Chance, newIdOf, newSalt } from '../chance.ts';

export type SignUpRefusal =
  | { readonly code: 'name-missing' }
  | { readonly code: 'email-wrong' }
  | { readonly code: 'consent-missing' };

export interface SignUp {
  readonly kind: 'keep-informed' | 'volunteer';
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly consent: string;
  readonly note: string;
}

/** Keeps somebody informed, or as a volunteer, who was not drawn. Register only, no entry. */
export async function signUp(
  store: Store,
  assembly: string,
  chance: Chance,
  now: string,
  input: SignUp,
): Promise<Result<null, SignUpRefusal>> {
  const name = input.name.trim();
  const email = input.email.trim().toLowerCase();
  if (name === '' || name.length > 200) return refuse({ code: 'name-missing' });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254)
    return refuse({ code: 'email-wrong' });
  if (input.consent === '') return refuse({ code: 'consent-missing' });
  await store.transact(async (tx) => {
    const same = await tx
      .selectFrom('people')
      .select('id')
      .where('assembly_id', '=', assembly)
      .where('kind', '=', input.kind)
      .where('email', '=', email)
      .where('group_name', 'is', null)
      .executeTakeFirst();
    if (same) return;
    await tx
      .insertInto('people')
      .values({
        assembly_id: assembly,
        id: newIdOf(chance, 'person'),
        kind: input.kind,
        status: 'signed-up',
        name,
        email,
        language: input.language,
        features: '{}',
        consent_version: input.consent,
        special_consent: 0,
        needs: input.note.trim() === '' ? null : JSON.stringify({ words: input.note.trim() }),
        channel: 'web',
        salt: newSalt(chance),
        created_at: now,
        updated_at: now,
      })
      .execute();
  }, assembly);
  return accept(null);
}

/** Takes somebody off the list and erases them; asked again it stays so. */
export async function forgetSignUp(store: Store, assembly: string, person: string): Promise<void> {
  await store.transact(async (tx) => {
    await tx
      .deleteFrom('people')
      .where('assembly_id', '=', assembly)
      .where('id', '=', person)
      // Only those no entry speaks of.
      .where('kind', 'in', ['keep-informed', 'volunteer'])
      .where('group_name', 'is', null)
      .execute();
  }, assembly);
}
