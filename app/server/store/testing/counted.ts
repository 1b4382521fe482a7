/**
 * A program of its own that appends a hundred times between two marks, for a test that counts the
 * syncs in between: `node counted.ts ADDRESS`. The marks are file look-ups, which a trace shows.
 */
import { existsSync } from 'node:fs';
import { openStore } from '../open.ts';
import { command, FIRST, seed } from './seed.ts';

export const APPENDS = 100;
export const BEGIN = '/commonlot-begin';
export const END = '/commonlot-end';

const [address] = process.argv.slice(2);
if (address !== undefined && import.meta.main) {
  const store = await openStore(address);
  await seed(store);
  existsSync(BEGIN);
  for (let n = 0; n < APPENDS; n += 1) {
    const row = { assembly_id: FIRST, id: `hh_${n}`, position: n, address: '{}', salt: 's' };
    await store.append({
      ...command(FIRST, n, `k${n}`),
      register: async (tx) => {
        await tx.insertInto('households').values(row).execute();
      },
    });
  }
  existsSync(END);
  await store.close();
}
