import type { Store } from '../store/contract.ts';
import type { AccountVisitor } from './visitor.ts';

export interface OwnPasskey {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
}

/** The passkeys of the account signed in, oldest first. */
export async function ownPasskeys(
  store: Store,
  account: AccountVisitor,
): Promise<readonly OwnPasskey[]> {
  return await store.db
    .selectFrom('passkeys')
    .select(['credential_id as id', 'label', 'created_at as createdAt'])
    .where('account_id', '=', account.accountId)
    .where('organisation_id', '=', account.organisationId)
    .orderBy('created_at')
    .execute();
}

/** Removes one of the account's own passkeys; another's stays where it is. */
export async function removePasskey(
  store: Store,
  account: AccountVisitor,
  id: string,
): Promise<void> {
  await store.transact(async (tx) => {
    await tx
      .deleteFrom('passkeys')
      .where('credential_id', '=', id)
      .where('account_id', '=', account.accountId)
      .execute();
  });
}
