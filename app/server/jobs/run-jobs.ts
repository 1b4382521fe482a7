import { systemNow } from '../adapters/clock/clock.ts';
import { type Child, startChild } from '../adapters/process/child.ts';
import type { Store } from '../store/contract.ts';

/** How often the queue is looked at when nobody pokes: jobs of other processes, retries. */
const LOOK_MS = 2_000;

export interface JobRunner {
  /** Says that there may be work now. */
  readonly poke: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * Runs waiting jobs in a process of its own, so that pages stay quick and the memory a job took is
 * given back. The worker lives only while there is work.
 * @param address what `openStore` was given; not ':memory:', which a second process cannot open.
 * @param failed told the kind of error when a job breaks; never a person's data.
 */
export function runJobs(
  store: Store,
  address: string,
  files: string | null,
  failed: (name: string) => void,
): JobRunner {
  let worker: Child | null = null;
  let stopped = false;
  const gone = () => {
    worker = null;
  };
  const look = async () => {
    if (worker || stopped || !(await anyWaiting(store))) return;
    worker = startChild(
      new URL('./worker.ts', import.meta.url),
      [address, files ?? ''],
      failed,
      gone,
    );
  };
  const poke = () => void look().catch(() => failed('queue'));
  const timer = setInterval(poke, LOOK_MS);
  timer.unref();
  return {
    poke,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await worker?.stop();
    },
  };
}

async function anyWaiting(store: Store): Promise<boolean> {
  const now = systemNow();
  const row = await store.db
    .selectFrom('jobs')
    .select('id')
    .where((is) =>
      is.or([
        is.and([is('state', '=', 'waiting'), is('run_after', '<=', now)]),
        is.and([is('state', '=', 'running'), is('lease_until', '<', now)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
