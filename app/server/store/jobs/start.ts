import type { Store } from '../contract.ts';
import { addJob } from './add.ts';
import type { JobQueue } from './job.ts';

type Start = JobQueue['start'];

/** See `JobQueue.start`. */
export async function start(
  store: Store,
  job: Parameters<Start>[0],
  runs: Parameters<Start>[1],
): ReturnType<Start> {
  // The assembly's lock makes askers wait for each other.
  return await store.transact(async (tx) => {
    const there = await tx
      .selectFrom('jobs')
      .select('id')
      .where('assembly_id', '=', job.assembly)
      .where('organisation_id', '=', job.organisation)
      .where((row) => {
        const same = row('id', '=', job.id);
        if (runs === 'beside-others') return same;
        const atWork = row('state', 'in', ['waiting', 'running']);
        return row.or([same, row.and([row('kind', '=', job.kind), atWork])]);
      })
      .executeTakeFirst();
    if (there) return { id: there.id, added: false };
    await addJob(tx, job);
    return { id: job.id, added: true };
  }, job.assembly);
}
