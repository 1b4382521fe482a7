import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../store/contract.ts';
import { openStore } from '../../store/open.ts';
import { foundFictional } from '../found-organisation.ts';
import type { Accounts } from '../life.ts';

/** A rehearsal's own store in a file, with its fictional organisation. */
export interface Stand {
  readonly store: Store;
  readonly organisation: string;
  readonly accounts: Accounts;
  readonly close: () => Promise<void>;
}

export async function makeStand(): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'commonlot-rehearsal-'));
  const store = await openStore(join(folder, 'store.db'));
  const founded = await foundFictional(store, 'test', '2026-01-01T00:00:00.000Z');
  return {
    ...founded,
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
