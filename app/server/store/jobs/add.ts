import type { Tx } from '../contract.ts';
import type { NewJob } from './job.ts';

/** Adds a job within a transaction, so that it exists exactly when what asked for it does. */
export async function addJob(tx: Tx, job: NewJob): Promise<void> {
  await tx
    .insertInto('jobs')
    .values({
      id: job.id,
      organisation_id: job.organisation,
      assembly_id: job.assembly,
      kind: job.kind,
      payload: JSON.stringify(job.payload),
      state: 'waiting',
      progress: 0,
      message: '',
      attempts: 0,
      max_attempts: job.maxAttempts ?? 3,
      run_after: job.at,
      created_at: job.at,
    })
    .execute();
}
