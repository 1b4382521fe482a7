import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../store/contract.ts';
import type { Job } from '../store/jobs/job.ts';
import { jobQueue } from '../store/jobs/queue.ts';

const LOOK_MS = 100;

/** Waits for a job to end. @returns it as it ended; null when it has not in that time */
export async function jobEnded(
  store: Store,
  organisation: string,
  id: string,
  milliseconds: number,
): Promise<Job | null> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const job = await jobQueue(store).get(organisation, id);
    if (job && job.state !== 'waiting' && job.state !== 'running') return job;
    if (performance.now() >= end) return null;
    await sleep(LOOK_MS);
  }
}
