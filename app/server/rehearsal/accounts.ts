import type { AssemblyId } from '@commonlot/stages';
import { giveRole } from '../access/invitation.ts';
import { ACCOUNT_ROLES, isAccountRole } from '../access/roles.ts';
import type { Store } from '../store/contract.ts';
import type { Accounts } from './life.ts';

/** Gives each account its one role: the returning officer is not the organiser. */
export async function giveRoles(
  store: Store,
  organisation: string,
  assembly: AssemblyId,
  accounts: Accounts,
): Promise<void> {
  await store.transact(async (tx) => {
    for (const role of ACCOUNT_ROLES)
      await giveRole(tx, {
        accountId: accounts[role],
        organisationId: organisation,
        assemblyId: assembly,
        role,
      });
  });
}

/** Who holds which role in an assembly; the organiser where nobody holds one. */
export async function accountsOf(store: Store, assembly: string): Promise<Accounts> {
  const rows = await store.db
    .selectFrom('roles')
    .select(['role', 'account_id'])
    .where('assembly_id', '=', assembly)
    .orderBy('account_id')
    .execute();
  const held = new Map(
    rows.flatMap((row) => (isAccountRole(row.role) ? [[row.role, row.account_id] as const] : [])),
  );
  const organiser = held.get('organiser');
  if (organiser === undefined) throw new Error('nobody organises this assembly');
  return {
    organiser,
    registrar: held.get('registrar') ?? organiser,
    'theme-team': held.get('theme-team') ?? organiser,
    'returning-officer': held.get('returning-officer') ?? organiser,
    authority: held.get('authority') ?? organiser,
  };
}
