import { accept, type Result, refuse } from '@commonlot/exact';
import { hashPassword } from '../adapters/password/password.ts';
import type { Store, Tx } from '../store/contract.ts';
import { newId } from './secrets.ts';

export interface Founding {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface NewAccount {
  readonly id: string;
  readonly organisationId: string;
}

export type FoundingRefusal = { readonly code: 'already-founded' };

/**
 * Founds the instance's first organisation with its first account, which organises.
 * Once an organisation is there, nobody can found another from the welcome page.
 * @param now instant
 */
export async function found(
  store: Store,
  founding: Founding,
  now: string,
): Promise<Result<NewAccount, FoundingRefusal>> {
  const passwordHash = await hashPassword(founding.password);
  return await store.transact(async (tx) => {
    const there = await tx.selectFrom('organisations').select('id').limit(1).executeTakeFirst();
    if (there) return refuse({ code: 'already-founded' });
    const organisationId = await addOrganisation(tx, founding.organisation, now);
    const id = await addAccount(tx, { ...founding, organisationId, passwordHash }, now);
    return accept({ id, organisationId });
  });
}

/** Adds an organisation under a short name made from its name. @returns its id */
export async function addOrganisation(tx: Tx, name: string, now: string): Promise<string> {
  const id = newId('org');
  await tx
    .insertInto('organisations')
    .values({ id, slug: slugOf(name) || id, name: name.trim(), created_at: now })
    .execute();
  return id;
}

/** Adds an account to an organisation. @returns its id */
export async function addAccount(
  tx: Tx,
  account: {
    readonly organisationId: string;
    readonly name: string;
    readonly email: string;
    /** null: signs in with a passkey only. */
    readonly passwordHash: string | null;
  },
  now: string,
): Promise<string> {
  const id = newId('acc');
  await tx
    .insertInto('accounts')
    .values({
      id,
      organisation_id: account.organisationId,
      email: emailOf(account.email),
      name: account.name.trim(),
      password_hash: account.passwordHash,
      created_at: now,
      disabled_at: null,
    })
    .execute();
  return id;
}

/** An email address as it is kept and compared. */
export function emailOf(text: string): string {
  return text.trim().toLowerCase();
}

/** A name as it may stand in an address: lower-case letters, figures, hyphens; at most 48. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);
}
