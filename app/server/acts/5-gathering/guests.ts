import { accept, type Result, refuse } from '@commonlot/exact';
import { canonical } from '@commonlot/record';
import type { Language, PersonId } from '@commonlot/stages';
import type { Tx } from '../../store/contract.ts';
import { insertMany } from '../../store/insert-many.ts';
import { foldAssembly } from '../assembly-state.ts';
import { type Chance, newIdOf, newSalt } from '../chance.ts';
import { ERASED, eraseFromRules } from '../erased.ts';
import { type ActRefusal, type Asking, type Doing, type Done, perform } from '../perform.ts';

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
  const { group } = guest;
  const party = (await groupsWithParty(doing)).has(group) ? guest.party : null;
  const done = await perform(
    doing,
    { type: 'gathering.invite-guest', data: { person, group, party } },
    {
      fingerprint: { group, party, name },
      register: async (tx) => {
        const row = rowOf({ ...guest, party }, name, chance, now());
        await tx
          .insertInto('people')
          .values({ ...row, assembly_id: assembly, id: person })
          .execute();
      },
    },
  );
  if (!done.ok) return done;
  const [event] = done.value.recorded;
  const invited = event?.type === 'gathering.guest-invited' ? event.data.person : person;
  return { ok: true, value: { ...done.value, person: invited } };
}

/** How a list was taken. */
export interface ListTaken {
  readonly invited: number;
  /** People on the list who were invited already, by name, group and e-mail. */
  readonly known: number;
}

/**
 * Invites everybody on a list in one act, all of them or nobody; who is invited already stays so
 * once, so that a list that grew can be sent again.
 */
export async function inviteGuests(
  doing: Doing,
  guests: readonly GuestInput[],
): Promise<Result<ListTaken, GuestRefusal>> {
  const { assembly, chance, store } = doing;
  const asked = await groupsWithParty(doing);
  const named = guests.flatMap((one) => {
    const name = nameOf(one);
    const guest = asked.has(one.group) ? one : { ...one, party: null };
    return name === null ? [] : [{ guest, name, person: newIdOf(chance, 'person') }];
  });
  if (named.length < guests.length) return refuse({ code: 'name-missing' });
  let fresh = named;
  const asking = (): Asking => ({
    type: 'gathering.invite-guests',
    data: {
      guests: fresh.map(({ guest: { group, party }, person }) => ({ person, group, party })),
    },
  });
  const done = await perform(doing, asking(), {
    fingerprint: named.map(({ guest: { group, party }, name }) => ({ group, party, name })),
    underLock: async (tx) => {
      const known = await invitedOf(tx, assembly);
      fresh = named.filter(({ guest, name }) => !known.has(whoIs({ ...guest, name })));
      return { asking: asking(), documents: [] };
    },
    register: async (tx) => {
      const rows = fresh.map(({ guest, name, person }) => {
        return { ...rowOf(guest, name, chance, doing.now()), assembly_id: assembly, id: person };
      });
      await insertMany(tx, store.differences, 'people', rows);
    },
  });
  if (!done.ok) return done;
  const invited = done.value.recorded.length;
  return accept({ invited, known: guests.length - invited });
}

/** A party is a political opinion: of other groups none is kept. */
async function groupsWithParty({ store, assembly }: Doing): Promise<ReadonlySet<string>> {
  const { state } = await foldAssembly(store, assembly);
  const { guestGroups } = state.gathering;
  return new Set(guestGroups.flatMap(({ group, asksParty }) => (asksParty ? [group] : [])));
}

/** What makes two rows of lists the same guest. */
function whoIs({ name, group, email }: Pick<GuestInput, 'name' | 'group' | 'email'>): string {
  return canonical([name.toLocaleLowerCase('en'), group, (email ?? '').toLowerCase()]);
}

async function invitedOf(tx: Tx, assembly: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('people')
    .select(['name', 'group_name', 'email'])
    .where('assembly_id', '=', assembly)
    .where('kind', '=', 'guest')
    .where('status', '!=', 'withdrawn')
    .execute();
  return new Set(
    rows.map(({ name, group_name, email }) =>
      whoIs({ name: name ?? '', group: group_name ?? '', email }),
    ),
  );
}

/** Takes a guest off the list and erases who it was. */
export async function withdrawGuest(
  doing: Doing,
  person: PersonId,
): Promise<Result<Done, ActRefusal>> {
  const { assembly, now } = doing;
  return await perform(
    doing,
    { type: 'gathering.withdraw-guest', data: { person } },
    {
      register: async (tx) => {
        await tx
          .updateTable('people')
          .set({ ...ERASED, party: null, status: 'withdrawn', updated_at: now(), erased_at: now() })
          .where('assembly_id', '=', assembly)
          .where('id', '=', person)
          .where('kind', '=', 'guest')
          .execute();
        await eraseFromRules(tx, assembly, person);
      },
    },
  );
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
