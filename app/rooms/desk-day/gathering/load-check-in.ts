import { expected, isExpected, present, readId } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { personOfBadge } from '../../../server/acts/badge.ts';
import type { Store } from '../../../server/store/contract.ts';
import { type Context, loadDay } from '../load-day.ts';

const MOST_FOUND = 12;

export interface AtTheDoor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly needs: boolean;
  readonly here: boolean;
}

/** Who is found at the door: by name, by badge, or everybody still missing. */
export async function loadCheckIn(context: Context) {
  const { desk, day } = await loadDay(context);
  const { services, url } = visitOf(context);
  const { gathering } = desk.state;
  const arrived = new Set<string>(present(gathering));
  const wanted = expected(gathering);
  const q = (url.searchParams.get('q') ?? '').trim();
  const badge = (url.searchParams.get('badge') ?? '').trim();
  const list = url.searchParams.get('list') === 'missing';
  const just = readId('person', url.searchParams.get('just') ?? '');
  const people = await peopleOf(services.store, day.id);
  const all = people.flatMap((row): AtTheDoor[] => {
    const id = readId('person', row.id);
    if (id === null || !isExpected(gathering, id)) return [];
    const { name, kind, needs } = row;
    return [{ id, name: name ?? row.id, kind, needs: needs !== null, here: arrived.has(id) }];
  });
  const byBadge = badge === '' ? null : await personOfBadge(services.store, day.id, wanted, badge);
  const found = all.filter(({ id, name }) =>
    badge === '' ? q !== '' && matches(name, q) : id === byBadge,
  );
  return {
    day,
    q,
    badge,
    found: found.slice(0, MOST_FOUND),
    more: Math.max(0, found.length - MOST_FOUND),
    missing: list ? all.filter(({ here }) => !here) : null,
    just: all.find(({ id }) => id === just) ?? null,
    arrived: arrived.size,
    expected: wanted.length,
    doorsClosed: gathering.doorsClosed,
    closing: url.searchParams.get('close') === '1',
  };
}

async function peopleOf({ db }: Store, assembly: string) {
  return await db
    .selectFrom('people')
    .select(['id', 'name', 'kind', 'needs'])
    .where('assembly_id', '=', assembly)
    .where('kind', 'in', ['resident', 'guest'])
    .orderBy('name')
    .execute();
}

/** Every word typed begins a word of the name; accents and capitals do not count. */
function matches(name: string, typed: string): boolean {
  const words = plain(name).split(/[\s'’-]+/);
  return plain(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
