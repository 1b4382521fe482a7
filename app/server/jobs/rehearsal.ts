import { fastForward } from '../rehearsal/fast-forward.ts';
import { RehearsalCancelled } from '../rehearsal/life.ts';
import { readPoint } from '../rehearsal/points.ts';
import { type Handler, JobCancelled, JobRefused } from './handler.ts';
import { payloadOf } from './payload.ts';

/** Saying it costs a write of its own: twice a second is often enough for a bar. */
const EVERY_MS = 500;

/** Lives a rehearsal on up to the point its payload names. */
export const rehearse: Handler = async (job, { store, now, report }) => {
  const assembly = job.assembly_id;
  const until = readPoint(payloadOf(job.payload)['until']);
  if (assembly === null || until === null) throw new JobRefused('assembly-not-open');
  let stopped = false;
  let told = { at: Number.NEGATIVE_INFINITY, message: '' };
  try {
    await fastForward(store, assembly, until, {
      now,
      cancelled: () => stopped,
      report: async (progress, message) => {
        const at = Date.parse(now());
        if (message === told.message && at - told.at < EVERY_MS) return;
        told = { at, message };
        stopped = !(await report(progress, message));
      },
    });
  } catch (error) {
    if (error instanceof RehearsalCancelled) throw new JobCancelled();
    throw error;
  }
  return { until };
};
