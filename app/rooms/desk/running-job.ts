import type { Store } from '../../server/store/contract.ts';

/** A job of an assembly that waits or runs. */
export interface RunningJob {
  readonly id: string;
  /** 0 to 1. */
  readonly share: number;
  readonly message: string;
}

/** The assembly's job that is under way, if there is one. */
export async function runningJob(
  store: Store,
  organisation: string,
  assembly: string,
): Promise<RunningJob | null> {
  const row = await store.db
    .selectFrom('jobs')
    .select(['id', 'progress', 'message'])
    .where('organisation_id', '=', organisation)
    .where('assembly_id', '=', assembly)
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return row ? { id: row.id, share: row.progress / 100, message: row.message } : null;
}
