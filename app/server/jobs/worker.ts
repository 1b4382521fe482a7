import { setTimeout as sleep } from 'node:timers/promises';
import { systemChance } from '../adapters/chance/chance.ts';
import { systemNow } from '../adapters/clock/clock.ts';
import { wordsGiven } from '../adapters/process/child.ts';
import { openStore } from '../store/open.ts';
import { workOnce } from './work.ts';
import { sayBroken, sayHolding } from './worker-words.ts';

/** How long an idle worker waits for more before it ends and gives its memory back. */
const IDLE_MS = 3_000;
const LOOK_MS = 200;

const [address = '', files = '', lease = ''] = wordsGiven();
const store = await openStore(address);
const say = (word: string) => {
  // Whoever started it may be gone: it ends what it has begun all the same.
  if (process.connected) process.send?.(word, () => {});
};
const bench = {
  store,
  chance: systemChance,
  now: systemNow,
  files: files === '' ? null : files,
  leaseSeconds: Number(lease),
  holding: (claim: Parameters<typeof sayHolding>[0]) => say(sayHolding(claim)),
};
let idleSince = performance.now();
while (performance.now() - idleSince < IDLE_MS) {
  try {
    if (await workOnce(bench)) idleSince = performance.now();
    else await sleep(LOOK_MS);
  } catch (error) {
    // The kind alone: a stack or a row could carry what people wrote.
    say(sayBroken(error instanceof Error ? error.name : 'unknown'));
    // Without its store it ends too, and is begun again when there is one.
    await sleep(LOOK_MS);
  }
}
await store.close();
if (process.connected) process.disconnect();
