import { seedFromHex, ticketer } from '@commonlot/draw';
import { type Result, refuse } from '@commonlot/exact';
import { digest } from '@commonlot/record';
import type { Pool, PoolPerson } from '@commonlot/selection';
import { type PersonId, readId, seated } from '@commonlot/stages';
import { foldAssembly } from '../assembly-state.ts';
import { entryHash } from '../entry-hash.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';
import { poolFor } from './pool-for.ts';

export type ReplaceRefusal = ActRefusal | { readonly code: 'nobody-eligible' };

/**
 * Replaces somebody who declined by the next alternate: of those left in the pool who keep every
 * quota, the one with the smallest ticket. The tickets follow from the panel's own public draw, so
 * the order of alternates was fixed when the dice fell. When nobody keeps every quota, those who
 * break fewest come into question, and the record says that a quota gave way.
 */
export async function replaceMember(
  doing: Doing,
  leaver: PersonId,
): Promise<Result<Done, ReplaceRefusal>> {
  for (;;) {
    const done = await tryToReplace(doing, leaver);
    if (done.ok || done.refusal.code !== 'changed-meanwhile') return done;
  }
}

async function tryToReplace(doing: Doing, leaver: PersonId): Promise<Result<Done, ReplaceRefusal>> {
  const { store, assembly } = doing;
  const { version, state } = await foldAssembly(store, assembly);
  const { quotas, size, members } = state.selection;
  const pool = await poolFor(store, assembly, { quotas, size: size ?? 0 });
  const here = new Set<string>(seated(state.selection));
  const panel = pool.people.filter(({ id }) => here.has(id));
  const homes = new Set(panel.flatMap(({ household }) => household ?? []));
  const left = pool.people.filter(({ id, household }) => {
    const person = readId('person', id);
    const fresh = person !== null && !members.has(person);
    return fresh && (household === undefined || !homes.has(household));
  });
  const vacant = Math.max(0, (size ?? 0) - panel.length - 1);
  const judged = left.map((person) => ({
    person,
    off: missedBy(pool, [...panel, person], vacant),
  }));
  const least = Math.min(...judged.map(({ off }) => off));
  const eligible = judged.filter(({ off }) => off === least);
  const hash = (await entryHash(store, assembly, 'selection.panel-drawn')) ?? '';
  const seed = seedFromHex(digest(`alternates\n${hash}`));
  if (eligible.length === 0 || !seed.ok) return refuse({ code: 'nobody-eligible' });
  const take = ticketer(seed.value, 'alternates');
  const [first] = eligible
    .map(({ person }) => ({ id: person.id, ticket: take(person.id) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  const alternate = first ? readId('person', first.id) : null;
  if (!first || !alternate) return refuse({ code: 'nobody-eligible' });
  const data = {
    leaver,
    alternate,
    eligible: eligible.length,
    ticket: first.ticket,
    quotasRelaxed: least > 0,
  };
  return await perform(
    doing,
    { type: 'selection.replace-member', data },
    // Who came, left or was asked since may have changed who keeps the quotas: look again.
    { fingerprint: { leaver }, seen: { version, types: SEATS } },
  );
}

const SEATS = [
  'registration.person-withdrew',
  'selection.member-declined',
  'selection.member-replaced',
] as const;

/** Seats by which a panel with `vacant` seats still open misses the quotas; 0 keeps them all. */
function missedBy(pool: Pool, panel: readonly PoolPerson[], vacant: number): number {
  let off = 0;
  for (const { name, values } of pool.features) {
    let short = 0;
    for (const { value, min, max } of values) {
      const count = panel.filter((person) => person.values[name] === value).length;
      off += Math.max(0, count - max);
      short += Math.max(0, min - count);
    }
    off += Math.max(0, short - vacant);
  }
  return off;
}
