import { readId } from '@commonlot/stages';
import type { Store } from '../store/contract.ts';
import { accountsOf } from './accounts.ts';
import { type Going, goOn } from './go-on.ts';
import type { Point } from './points.ts';
import { type Recipe, recipeOf } from './slug.ts';

/**
 * Lives on from where a rehearsal stands, also after people did things by hand in between.
 * @param recipe which town and which chance, for an assembly that was opened by hand on the town's
 *   frame; a rehearsal's own is in its short name
 * @throws Error when the assembly is no rehearsal and no recipe is given
 */
export async function fastForward(
  store: Store,
  assembly: string,
  until: Point,
  going: Going = {},
  recipe?: Recipe,
): Promise<void> {
  const row = await store.db
    .selectFrom('assemblies')
    .select(['slug', 'fictional'])
    .where('id', '=', assembly)
    .executeTakeFirst();
  const id = readId('assembly', assembly);
  const known = recipe ?? recipeOf(row?.slug ?? '');
  // Nobody invents people in an assembly of real ones.
  if (!row || row.fictional !== 1 || id === null || known === null)
    throw new Error('this assembly is no rehearsal');
  const accounts = await accountsOf(store, assembly);
  await goOn({ ...going, store, assembly: id, accounts, recipe: known }, until);
}
