import { accept, type Result } from '@commonlot/exact';
import { publicKeyOf, toHex } from '@commonlot/record';
import { type AssemblyId, type Instant, type Language, type Template } from '@commonlot/stages';
import { createAssembly } from '../../store/assemblies.ts';
import type { Store } from '../../store/contract.ts';
import { type Chance, newIdOf } from '../chance.ts';
import { type ActRefusal, perform } from '../perform.ts';

export interface NewAssembly {
  readonly organisation: string;
  /** The account that opens it and becomes its organiser. */
  readonly account: string;
  readonly name: string;
  readonly slug: string;
  readonly place: string;
  readonly languages: readonly Language[];
  readonly fictional: boolean;
  readonly template: Template;
}

/**
 * Opens an assembly: its row, its signing key, its organiser's role and its first entry.
 * @param key idempotency key of the form; the same form sent twice opens one assembly.
 */
export async function openAssembly(
  store: Store,
  chance: Chance,
  now: () => Instant,
  key: string,
  input: NewAssembly,
): Promise<Result<AssemblyId, ActRefusal>> {
  const { organisation, account, name, slug, place, languages, fictional, template } = input;
  const made = await store.db
    .selectFrom('assemblies')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('slug', '=', slug)
    .executeTakeFirst();
  const id = (made?.id ?? newIdOf(chance, 'assembly')) as AssemblyId; // codec: read back from the store
  if (!made) {
    const secret = chance.bytes(32);
    await store.transact(async (tx) => {
      await createAssembly(tx, {
        id,
        organisation,
        slug,
        name,
        publicKey: publicKeyOf(secret),
        privateKey: toHex(secret),
        fictional,
        at: now(),
      });
      await tx
        .insertInto('roles')
        .values({
          account_id: account,
          assembly_id: id,
          organisation_id: organisation,
          role: 'organiser',
        })
        .execute();
    });
  }
  const by = { role: 'organiser', id: account } as const;
  const asking = {
    type: 'commission.open-assembly',
    data: { name, place, languages, fictional, template },
  } as const;
  const opened = await perform({ store, assembly: id, by, now, chance, key }, asking);
  return opened.ok ? accept(id) : opened;
}
