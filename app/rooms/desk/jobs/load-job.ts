import type { StageName } from '../../../components/StageRail/StageRail.tsx';
import { assemblyOf, holds, visitOf } from '../../../server/access/visit.ts';
import { JOB_KINDS, type JobKind } from '../../../server/jobs/handler.ts';
import { jobQueue } from '../../../server/store/jobs/queue.ts';
import type { JobState } from '../../../server/store/schema/jobs.ts';
import type { Context } from '../shared/here.ts';
import { filesIn } from './read-job.ts';

/** A job as its page shows it. */
export interface ShownJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly stage: StageName;
  readonly state: JobState;
  /** 0 to 1. */
  readonly share: number;
  readonly message: string;
  readonly files: readonly string[];
}

const STAGE: Readonly<Record<JobKind, StageName>> = {
  letters: 'invitation',
  lottery: 'selection',
  seating: 'gathering',
  cards: 'gathering',
  rehearsal: 'commission',
};

/**
 * A job of this assembly that the account may see: voting cards are the returning officer's alone,
 * all else the organiser's. Null for any other.
 */
export async function loadJob(context: Context, id: string): Promise<ShownJob | null> {
  const { services } = visitOf(context);
  const { id: assembly, organisationId } = assemblyOf(context);
  const job = await jobQueue(services.store).get(organisationId, id);
  const kind = JOB_KINDS.find((one) => one === job?.kind);
  if (!job || !kind || job.assembly_id !== assembly) return null;
  if (!holds(context, kind === 'cards' ? 'returning-officer' : 'organiser')) return null;
  const { state, progress, message, result } = job;
  const files = state === 'done' ? filesIn(result) : [];
  return { id, kind, stage: STAGE[kind], state, share: progress / 100, message, files };
}
