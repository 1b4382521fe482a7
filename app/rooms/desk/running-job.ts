import type { Translate } from '../../i18n/translator.ts';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { JOB_KINDS, type JobKind } from '../../server/jobs/handler.ts';
import { type JobWords, jobWords } from '../../server/pages/job-words.ts';
import type { Store } from '../../server/store/contract.ts';
import type { Context } from './shared/here.ts';

/** A job of an assembly that waits or runs. */
export interface RunningJob extends JobWords {
  readonly id: string;
  /** 0 to 1. */
  readonly share: number;
}

/**
 * The assembly's job that is under way, if there is one.
 * @param kinds which are looked for
 */
export async function runningJob(
  store: Store,
  t: Translate,
  { organisation, assembly }: { readonly organisation: string; readonly assembly: string },
  kinds: readonly JobKind[] = JOB_KINDS,
): Promise<RunningJob | null> {
  const row = await store.db
    .selectFrom('jobs')
    .select(['id', 'progress', 'message'])
    .where('organisation_id', '=', organisation)
    .where('assembly_id', '=', assembly)
    .where('kind', 'in', kinds)
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return row ? { id: row.id, share: row.progress / 100, ...jobWords(t, row.message) } : null;
}

/** The job of one kind that is under way for the assembly of this request, if there is one. */
export async function runningHere(context: Context, kind: JobKind): Promise<RunningJob | null> {
  const { t, services } = visitOf(context);
  const { organisationId: organisation, id: assembly } = assemblyOf(context);
  return await runningJob(services.store, t, { organisation, assembly }, [kind]);
}
