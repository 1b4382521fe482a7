import { isAccountRole } from '../../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { type Context, loadHere } from '../shared/here.ts';

/** Who works here, and which links are still good. */
export async function loadSettings(context: Context) {
  const { here } = await loadHere(context);
  const { store, now } = visitOf(context).services;
  const { id, organisationId } = assemblyOf(context);
  const people = await store.db
    .selectFrom('roles')
    .innerJoin('accounts', 'accounts.id', 'roles.account_id')
    .select(['accounts.id as account', 'accounts.name', 'accounts.email', 'roles.role'])
    .where('roles.assembly_id', '=', id)
    .where('roles.organisation_id', '=', organisationId)
    .orderBy('accounts.name')
    .execute();
  const links = await store.db
    .selectFrom('invitation_links')
    .select(['token_hash as hash', 'role', 'label', 'expires_at as expires'])
    .where('assembly_id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now())
    .orderBy('expires_at')
    .execute();
  const tables = await store.db
    .selectFrom('table_keys')
    .select(['token_hash as hash', 'table_number as table'])
    .where('assembly_id', '=', id)
    .where('revoked_at', 'is', null)
    .orderBy('table_number')
    .execute();
  return {
    here,
    people: people.flatMap(({ role, ...person }) =>
      isAccountRole(role) ? [{ ...person, role }] : [],
    ),
    links: links.map(({ role, ...link }) => ({
      ...link,
      role: isAccountRole(role) ? role : ('hall' as const),
    })),
    tables,
  };
}
