import { accept, type Result, refuse } from '@commonlot/exact';
import type { Language, PersonId } from '@commonlot/stages';
import { insertMany } from '../../store/insert-many.ts';
import { type Chance, newIdOf, newSalt } from '../chance.ts';
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

/** Characters of a name that fit a badge and a list. */
export const LONGEST_NAME = 200;

/** Invites a guest: who sits as an equal and is counted apart. */
export async function inviteGuest(
  doing: Doing,
  guest: GuestInput,
): Promise<Result<Done & { readonly person: PersonId }, GuestRefusal>> {
  const { assembly, chance, now } = doing;
  const name = nameOf(guest);
  if (name === null) return refuse({ code: 'name-missing' });
  const person = newIdOf(chance, 'person');
  const { group, party } = guest;
  const done = await perform(
    doing,
    { type: 'gathering.invite-guest', data: { person, group, party } },
    {
      fingerprint: { group, party, name },
      register: async (tx) => {
        const row = { ...rowOf(guest, name, chance, now()), assembly_id: assembly, id: person };
        await tx.insertInto('people').values(row).execute();
      },
    },
  );
  if (!done.ok) return done;
  const [event] = done.value.recorded;
  const invited = event?.type === 'gathering.guest-invited' ? event.data.person : person;
  return { ok: true, value: { ...done.value, person: invited } };
}

/** Invites everybody on a list in one act: all of them or nobody. @returns how many */
export async function inviteGuests(
  doing: Doing,
  guests: readonly GuestInput[],
): Promise<Result<number, GuestRefusal>> {
  const { assembly, chance, now, store } = doing;
  const named = guests.flatMap((guest) => {
    const name = nameOf(guest);
    return name === null ? [] : [{ guest, name, person: newIdOf(chance, 'person') }];
  });
  if (named.length < guests.length) return refuse({ code: 'name-missing' });
  const invited = named.map(({ guest: { group, party }, person }) => ({ person, group, party }));
  const rows = named.map(({ guest, name, person }) => {
    return { ...rowOf(guest, name, chance, now()), assembly_id: assembly, id: person };
  });
  const done = await perform(
    doing,
    { type: 'gathering.invite-guests', data: { guests: invited } },
    {
      fingerprint: named.map(({ guest: { group, party }, name }) => ({ group, party, name })),
      register: async (tx) => await insertMany(tx, store.differences, 'people', rows),
    },
  );
  return done.ok ? accept(guests.length) : done;
}

function nameOf({ name }: GuestInput): string | null {
  const trimmed = name.trim();
  return trimmed === '' || trimmed.length > LONGEST_NAME ? null : trimmed;
}

/** A guest as the register keeps them. */
function rowOf(guest: GuestInput, name: string, chance: Chance, at: string) {
  const { email, group, party, language, needs } = guest;
  return {
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
    created_at: at,
    updated_at: at,
  } as const;
}
