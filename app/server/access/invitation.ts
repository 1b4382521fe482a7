import { accept, type Result, refuse } from '@commonlot/exact';
import { hashPassword } from '../adapters/password/password.ts';
import type { Services } from '../http/services.ts';
import type { Store, Tx } from '../store/contract.ts';
import { addAccount, emailOf, type NewAccount } from './found.ts';
import { type AccountRole, isAccountRole } from './roles.ts';
import { hashOf, newToken } from './secrets.ts';
import { signIn } from './sign-in.ts';

export interface Invitation {
  readonly organisationId: string;
  readonly organisation: string;
  readonly assemblyId: string;
  readonly assembly: string;
  readonly role: AccountRole;
}

/** Days an invitation can be accepted. */
export const INVITATION_DAYS = 14;

/**
 * Makes an invitation for one colleague, of the organisation the assembly belongs to. Only a hash
 * of the token is kept: show the link once.
 * @returns the token, for `/invite/<token>`
 */
export async function invite(
  store: Store,
  invitation: Pick<Invitation, 'organisationId' | 'assemblyId'> & {
    readonly role: AccountRole | 'hall';
    /** For whom, as the organiser remembers it; never a name on the record. */
    readonly label: string;
  },
  now: string,
  days = INVITATION_DAYS,
): Promise<string> {
  const token = newToken();
  await store.transact(async (tx) => {
    await tx
      .insertInto('invitation_links')
      .values({
        token_hash: hashOf(token),
        organisation_id: invitation.organisationId,
        assembly_id: invitation.assemblyId,
        role: invitation.role,
        label: invitation.label,
        table_number: null,
        expires_at: new Date(Date.parse(now) + days * 86_400_000).toISOString(),
        used_at: null,
        account_id: null,
      })
      .execute();
  });
  return token;
}

/** The invitation behind a link; null when it was used, ran out, or never was. */
export async function findInvitation(
  store: Store,
  token: string,
  now: string,
): Promise<Invitation | null> {
  const row = await store.db
    .selectFrom('invitation_links')
    .innerJoin('organisations', 'organisations.id', 'invitation_links.organisation_id')
    .innerJoin('assemblies', 'assemblies.id', 'invitation_links.assembly_id')
    .select([
      'invitation_links.organisation_id as organisationId',
      'organisations.name as organisation',
      'invitation_links.assembly_id as assemblyId',
      'assemblies.name as assembly',
      'invitation_links.role',
    ])
    .where('invitation_links.token_hash', '=', hashOf(token))
    .where('invitation_links.used_at', 'is', null)
    .where('invitation_links.expires_at', '>', now)
    .executeTakeFirst();
  if (!row || !isAccountRole(row.role)) return null;
  return { ...row, role: row.role };
}

export type AcceptRefusal =
  | { readonly code: 'gone' }
  /** There is an account with this address: its own password is needed. */
  | { readonly code: 'exists' }
  | { readonly code: 'wait' };

/**
 * Accepts an invitation once: makes an account, or adds the role to the one there is in the same
 * organisation when its password is right.
 */
export async function acceptInvitation(
  services: Services,
  token: string,
  person: { readonly name: string; readonly email: string; readonly password: string },
): Promise<Result<NewAccount, AcceptRefusal>> {
  const { store } = services;
  const now = services.now();
  const invitation = await findInvitation(store, token, now);
  if (!invitation) return refuse({ code: 'gone' });
  const known = await store.db
    .selectFrom('accounts')
    .select('id')
    .where('organisation_id', '=', invitation.organisationId)
    .where('email', '=', emailOf(person.email))
    .executeTakeFirst();
  if (known) {
    const signed = await signIn(services, person, invitation.organisationId);
    if (!signed.ok) return refuse({ code: signed.refusal.code === 'wait' ? 'wait' : 'exists' });
  }
  const passwordHash = known ? null : await hashPassword(person.password);
  return await store.transact(async (tx) => {
    if (!(await use(tx, token, now))) return refuse({ code: 'gone' });
    const { organisationId } = invitation;
    const id =
      known?.id ?? (await addAccount(tx, { ...person, organisationId, passwordHash }, now));
    await giveRole(tx, { accountId: id, ...invitation });
    return accept({ id, organisationId });
  });
}

/** Marks a link as used; false when somebody was quicker. */
async function use(tx: Tx, token: string, now: string): Promise<boolean> {
  const used = await tx
    .updateTable('invitation_links')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** Gives an account a role in an assembly of its own organisation; twice is once. */
export async function giveRole(
  tx: Tx,
  role: {
    readonly accountId: string;
    readonly organisationId: string;
    readonly assemblyId: string;
    readonly role: AccountRole;
  },
): Promise<void> {
  await tx
    .insertInto('roles')
    .values({
      account_id: role.accountId,
      assembly_id: role.assemblyId,
      organisation_id: role.organisationId,
      role: role.role,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
