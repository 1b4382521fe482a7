import { systemChance } from '../adapters/chance/chance.ts';
import { systemNow } from '../adapters/clock/clock.ts';
import { openStore } from '../store/open.ts';
import { workOnce } from './work.ts';

/** How long an idle worker waits for more before it ends and gives its memory back. */
const IDLE_MS = 3_000;

const [address = '', files = ''] = process.argv.slice(2);
const store = await openStore(address);
const bench = { store, chance: systemChance, now: systemNow, files: files === '' ? null : files };
let idleSince = performance.now();
while (performance.now() - idleSince < IDLE_MS) {
  try {
    if (await workOnce(bench)) idleSince = performance.now();
    else await new Promise((resolve) => setTimeout(resolve, 200));
  } catch (error) {
    // The message alone: a stack or a row could carry what people wrote.
    process.send?.(error instanceof Error ? error.name : 'unknown');
    idleSince = performance.now();
  }
}
await store.close();
if (process.connected) process.disconnect();
