import type { Instant } from '@commonlot/stages';
import type { Chance } from '../acts/chance.ts';
import type { Store } from '../store/contract.ts';
import type { Job } from '../store/jobs/job.ts';
import { jobQueue } from '../store/jobs/queue.ts';
import { type Handler, JOB_KINDS, JobCancelled, type JobKind, JobRefused } from './handler.ts';

const LEASE_SECONDS = 60;

/** Handlers are loaded on demand, so that a worker carries only what its job needs. */
const HANDLERS: Readonly<Record<JobKind, () => Promise<Handler>>> = {
  letters: async () => (await import('./letters.ts')).printLetters,
  lottery: async () => (await import('./lottery.ts')).computeLottery,
  seating: async () => (await import('./seating.ts')).planSeating,
  cards: async () => (await import('./cards.ts')).printCards,
  rehearsal: async () => (await import('./rehearsal.ts')).rehearse,
};

export interface Bench {
  readonly store: Store;
  readonly chance: Chance;
  readonly now: () => Instant;
  readonly files: string | null;
}

/** Claims and does one job. @returns false when there was none to do. */
export async function workOnce(bench: Bench): Promise<boolean> {
  const queue = jobQueue(bench.store);
  const job = await queue.claim(JOB_KINDS, bench.now(), leaseFrom(bench.now()));
  if (!job) return false;
  const held = { id: job.id, attempt: job.attempts };
  const beat = setInterval(() => void keepAlive(), (LEASE_SECONDS * 1000) / 3);
  let last = { progress: 0, message: '' };
  const tell = async () =>
    await queue.report(held, { ...last, leaseUntil: leaseFrom(bench.now()) });
  const keepAlive = async () => {
    await tell().catch(() => false);
  };
  const report = async (progress: number, message: string) => {
    last = { progress: Math.max(0, Math.min(100, Math.round(progress))), message };
    return await tell();
  };
  try {
    const result = await handle(job, { ...bench, report });
    await queue.finish(held, result, bench.now());
  } catch (error) {
    if (error instanceof JobCancelled) return true;
    const known = error instanceof JobRefused;
    // A refusal is final: trying again would give the same answer.
    const retryAt = known ? FAR : leaseFrom(bench.now());
    await queue.fail(held, known ? error.code : 'job-failed', bench.now(), retryAt);
    if (!known) throw error;
  } finally {
    clearInterval(beat);
  }
  return true;
}

const FAR = '9999-12-31T00:00:00.000Z';

async function handle(job: Job, working: Parameters<Handler>[1]): Promise<unknown> {
  const kind = JOB_KINDS.find((one) => one === job.kind);
  if (!kind) throw new Error(`no handler for jobs of kind ${job.kind}`);
  return await (await HANDLERS[kind]())(job, working);
}

function leaseFrom(now: Instant): string {
  return new Date(Date.parse(now) + LEASE_SECONDS * 1000).toISOString();
}
