import { type Result, refuse } from '@commonlot/exact';
import type { Language, PersonId } from '@commonlot/stages';
import { newIdOf, newSalt } from '../chance.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';

export interface GuestInput {
  readonly name: string;
  readonly email: string | null;
  readonly group: string;
  readonly party: string | null;
  readonly language: Language;
  readonly needs: string;
}

export type GuestRefusal = ActRefusal | { readonly code: 'name-missing' };

/** Invites a guest: who sits as an equal and is counted apart. */
export async function inviteGuest(
  doing: Doing,
  guest: GuestInput,
): Promise<Result<Done & { readonly person: PersonId }, GuestRefusal>> {
  const { assembly, chance, now } = doing;
  const name = guest.name.trim();
  if (name === '' || name.length > 200) return refuse({ code: 'name-missing' });
  const person = newIdOf(chance, 'person');
  const { group, party, email, language, needs } = guest;
  const done = await perform(
    doing,
    { type: 'gathering.invite-guest', data: { person, group, party } },
    {
      fingerprint: { group, party, name },
      register: async (tx) => {
        await tx
          .insertInto('people')
          .values({
            assembly_id: assembly,
            id: person,
            kind: 'guest',
            group_name: group,
            party,
            status: 'invited',
            name,
            email,
            language,
            features: '{}',
            special_consent: 0,
            needs: needs.trim() === '' ? null : JSON.stringify({ words: needs.trim() }),
            channel: 'desk',
            salt: newSalt(chance),
            created_at: now(),
            updated_at: now(),
          })
          .execute();
      },
    },
  );
  if (!done.ok) return done;
  const [event] = done.value.recorded;
  const invited = event?.type === 'gathering.guest-invited' ? event.data.person : person;
  return { ok: true, value: { ...done.value, person: invited } };
}
