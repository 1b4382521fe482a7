import { newId } from '../../../server/access/secrets.ts';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import type { JobKind } from '../../../server/jobs/handler.ts';
import { jobQueue } from '../../../server/store/jobs/queue.ts';
import type { Context } from '../shared/here.ts';
import { goTo } from '../shared/send.ts';

/**
 * Starts a job for this assembly and goes to its page. One of a kind runs at a time: asked for
 * again, it shows the one that is at work.
 */
export async function startJob(
  context: Context,
  kind: JobKind,
  payload: Readonly<Record<string, string | number>>,
) {
  const { services, url } = visitOf(context);
  const { id: assembly, organisationId: organisation, slug } = assemblyOf(context);
  const { store, now, pokeJobs } = services;
  const given = { ...payload, origin: url.origin, slug };
  const job = { id: newId('job'), organisation, assembly, kind, payload: given, at: now() };
  const { id, added } = await jobQueue(store).start(job, 'one-of-a-kind');
  if (added) pokeJobs();
  return goTo(context, `/desk/${slug}/jobs/${id}`);
}
