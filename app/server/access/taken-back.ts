import type { Store } from '../store/contract.ts';
import type { CodeVisitor } from './visitor.ts';

/**
 * Whether what a visitor came with was taken back since: the last code of a table, or the link of a
 * hall's screen. A session that was opened before must not outlive it.
 */
export async function takenBack(store: Store, code: CodeVisitor, now: string): Promise<boolean> {
  if (code.role === 'host') {
    const keys = await store.db
      .selectFrom('table_keys')
      .select('revoked_at')
      .where('assembly_id', '=', code.assemblyId)
      .where('table_number', '=', Number(code.subject))
      .execute();
    return keys.length > 0 && keys.every(({ revoked_at }) => revoked_at !== null);
  }
  if (code.role !== 'hall') return false;
  const link = await store.db
    .selectFrom('invitation_links')
    .select('expires_at')
    .where('assembly_id', '=', code.assemblyId)
    .where('token_hash', '=', code.subject)
    .executeTakeFirst();
  return link !== undefined && link.expires_at <= now;
}
