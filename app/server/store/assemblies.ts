import type { Selectable } from 'kysely';
import type { Reads, Tx } from './contract.ts';
import type { AssembliesTable, SigningKeysTable } from './schema/tenancy.ts';
import { NO_ENTRY } from './sealing.ts';

export type Assembly = Selectable<AssembliesTable>;

export interface NewAssembly {
  readonly id: string;
  readonly organisation: string;
  readonly slug: string;
  readonly name: string;
  readonly publicKey: string;
  readonly privateKey: string;
  readonly fictional: boolean;
  /** Instant. */
  readonly at: string;
}

/** Makes an assembly with an empty record and its signing key. */
export async function createAssembly(tx: Tx, assembly: NewAssembly): Promise<void> {
  const { id, organisation, slug, name, publicKey, privateKey, fictional, at } = assembly;
  await tx
    .insertInto('assemblies')
    .values({
      id,
      organisation_id: organisation,
      slug,
      name,
      version: 0,
      head_hash: NO_ENTRY,
      public_key: publicKey,
      fictional: fictional ? 1 : 0,
      created_at: at,
    })
    .execute();
  await tx
    .insertInto('signing_keys')
    .values({ assembly_id: id, public_key: publicKey, private_key: privateKey, created_at: at })
    .execute();
}

/** The assembly an organisation has under a slug; none of another organisation. */
export async function assemblyOf(
  db: Reads,
  organisation: string,
  slug: string,
): Promise<Assembly | null> {
  const row = await db
    .selectFrom('assemblies')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

/** An organisation's assemblies, newest first. */
export async function assembliesOf(db: Reads, organisation: string): Promise<readonly Assembly[]> {
  return await db
    .selectFrom('assemblies')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The key that signs an assembly's checkpoints. Never let it near a page. */
export async function signingKey(
  db: Reads,
  assembly: string,
): Promise<Selectable<SigningKeysTable>> {
  return await db
    .selectFrom('signing_keys')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .executeTakeFirstOrThrow();
}
