import { refuse } from '@commonlot/exact';
import { newId } from '../../../server/access/secrets.ts';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import type { JobKind } from '../../../server/jobs/handler.ts';
import { jobEnded } from '../../../server/pages/job-ended.ts';
import { jobQueue } from '../../../server/store/jobs/queue.ts';
import type { Context } from '../shared/here.ts';
import { answer, goTo } from '../shared/send.ts';
import { refusalIn } from './read-job.ts';

type Payload = Readonly<Record<string, string | number>>;

/** How long a form waits for a job that mostly takes less than a second before it goes to its page. */
const WAIT_MS = 2_500;

/**
 * Starts a job for this assembly and goes to its page. One of a kind runs at a time: asked for
 * again, it shows the one that is at work.
 */
export async function startJob(context: Context, kind: JobKind, payload: Payload) {
  return goTo(context, pageOf(context, await beginJob(context, kind, payload)));
}

/**
 * As `startJob`, but a job that ends at once is not looked at: what came of it is shown.
 * @param to where that shows
 */
export async function startShortJob(context: Context, kind: JobKind, payload: Payload, to: string) {
  const id = await beginJob(context, kind, payload);
  const { store } = visitOf(context).services;
  const job = await jobEnded(store, assemblyOf(context).organisationId, id, WAIT_MS);
  if (job?.state === 'done') return goTo(context, to);
  if (job?.state === 'failed') return answer(context, refuse(refusalIn(job)), to);
  return goTo(context, pageOf(context, id));
}

const pageOf = (context: Context, id: string): string =>
  `/desk/${assemblyOf(context).slug}/jobs/${id}`;

/** As `startJob`, and stays where one is. @returns the id of the job that is at work now */
export async function beginJob(context: Context, kind: JobKind, payload: Payload): Promise<string> {
  const { services, url } = visitOf(context);
  const { id: assembly, organisationId: organisation, slug } = assemblyOf(context);
  const { store, now, pokeJobs } = services;
  const given = { ...payload, origin: url.origin, slug };
  const job = { id: newId('job'), organisation, assembly, kind, payload: given, at: now() };
  const { id, added } = await jobQueue(store).start(job, 'one-of-a-kind');
  if (added) pokeJobs();
  return id;
}
