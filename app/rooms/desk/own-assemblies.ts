import { nextStep } from '@commonlot/stages';
import type { MessageKey } from '../../i18n/keys.ts';
import type { AccountVisitor } from '../../server/access/visitor.ts';
import { foldAssembly } from '../../server/acts/assembly-state.ts';
import type { Store } from '../../server/store/contract.ts';

export interface OwnAssemblies {
  readonly organisation: string;
  readonly assemblies: readonly {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    /** What comes next there, in words. */
    readonly step: MessageKey;
  }[];
}

/** The assemblies an account has a role in, newest first, all of its own organisation. */
export async function ownAssemblies(
  store: Store,
  account: AccountVisitor | null,
): Promise<OwnAssemblies> {
  const { db } = store;
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
  const known = [];
  for (const assembly of assemblies) {
    const { state } = await foldAssembly(store, assembly.id);
    const { stage, step } = nextStep(state);
    // codec: every step has its words, which a suite holds.
    known.push({ ...assembly, step: `desk.next.${stage}.${step}` as MessageKey });
  }
  return { organisation: organisation.name, assemblies: known };
}
