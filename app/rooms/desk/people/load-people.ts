import { visitOf } from '../../../server/access/visit.ts';
import type { PersonKind } from '../../../server/store/schema/register.ts';
import { type Context, loadHere } from '../shared/here.ts';

/** One line of the list. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly status: string;
  readonly channel: string;
  readonly area: string;
  readonly seat: string;
}

/** People on one page of the list. */
export const PAGE = 100;

const KINDS = ['resident', 'guest', 'volunteer', 'keep-informed'] as const;

/** The people of the register that the search in the address asks for. */
export async function loadPeople(context: Context) {
  const { desk, here } = await loadHere(context);
  const { services, url } = visitOf(context);
  const asked = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const wanted = asked('q');
  const area = asked('area');
  const kind = KINDS.find((one) => one === asked('kind')) ?? 'resident';
  const from = Math.max(0, Math.trunc(Number(asked('from')) || 0));
  const like = `%${wanted.toLowerCase().replaceAll(/[%_\\]/g, '')}%`;
  let query = services.store.db
    .selectFrom('people')
    .leftJoin('households', (join) =>
      join
        .onRef('households.id', '=', 'people.household_id')
        .onRef('households.assembly_id', '=', 'people.assembly_id'),
    )
    .select(['people.id', 'people.name', 'people.kind', 'people.status', 'people.channel'])
    .select('households.stratum')
    .where('people.assembly_id', '=', desk.id)
    .where('people.kind', '=', kind);
  if (area !== '') query = query.where('households.stratum', '=', area);
  if (wanted !== '')
    query = query.where((is) =>
      is.or([
        is(is.fn<string>('lower', ['people.name']), 'like', like),
        is(is.fn<string>('lower', ['people.email']), 'like', like),
        is('people.phone', 'like', like),
        is('people.id', '=', wanted),
      ]),
    );
  const rows = await query
    .orderBy('people.name')
    .orderBy('people.id')
    .offset(from)
    .limit(PAGE + 1)
    .execute();
  const seats = new Map<string, string>(desk.state.selection.members.entries());
  const people: readonly ListedPerson[] = rows
    .slice(0, PAGE)
    .map(({ id, name, stratum, ...row }) => ({
      ...row,
      id,
      name: name ?? '',
      area: stratum ?? '',
      seat: seats.get(id) ?? '',
    }));
  return { here, people, wanted, area, kind, from, more: rows.length > PAGE };
}
