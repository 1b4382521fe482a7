import type { AccountVisitor } from '../../server/access/visitor.ts';
import type { Store } from '../../server/store/contract.ts';

export interface OwnAssemblies {
  readonly organisation: string;
  readonly assemblies: readonly {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
  }[];
}

/** The assemblies an account has a role in, newest first, all of its own organisation. */
export async function ownAssemblies(
  { db }: Store,
  account: AccountVisitor | null,
): Promise<OwnAssemblies> {
  if (account === null) return { organisation: '', assemblies: [] };
  const organisation = await db
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', account.organisationId)
    .executeTakeFirstOrThrow();
  const assemblies = await db
    .selectFrom('assemblies')
    .innerJoin('roles', 'roles.assembly_id', 'assemblies.id')
    .select(['assemblies.id', 'assemblies.slug', 'assemblies.name'])
    .distinct()
    .where('roles.account_id', '=', account.accountId)
    .where('assemblies.organisation_id', '=', account.organisationId)
    .orderBy('assemblies.name')
    .execute();
  return { organisation: organisation.name, assemblies };
}
