import type { Instant } from '@commonlot/stages';
import { listKept, removeWhole } from '../adapters/disk/files.ts';
import type { Store } from '../store/contract.ts';
import { payloadOf } from './payload.ts';

/** How long the page of an ended job and the files it left can be opened. */
export const KEPT_DAYS = 30;
/** A job's file that no job names any more is left alone so long: it may just be being made. */
const FRESH_MS = 3_600_000;

/**
 * Clears away jobs that ended long ago and every file of a job that none names any more: letters and
 * voting cards carry codes, which must not lie about.
 */
export async function tidy(store: Store, folder: string | null, now: Instant): Promise<void> {
  const before = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
  await store.transact(
    async (tx) =>
      await tx
        .deleteFrom('jobs')
        .where('state', 'in', ['done', 'failed', 'cancelled'])
        .where('finished_at', '<', before)
        .execute(),
  );
  if (folder === null) return;
  const old = (await listKept(folder)).filter(
    ({ name, changed }) => /^job_/.test(name) && changed < Date.parse(now) - FRESH_MS,
  );
  if (old.length === 0) return;
  const named = await filesNamed(store);
  for (const { name } of old) if (!named.has(name)) await removeWhole(folder, name);
}

async function filesNamed(store: Store): Promise<ReadonlySet<string>> {
  const jobs = await store.db
    .selectFrom('jobs')
    .select('result')
    .where('state', '=', 'done')
    .where('result', 'is not', null)
    .execute();
  return new Set(
    jobs.flatMap(({ result }): readonly string[] => {
      const files = payloadOf(result ?? 'null')['files'];
      return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
    }),
  );
}
