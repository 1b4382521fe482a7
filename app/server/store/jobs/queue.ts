import { type Expression, sql } from 'kysely';
import type { Store, Tx } from '../contract.ts';
import { addJob } from './add.ts';
import { claim } from './claim.ts';
import type { Claim, JobQueue } from './job.ts';
import { start } from './start.ts';

/** The queue over a store. Changes of an assembly's jobs reach its live pages. */
export function jobQueue(store: Store): JobQueue {
  return {
    add: async (job) =>
      await store.transact(async (tx) => await addJob(tx, job), job.assembly ?? undefined),
    start: async (job, runs) => await start(store, job, runs),
    claim: async (kinds, now, leaseUntil) => await claim(store, kinds, now, leaseUntil),
    report: async (held, { progress, message, leaseUntil }) =>
      await change(store, held, { progress, message, lease_until: leaseUntil }),
    keep: async (held, leaseUntil) => await change(store, held, { lease_until: leaseUntil }),
    finish: async (held, result, at) => await change(store, held, doneWith(result, at)),
    settle: async (tx, held, result, at) => await settle(tx, held, result, at),
    fail: async (held, message, at, result) =>
      await change(store, held, {
        state: 'failed',
        lease_until: null,
        finished_at: at,
        message,
        result: JSON.stringify(result ?? null),
      }),
    leave: async ({ id, attempt }, result) =>
      await update(store, id, (is) => is.state === 'cancelled' && is.attempts === attempt, {
        result: JSON.stringify(result),
      }),
    release: async (held, at) =>
      await change(store, held, {
        state: 'waiting',
        max_attempts: sql<number>`max_attempts + 1`,
        lease_until: null,
        run_after: at,
      }),
    ...forPeople(store),
  };
}

type Change = Readonly<Record<string, string | number | null | Expression<unknown>>>;

function doneWith(result: unknown, at: string) {
  return {
    state: 'done',
    progress: 100,
    lease_until: null,
    finished_at: at,
    result: JSON.stringify(result ?? null),
  } as const;
}

async function settle(
  tx: Tx,
  { id, attempt }: Claim,
  result: unknown,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('jobs')
    .set(doneWith(result, at))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('attempts', '=', attempt)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Changes a job that is still in this worker's hands, and tells the pages that show it. */
async function change(store: Store, { id, attempt }: Claim, set: Change): Promise<boolean> {
  return await update(store, id, (is) => is.state === 'running' && is.attempts === attempt, set);
}

interface Standing {
  readonly state: string;
  readonly attempts: number;
  readonly organisation_id: string;
}

async function update(
  store: Store,
  id: string,
  allowed: (job: Standing) => boolean,
  set: Change,
): Promise<boolean> {
  const owner = await store.db
    .selectFrom('jobs')
    .select('assembly_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (owner === undefined) return false;
  return await store.transact(async (tx) => {
    const job = await tx
      .selectFrom('jobs')
      .select(['state', 'attempts', 'organisation_id'])
      .where('id', '=', id)
      .modifyEnd(store.differences.lockRows)
      .executeTakeFirst();
    if (job === undefined || !allowed(job)) return false;
    await tx.updateTable('jobs').set(set).where('id', '=', id).execute();
    return true;
  }, owner.assembly_id ?? undefined);
}

function forPeople(store: Store): Pick<JobQueue, 'cancel' | 'retry' | 'get' | 'list'> {
  const own = (organisation: string, states: readonly string[]) => (job: Standing) =>
    job.organisation_id === organisation && states.includes(job.state);
  return {
    cancel: async (organisation, id, at) =>
      await update(store, id, own(organisation, ['waiting', 'running']), {
        state: 'cancelled',
        lease_until: null,
        finished_at: at,
      }),
    retry: async (organisation, id, at) =>
      await update(store, id, own(organisation, ['failed', 'cancelled']), {
        state: 'waiting',
        // Attempts go on counting: a worker that still runs the old one must not pass for the new.
        max_attempts: sql`case when attempts < max_attempts then max_attempts else attempts + 1 end`,
        progress: 0,
        message: '',
        run_after: at,
        finished_at: null,
        result: null,
      }),
    get: async (organisation, id) =>
      (await store.db
        .selectFrom('jobs')
        .selectAll()
        .where('organisation_id', '=', organisation)
        .where('id', '=', id)
        .executeTakeFirst()) ?? null,
    list: async (organisation, limit) =>
      await store.db
        .selectFrom('jobs')
        .selectAll()
        .where('organisation_id', '=', organisation)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
  };
}
