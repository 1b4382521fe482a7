import type { Instant } from '@commonlot/stages';
import type { Chance } from '../acts/chance.ts';
import type { Store } from '../store/contract.ts';
import type { Claim, Job, JobQueue } from '../store/jobs/job.ts';
import { jobQueue } from '../store/jobs/queue.ts';
import {
  type Handler,
  JOB_KINDS,
  JobCancelled,
  type JobKind,
  JobRefused,
  type Working,
} from './handler.ts';
import { LEASE_SECONDS, leaseFrom } from './lease.ts';
import { writeMessage } from './message.ts';

/** Handlers are loaded on demand, so that a worker carries only what its job needs. */
const HANDLERS: Readonly<Record<JobKind, () => Promise<Handler>>> = {
  letters: async () => (await import('./letters.ts')).printLetters,
  lottery: async () => (await import('./lottery.ts')).computeLottery,
  alternates: async () => (await import('./alternates.ts')).drawTheAlternates,
  seats: async () => (await import('./seats.ts')).drawForSeats,
  seating: async () => (await import('./seating.ts')).planSeating,
  cards: async () => (await import('./cards.ts')).printCards,
  rehearsal: async () => (await import('./rehearsal.ts')).rehearse,
};

export interface Bench {
  readonly store: Store;
  readonly chance: Chance;
  readonly now: () => Instant;
  readonly files: string | null;
  /** How long a job lies still when its worker is lost; `LEASE_SECONDS` by default. */
  readonly leaseSeconds?: number;
  /** Told what it holds, and null when it has let go. */
  readonly holding?: (claim: Claim | null) => void;
}

/** Claims and does one job. @returns false when there was none to do. */
export async function workOnce(bench: Bench): Promise<boolean> {
  const { now, leaseSeconds = LEASE_SECONDS } = bench;
  const queue = jobQueue(bench.store);
  const lease = () => leaseFrom(now(), leaseSeconds);
  const job = await queue.claim(JOB_KINDS, now(), lease());
  if (!job) return false;
  const held = { id: job.id, attempt: job.attempts };
  bench.holding?.(held);
  const keep = () => void queue.keep(held, lease()).catch(() => false);
  const beat = setInterval(keep, (leaseSeconds * 1000) / 3);
  try {
    const result = await handle(job, workingOn(bench, queue, held, lease));
    await queue.finish(held, result, now());
  } catch (error) {
    if (error instanceof JobCancelled) {
      if (error.known !== null) await queue.leave(held, error.known);
      return true;
    }
    const { refusal } = error instanceof JobRefused ? error : { refusal: { code: 'job-failed' } };
    await queue.fail(held, refusal.code, now(), refusal);
    if (!(error instanceof JobRefused)) throw error;
  } finally {
    clearInterval(beat);
    bench.holding?.(null);
  }
  return true;
}

function workingOn(bench: Bench, queue: JobQueue, held: Claim, lease: () => string): Working {
  const { now } = bench;
  return {
    ...bench,
    report: async (progress, key, counts) => {
      const share = Math.max(0, Math.min(100, Math.round(progress)));
      const message = writeMessage(key, counts);
      return await queue.report(held, { progress: share, message, leaseUntil: lease() });
    },
    settle: async (tx, result) => {
      if (!(await queue.settle(tx, held, result, now()))) throw new JobCancelled();
    },
  };
}

async function handle(job: Job, working: Working): Promise<unknown> {
  const kind = JOB_KINDS.find((one) => one === job.kind);
  if (!kind) throw new Error(`no handler for jobs of kind ${job.kind}`);
  return await (await HANDLERS[kind]())(job, working);
}
