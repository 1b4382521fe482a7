import { type ExpressionBuilder, sql } from 'kysely';
import type { Reads, Store } from '../contract.ts';
import type { Schema } from '../schema/schema.ts';
import type { Job } from './job.ts';

/** See `JobQueue.claim`. Looks without a lock first: an idle worker costs no write transaction. */
export async function claim(
  store: Store,
  kinds: readonly string[],
  now: string,
  leaseUntil: string,
): Promise<Job | null> {
  if (kinds.length === 0) return null;
  const any = await free(store.db, kinds, now).executeTakeFirst();
  if (any === undefined) return null;
  await giveUp(store, now);
  return await store.transact(async (tx) => {
    const next = await free(tx, kinds, now)
      .whereRef('attempts', '<', 'max_attempts')
      .modifyEnd(store.differences.lockFreeRow)
      .executeTakeFirst();
    if (next === undefined) return null;
    return await tx
      .updateTable('jobs')
      .set({
        state: 'running',
        attempts: sql<number>`attempts + 1`,
        lease_until: leaseUntil,
        progress: 0,
        message: '',
      })
      .where('id', '=', next.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

function free(db: Reads, kinds: readonly string[], now: string) {
  return db
    .selectFrom('jobs')
    .select('id')
    .where('kind', 'in', kinds)
    .where((is) =>
      is.or([
        is.and([is('state', '=', 'waiting'), is('run_after', '<=', now)]),
        abandoned(is, now),
      ]),
    )
    .orderBy('run_after')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1);
}

/** A job that took its worker down with it on every attempt has failed, and its page says so. */
async function giveUp(store: Store, now: string): Promise<void> {
  const hopeless = await store.db
    .selectFrom('jobs')
    .select(['id', 'assembly_id'])
    .where((is) => abandoned(is, now))
    .whereRef('attempts', '>=', 'max_attempts')
    .execute();
  for (const { id, assembly_id } of hopeless)
    await store.transact(async (tx) => {
      await tx
        .updateTable('jobs')
        .set({ state: 'failed', message: 'worker-lost', lease_until: null, finished_at: now })
        .where('id', '=', id)
        .where((is) => abandoned(is, now))
        .execute();
    }, assembly_id ?? undefined);
}

function abandoned(is: ExpressionBuilder<Schema, 'jobs'>, now: string) {
  return is.and([is('state', '=', 'running'), is('lease_until', '<', now)]);
}
