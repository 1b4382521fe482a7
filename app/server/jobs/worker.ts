import { parentPort, workerData } from 'node:worker_threads';
import { systemChance } from '../adapters/chance/chance.ts';
import { systemNow } from '../adapters/clock/clock.ts';
import { openStore } from '../store/open.ts';
import { workOnce } from './work.ts';

/** How long an idle worker waits for more before it ends and gives its memory back. */
const IDLE_MS = 3_000;

interface Order {
  readonly address: string;
  readonly files: string | null;
}

const { address, files } = workerData as Order; // codec: what run-jobs.ts puts there
const store = await openStore(address);
const bench = { store, chance: systemChance, now: systemNow, files };
let idleSince = performance.now();
while (performance.now() - idleSince < IDLE_MS) {
  try {
    if (await workOnce(bench)) idleSince = performance.now();
    else await new Promise((resolve) => setTimeout(resolve, 200));
  } catch (error) {
    // The message alone: a stack or a row could carry what people wrote.
    parentPort?.postMessage({ failed: error instanceof Error ? error.name : 'unknown' });
    idleSince = performance.now();
  }
}
await store.close();
