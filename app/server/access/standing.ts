import type { Store } from '../store/contract.ts';
import { type Access, isAccountRole, type Role } from './roles.ts';
import type { AssemblyHere, Standing } from './visit.ts';
import type { Visitor } from './visitor.ts';

/** Why somebody is not let in. Which of them is told apart outside stays kind and says little. */
export type Turned =
  | { readonly code: 'no-such-page' }
  | { readonly code: 'sign-in-first' }
  | { readonly code: 'not-yours' };

/** Roles an account holds in an assembly of its own organisation. */
async function accountRoles(
  store: Store,
  visitor: Visitor,
  assembly: AssemblyHere,
): Promise<Role[]> {
  const { account } = visitor;
  if (account === null || account.organisationId !== assembly.organisationId) return [];
  const rows = await store.db
    .selectFrom('roles')
    .select('role')
    .where('account_id', '=', account.accountId)
    .where('assembly_id', '=', assembly.id)
    .where('organisation_id', '=', account.organisationId)
    .execute();
  return rows.map(({ role }) => role).filter(isAccountRole);
}

/** Every role the visitor holds in one assembly. */
export async function rolesIn(
  store: Store,
  visitor: Visitor,
  assembly: AssemblyHere,
): Promise<readonly Role[]> {
  const code = visitor.code?.assemblyId === assembly.id ? [visitor.code.role] : [];
  return ['public', ...code, ...(await accountRoles(store, visitor, assembly))];
}

/**
 * Roles at the organisation's own pages. Its first account founded it and organises; so does
 * whoever organises one of its assemblies. The others stand there with the roles they hold.
 */
export async function rolesInOrganisation(
  store: Store,
  visitor: Visitor,
): Promise<readonly Role[]> {
  const { account } = visitor;
  if (account === null) return ['public'];
  const founder = await store.db
    .selectFrom('accounts')
    .select('id')
    .where('organisation_id', '=', account.organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  const held = await store.db
    .selectFrom('roles')
    .select('role')
    .distinct()
    .where('account_id', '=', account.accountId)
    .where('organisation_id', '=', account.organisationId)
    .execute();
  const roles = new Set<Role>(held.map(({ role }) => role).filter(isAccountRole));
  if (founder?.id === account.accountId) roles.add('organiser');
  return ['public', ...roles];
}

/**
 * Finds an assembly by id or by its short name. A short name is one organisation's own: that of the
 * visitor's organisation comes first, another's only where no two share it.
 */
export async function findAssembly(
  store: Store,
  visitor: Visitor,
  reference: string,
): Promise<AssemblyHere | null> {
  const rows = await store.db
    .selectFrom('assemblies')
    .select(['id', 'organisation_id', 'slug', 'name', 'version', 'fictional'])
    .where((where) => where.or([where('id', '=', reference), where('slug', '=', reference)]))
    .limit(3)
    .execute();
  const own = rows.find(
    (row) =>
      row.organisation_id === visitor.account?.organisationId ||
      row.id === visitor.code?.assemblyId,
  );
  const row =
    rows.find(({ id }) => id === reference) ?? own ?? (rows.length === 1 ? rows[0] : null);
  if (!row) return null;
  return {
    id: row.id,
    organisationId: row.organisation_id,
    slug: row.slug,
    name: row.name,
    version: row.version,
    fictional: row.fictional === 1,
  };
}

/**
 * Decides whether a visitor may stand at a route. The only place where that is decided.
 * @param reference the route's `:assembly` parameter, if it has one
 */
export async function standingOf(
  store: Store,
  visitor: Visitor,
  access: Access,
  reference: string | undefined,
): Promise<Standing | Turned> {
  if (access.scope === 'assembly') {
    const assembly = reference === undefined ? null : await findAssembly(store, visitor, reference);
    if (assembly === null) return { code: 'no-such-page' };
    return judge(access, await rolesIn(store, visitor, assembly), assembly, visitor);
  }
  const roles =
    access.scope === 'organisation' ? await rolesInOrganisation(store, visitor) : instanceRoles();
  return judge(access, roles, null, visitor);
}

/** At the instance's own pages everybody is the public: roles belong to organisations. */
function instanceRoles(): readonly Role[] {
  return ['public'];
}

function judge(
  access: Access,
  roles: readonly Role[],
  assembly: AssemblyHere | null,
  visitor: Visitor,
): Standing | Turned {
  const acting = access.roles.filter((role) => roles.includes(role));
  if (acting.length > 0) return { roles, acting, assembly };
  if (visitor.account === null && access.roles.some(isAccountRole))
    return { code: 'sign-in-first' };
  // Another organisation's assembly is not there for somebody signed in elsewhere.
  const foreign = assembly !== null && assembly.organisationId !== visitor.account?.organisationId;
  return visitor.account !== null && foreign ? { code: 'no-such-page' } : { code: 'not-yours' };
}
