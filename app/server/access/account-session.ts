import type { Store } from '../store/contract.ts';
import { hashOf, newToken } from './secrets.ts';
import type { AccountVisitor } from './visitor.ts';

/** A working day: an organiser signs in once in the morning. */
export const ACCOUNT_SESSION_SECONDS = 12 * 60 * 60;

/**
 * Begins an account's session; earlier ones that ran out are cleared away.
 * @param now instant
 * @returns the token that goes into the cookie; only its hash is kept
 */
export async function beginSession(
  store: Store,
  account: { readonly id: string; readonly organisationId: string },
  now: string,
): Promise<string> {
  const token = newToken();
  const expires = new Date(Date.parse(now) + ACCOUNT_SESSION_SECONDS * 1000).toISOString();
  await store.transact(async (tx) => {
    await tx.deleteFrom('sessions').where('expires_at', '<=', now).execute();
    await tx
      .insertInto('sessions')
      .values({
        token_hash: hashOf(token),
        account_id: account.id,
        organisation_id: account.organisationId,
        csrf: newToken(),
        created_at: now,
        expires_at: expires,
      })
      .execute();
  });
  return token;
}

/** Ends one session; ending it twice is fine. */
export async function endSession(store: Store, tokenHash: string): Promise<void> {
  await store.transact(async (tx) => {
    await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
  });
}

/** Whose session a cookie's token is; null when none, run out, or the account was disabled. */
export async function findSession(
  store: Store,
  token: string,
  now: string,
): Promise<AccountVisitor | null> {
  const tokenHash = hashOf(token);
  const row = await store.db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .select([
      'accounts.id',
      'accounts.organisation_id',
      'accounts.name',
      'accounts.email',
      'sessions.csrf',
    ])
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.expires_at', '>', now)
    .where('accounts.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    kind: 'account',
    accountId: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    email: row.email,
    csrf: row.csrf,
    tokenHash,
  };
}
