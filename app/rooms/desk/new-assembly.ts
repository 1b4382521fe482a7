import { accept, type Result, refuse } from '@commonlot/exact';
import { g1000, readInstant } from '@commonlot/stages';
import { slugOf } from '../../server/access/found.ts';
import { formKeyOf, visitOf } from '../../server/access/visit.ts';
import { openAssembly } from '../../server/acts/1-commission/open-assembly.ts';
import type { ActRefusal } from '../../server/acts/perform.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
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
  const slug = slugOf(name);
  if (!account || slug === '' || name.length > 200) return refuse({ code: 'name-missing' });
  const key = formKeyOf(context);
  const there = await services.store.db
    .selectFrom('assemblies')
    .select('id')
    .where('slug', '=', slug)
    .where('organisation_id', '=', account.organisationId)
    .executeTakeFirst();
  if (there && !(await usedHere(context, there.id, key))) return refuse({ code: 'name-taken' });
  const now = () => {
    const instant = readInstant(services.now());
    if (!instant) throw new Error('the clock gives no instant');
    return instant;
  };
  const opened = await openAssembly(services.store, services.chance, now, key, {
    organisation: account.organisationId,
    account: account.accountId,
    name,
    slug,
    place: fieldOf(context, 'place'),
    languages: languagesOf(context),
    fictional: false,
    template: g1000,
  });
  return opened.ok ? accept(slug) : opened;
}

/** The same form sent twice opens one assembly. */
async function usedHere(context: Context, assembly: string, key: string): Promise<boolean> {
  const row = await visitOf(context)
    .services.store.db.selectFrom('commands')
    .select('key')
    .where('assembly_id', '=', assembly)
    .where('key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}
