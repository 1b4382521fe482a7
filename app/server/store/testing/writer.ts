/**
 * A program of its own that appends to a store, for tests that need a second process or one to
 * kill: `node writer.ts ADDRESS ASSEMBLY PREFIX COUNT FAILURES`. It begins when its input ends. Each
 * append writes a register row too. A key is printed once it is acknowledged; after a failure it is
 * sent again, so often.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../contract.ts';
import { openStore } from '../open.ts';
import { command } from './seed.ts';

const [address = '', assembly = '', prefix = '', count = '0', patience = '0'] =
  process.argv.slice(2);

async function write(store: Store, key: string): Promise<boolean> {
  const expected = await store.version(assembly);
  const { kind } = await store.append({
    ...command(assembly, expected, key),
    register: async (tx) => {
      const household = { id: key, position: 1, address: '{}', salt: 's' };
      await tx
        .insertInto('households')
        .values({ assembly_id: assembly, ...household })
        .execute();
    },
  });
  return kind === 'appended' || kind === 'replayed';
}

async function insist(store: Store, key: string): Promise<void> {
  for (let failures = 0; ; ) {
    try {
      if (await write(store, key)) return;
    } catch (error) {
      failures += 1;
      if (failures > Number(patience)) throw error;
      await sleep(20);
    }
  }
}

const store = await openStore(address);
// At once, so that what was printed was acknowledged whenever this process is killed.
const say = (line: string): void => void writeSync(1, `${line}\n`);
say('ready');
await once(process.stdin.resume(), 'end');
for (let n = 0; n < Number(count); n += 1) {
  await insist(store, `${prefix}${n}`);
  say(`${prefix}${n}`);
}
await store.close();
