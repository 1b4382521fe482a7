import { systemNow } from '../adapters/clock/clock.ts';
import { type Child, startChild } from '../adapters/process/child.ts';
import type { Store } from '../store/contract.ts';
import type { Claim } from '../store/jobs/job.ts';
import { jobQueue } from '../store/jobs/queue.ts';
import { WIND_UP_MS } from './follow-search.ts';
import { LEASE_SECONDS, leaseFrom } from './lease.ts';
import { tidy } from './tidy.ts';
import { hear } from './worker-words.ts';

/** How often the queue is looked at when nobody pokes: jobs of other processes, lost workers. */
const LOOK_MS = 2_000;
const TIDY_MS = 3_600_000;
/** Work that hears of its end by itself may take so long to say what it knows before it is ended. */
const GRACE_MS: Readonly<Record<string, number>> = {
  lottery: 2 * WIND_UP_MS,
  seats: 2 * WIND_UP_MS,
};

export interface JobRunner {
  /** Says that there may be work now, or that a job was stopped. */
  readonly poke: () => void;
  readonly stop: () => Promise<void>;
}

export interface JobRun {
  readonly store: Store;
  /** What `openStore` was given; not ':memory:', which a second process cannot open. */
  readonly address: string;
  /** Folder for the files that jobs make. */
  readonly files: string | null;
  /** How long a job lies still when its worker is lost; `LEASE_SECONDS` by default. */
  readonly leaseSeconds?: number;
  /** Told the kind of error when a job breaks; never a person's data. */
  readonly failed: (name: string) => void;
}

interface Worker {
  readonly child: Child;
  held: Claim | null;
  /** When its lease was last made longer, by this process's own clock. */
  keptAt: number;
  /** When it is ended that no longer has its job, by the same clock; null while it has. */
  endAt: number | null;
}

/**
 * Runs waiting jobs in a process of its own, so that pages stay quick and the memory a job took is
 * given back. The worker lives only while there is work. This process keeps the job's lease, for a
 * worker deep in a computation cannot, and ends the worker when its job was stopped.
 */
export function runJobs(run: JobRun): JobRunner {
  const { store, failed } = run;
  let worker: Worker | null = null;
  let looking: Promise<void> | null = null;
  let stopped = false;
  const begin = () => {
    worker = startWorker(run, () => (worker = null));
  };
  const look = async () => {
    if (worker) await watch(run, worker);
    else if ((await anyWaiting(store)) && !stopped) begin();
  };
  const poke = () => {
    if (stopped) return;
    looking ??= look()
      .catch(() => failed('queue'))
      .finally(() => (looking = null));
  };
  let cleaning: Promise<void> = Promise.resolve();
  const clean = () => {
    cleaning = tidy(store, run.files, systemNow()).catch(() => failed('tidy'));
  };
  const timers = [setInterval(poke, LOOK_MS), setInterval(clean, TIDY_MS)];
  for (const timer of timers) timer.unref();
  clean();
  return {
    poke,
    stop: async () => {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all([looking, cleaning]);
      const last = worker;
      await last?.child.stop();
      // At once to whoever comes next, not only when its lease has run out.
      if (last?.held) await jobQueue(store).release(last.held, systemNow());
    },
  };
}

function startWorker(
  { address, files, leaseSeconds = LEASE_SECONDS, failed }: JobRun,
  gone: () => void,
): Worker {
  const heard = (word: string) => {
    const said = hear(word);
    if (said.what === 'broken') failed(said.name);
    else Object.assign(worker, { held: said.claim, keptAt: performance.now(), endAt: null });
  };
  const words = [address, files ?? '', String(leaseSeconds)];
  const child = startChild(new URL('./worker.ts', import.meta.url), words, heard, gone);
  const worker: Worker = { child, held: null, keptAt: 0, endAt: null };
  return worker;
}

/** Keeps the lease of what a worker holds; ends the worker when the job is no longer its own. */
async function watch({ store, leaseSeconds = LEASE_SECONDS }: JobRun, worker: Worker) {
  const { held } = worker;
  if (!held) return;
  const job = await store.db
    .selectFrom('jobs')
    .select(['state', 'attempts', 'kind'])
    .where('id', '=', held.id)
    .executeTakeFirst();
  // Done is its own doing, and it says so in a moment.
  const lost = job?.state !== 'done' && (job?.state !== 'running' || job.attempts !== held.attempt);
  if (lost && worker.held === held) {
    worker.endAt ??= performance.now() + (GRACE_MS[job?.kind ?? ''] ?? 0);
    if (performance.now() >= worker.endAt) await worker.child.stop();
    return;
  }
  if (performance.now() - worker.keptAt < (leaseSeconds * 1000) / 3) return;
  worker.keptAt = performance.now();
  await jobQueue(store).keep(held, leaseFrom(systemNow(), leaseSeconds));
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
