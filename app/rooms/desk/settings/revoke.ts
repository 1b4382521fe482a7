import { isAccountRole } from '../../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import type { Context } from '../shared/here.ts';

/**
 * Takes a link back: it opens nothing any more, also where it has been opened. Links are named by
 * their hash, within the assembly.
 */
export async function revokeLink(context: Context): Promise<void> {
  const { store, now } = visitOf(context).services;
  const { id, organisationId } = assemblyOf(context);
  await store.transact(async (tx) => {
    await tx
      .updateTable('invitation_links')
      .set({ expires_at: now() })
      .where('assembly_id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('token_hash', '=', fieldOf(context, 'hash'))
      .where('used_at', 'is', null)
      .execute();
  });
}

/** Takes a table's code back; when it was the table's last, also from phones that opened it. */
export async function revokeTable(context: Context): Promise<void> {
  const { store, now } = visitOf(context).services;
  await store.transact(async (tx) => {
    await tx
      .updateTable('table_keys')
      .set({ revoked_at: now() })
      .where('assembly_id', '=', assemblyOf(context).id)
      .where('token_hash', '=', fieldOf(context, 'hash'))
      .execute();
  });
}

/**
 * Takes a role in this assembly from an account; it holds from that account's next page on.
 * @returns false, with nothing changed, where nobody would be left to organise
 */
export async function revokeRole(context: Context): Promise<boolean> {
  const { store } = visitOf(context).services;
  const { id, organisationId } = assemblyOf(context);
  const [account, role] = [fieldOf(context, 'account'), fieldOf(context, 'role')];
  if (!isAccountRole(role)) return true;
  return await store.transact(async (tx) => {
    const held = tx
      .selectFrom('roles')
      .select('account_id')
      .where('assembly_id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('role', '=', role);
    const others = await held.where('account_id', '!=', account).limit(1).execute();
    if (role === 'organiser' && others.length === 0) return false;
    await tx
      .deleteFrom('roles')
      .where('assembly_id', '=', id)
      .where('organisation_id', '=', organisationId)
      .where('account_id', '=', account)
      .where('role', '=', role)
      .execute();
    return true;
  });
}
