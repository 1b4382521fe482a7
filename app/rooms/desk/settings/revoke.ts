import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import type { Context } from '../shared/here.ts';

/** Takes a link back: it opens nothing any more. Links are named by their hash, within the assembly. */
export async function revoke(context: Context): Promise<void> {
  const { store, now } = visitOf(context).services;
  const { id, organisationId } = assemblyOf(context);
  const hash = fieldOf(context, 'hash');
  await store.transact(async (tx) => {
    if (fieldOf(context, 'do') === 'revoke-table') {
      await tx
        .updateTable('table_keys')
        .set({ revoked_at: now() })
        .where('assembly_id', '=', id)
        .where('token_hash', '=', hash)
        .execute();
      return;
    }
    await tx
      .deleteFrom('invitation_links')
      .where('assembly_id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('token_hash', '=', hash)
      .where('used_at', 'is', null)
      .execute();
  });
}
