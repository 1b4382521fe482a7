import { hashOf } from '../../../server/access/secrets.ts';
import { assemblyOf, formKeyOf, visitOf } from '../../../server/access/visit.ts';
import { withLanguageOf } from '../../../server/http/language-of.ts';
import type { JobKind } from '../../../server/jobs/handler.ts';
import { doingOf } from '../../../server/pages/doing-of.ts';
import { jobQueue } from '../../../server/store/jobs/queue.ts';
import type { Context } from '../load-day.ts';

/** Starts a job outside the request; gives the path of the page that shows how far it is. */
export async function startJob(
  context: Context,
  base: string,
  kind: JobKind,
  payload: object,
): Promise<string> {
  const visit = visitOf(context);
  const { services, url } = visit;
  const { id: assembly, organisationId, slug } = assemblyOf(context);
  // The form's own key names the job: a form sent twice starts one.
  const id = `job_${hashOf(`${assembly} ${formKeyOf(context)}`).slice(0, 24)}`;
  const { by } = doingOf(context);
  const given = { ...payload, origin: url.origin, slug, by: by.id };
  const at = services.now();
  const job = { id, organisation: organisationId, assembly, kind, payload: given, at };
  const { added } = await jobQueue(services.store).start(job, 'beside-others');
  if (added) services.pokeJobs();
  return withLanguageOf(visit, `${base}/jobs/${id}`);
}
