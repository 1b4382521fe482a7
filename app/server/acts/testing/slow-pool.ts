import type { Quota } from '@commonlot/stages';
import { closePool } from '../3-registration/close-pool.ts';
import { importPeople } from '../3-registration/import-people.ts';
import { countedChance, type Stand, taken } from './stand.ts';

const SHARES = [0.3, 0.25, 0.2, 0.15, 0.1] as const;

/** A pool of nearly as many kinds of people as people: its lottery takes some seconds. */
export function slowPeople(
  people = 300,
  features = 5,
): readonly Readonly<Record<string, string>>[] {
  const bytes = countedChance('slow pool').bytes(people * features);
  return Array.from({ length: people }, (_, place) =>
    Object.fromEntries(
      Array.from({ length: features }, (_, f) => [
        `f${f}`,
        cameForward(f, bytes[place * features + f] ?? 0),
      ]),
    ),
  );
}

/** Around the town's shares of the seats. */
export function slowQuotas(size = 30, features = 5): readonly Quota[] {
  return Array.from({ length: features }, (_, f) =>
    SHARES.map((share, v) => {
      const [min, max] = [Math.floor(share * size * 0.9), Math.ceil(share * size * 1.1)];
      return { feature: `f${f}`, value: `v${v}`, min, max };
    }),
  ).flat();
}

/** Both, sealed and set in an assembly. */
export async function slowPool(stand: Stand, people = 300, size = 30): Promise<void> {
  const pool = slowPeople(people).map((features, place) => ({
    name: `Zora Quill ${place}`,
    email: null,
    phone: null,
    household: '',
    features,
  }));
  taken(await importPeople(stand.as('organiser'), pool, 'Fictional people.'));
  taken(await closePool(stand.as('organiser')));
  const data = { size, quotas: slowQuotas(size), source: 'Census of Harbourtown.' };
  await stand.act('organiser', { type: 'selection.set-quotas', data });
}

/** The value of somebody in the pool: each feature's values came forward in another measure than the town's. */
function cameForward(feature: number, byte: number): string {
  let left = byte / 256;
  for (const [place] of SHARES.entries()) {
    const v = (place + feature) % SHARES.length;
    left -= SHARES[place] ?? 0;
    if (left < 0) return `v${v}`;
  }
  return `v${feature % SHARES.length}`;
}
