import { accept, type Result, refuse } from '@commonlot/exact';
import { g1000, readInstant } from '@commonlot/stages';
import { slugOf } from '../../server/access/found.ts';
import { formKeyOf, visitOf } from '../../server/access/visit.ts';
import { openAssembly } from '../../server/acts/1-commission/open-assembly.ts';
import type { ActRefusal } from '../../server/acts/perform.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import { type RehearsalStart, rehearsalOf } from './rehearsal-of.ts';
import { languagesOf } from './shared/fields.ts';
import type { Context } from './shared/here.ts';

type Opened = Result<
  string,
  ActRefusal | { readonly code: 'name-missing' } | { readonly code: 'name-taken' }
>;

/** Opens an assembly from the form. @returns its short name, for the address */
export async function newAssembly(context: Context): Promise<Opened> {
  const { services, visitor } = visitOf(context);
  const { account } = visitor;
  const name = fieldOf(context, 'name');
  const plain = slugOf(name);
  if (!account || plain === '' || name.length > 200) return refuse({ code: 'name-missing' });
  const now = () => {
    const instant = readInstant(services.now());
    if (!instant) throw new Error('the clock gives no instant');
    return instant;
  };
  const rehearsal = rehearsalOf(fieldOf(context, 'rehearsal'), now());
  const slug = rehearsal
    ? await freeTown(context, rehearsal)
    : (await isFree(context, plain)) && plain;
  if (!slug) return refuse({ code: 'name-taken' });
  const opened = await openAssembly(services.store, services.chance, now, formKeyOf(context), {
    organisation: account.organisationId,
    account: account.accountId,
    name,
    slug,
    place: fieldOf(context, 'place'),
    languages: languagesOf(context),
    fictional: rehearsal !== null,
    template: rehearsal?.template ?? g1000,
  });
  return opened.ok ? accept(slug) : opened;
}

/** The first town that no rehearsal of this organisation plays in. */
async function freeTown(context: Context, { slug }: RehearsalStart): Promise<string> {
  for (let town = 1; ; town += 1) if (await isFree(context, slug(town))) return slug(town);
}

/** Whether a short name is free; one this very form took is: sent twice, it opens one assembly. */
async function isFree(context: Context, slug: string): Promise<boolean> {
  const { services, visitor } = visitOf(context);
  const row = await services.store.db
    .selectFrom('assemblies')
    .leftJoin('commands', (join) =>
      join
        .onRef('commands.assembly_id', '=', 'assemblies.id')
        .on('commands.key', '=', formKeyOf(context)),
    )
    .select('commands.key')
    .where('assemblies.slug', '=', slug)
    .where('assemblies.organisation_id', '=', visitor.account?.organisationId ?? '')
    .executeTakeFirst();
  return row === undefined || row.key !== null;
}
