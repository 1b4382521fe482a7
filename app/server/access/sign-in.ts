import { accept, type Result, refuse } from '@commonlot/exact';
import { passwordMatches } from '../adapters/password/password.ts';
import type { Services } from '../http/services.ts';
import { emailOf, type NewAccount } from './found.ts';
import { hashOf } from './secrets.ts';

export type SignInRefusal = { readonly code: 'wrong' } | { readonly code: 'wait' };

/**
 * Checks an email address and a password. Takes as long for an unknown address as for a known one,
 * and counts failures per address and organisation, so that a hall behind one network address
 * never locks itself out.
 * @param organisationId which organisation, where the instance has several; null looks in all
 */
export async function signIn(
  { store, signInLimiter }: Pick<Services, 'store' | 'signInLimiter'>,
  credentials: { readonly email: string; readonly password: string },
  organisationId: string | null = null,
): Promise<Result<NewAccount, SignInRefusal>> {
  const email = emailOf(credentials.email);
  const key = hashOf(`${organisationId ?? ''} ${email}`);
  if (!signInLimiter.allows(key)) return refuse({ code: 'wait' });
  let query = store.db
    .selectFrom('accounts')
    .select(['id', 'organisation_id', 'password_hash'])
    .where('email', '=', email)
    .where('disabled_at', 'is', null);
  if (organisationId !== null) query = query.where('organisation_id', '=', organisationId);
  const accounts = await query.orderBy('created_at').limit(5).execute();
  const first = accounts[0];
  for (const account of accounts) {
    if (!(await passwordMatches(account.password_hash, credentials.password))) continue;
    signInLimiter.succeeded(key);
    return accept({ id: account.id, organisationId: account.organisation_id });
  }
  if (!first) await passwordMatches(null, credentials.password);
  signInLimiter.failed(key);
  return refuse({ code: 'wrong' });
}
