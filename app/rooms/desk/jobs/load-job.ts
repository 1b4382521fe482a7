import type { StageName } from '../../../components/StageRail/StageRail.tsx';
import { assemblyOf, holds, visitOf } from '../../../server/access/visit.ts';
import { JOB_KINDS, type JobKind } from '../../../server/jobs/handler.ts';
import { KEPT_DAYS } from '../../../server/jobs/tidy.ts';
import { jobWords } from '../../../server/pages/job-words.ts';
import { refusalWords } from '../../../server/pages/refusal-words.ts';
import type { Job } from '../../../server/store/jobs/job.ts';
import { jobQueue } from '../../../server/store/jobs/queue.ts';
import type { JobState } from '../../../server/store/schema/jobs.ts';
import type { Context } from '../shared/here.ts';
import { knownSentences, stillStopping } from './known.ts';
import { filesIn, refusalIn } from './read-job.ts';
import { whyNotSeated } from './why-not-seated.ts';

/** A job as its page shows it. */
export interface ShownJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly stage: StageName;
  readonly state: JobState;
  /** 0 to 1. */
  readonly share: number;
  /** What it does, in words. */
  readonly label: string;
  /** For how long it has been at work; null where it does not say. */
  readonly seconds: number | null;
  /** It was stopped and still writes down what it knows. */
  readonly stopping: boolean;
  /** What a stopped one had found out, in sentences. */
  readonly known: readonly string[];
  /** Why it failed, a sentence each; empty when it did not. */
  readonly why: readonly string[];
  /** Where the reason can be mended, below the assembly's desk. */
  readonly mend: string;
  readonly files: readonly string[];
  /** How long those can be fetched. */
  readonly keptDays: number;
}

const STAGE: Readonly<Record<JobKind, StageName>> = {
  letters: 'invitation',
  lottery: 'selection',
  alternates: 'selection',
  seats: 'selection',
  seating: 'gathering',
  cards: 'gathering',
  rehearsal: 'commission',
};

/** Where the reason for a failure is mended, when not on the stage's own page. */
const MEND: Readonly<Record<string, string>> = {
  'quotas-infeasible': 'selection/quotas',
  'alternates-not-drawn': 'selection',
  'no-open-seat': 'selection/members',
  'too-few-for-open-seats': 'selection/members',
  'pool-problems': 'selection/quotas',
  'quotas-missing': 'selection/quotas',
  'nobody-here': 'gathering/check-in',
  'round-unknown': 'gathering/programme',
  'seats-short': 'gathering/programme',
  'cannot-split': 'gathering/programme',
  ...toRules(
    'rules-cannot-hold',
    'rules-not-met',
    'rules-conflict',
    'apart-and-together',
    'apart-too-many',
    'fixed-conflict',
    'together-too-many',
    'no-table-allowed',
    'tables-allowed-full',
    'group-too-large',
    'group-too-small',
    'group-of-one',
    'table-unknown',
    'residents-short',
  ),
  'pledge-not-published': 'commission',
};

/** Refusals that the rules of seating give. */
function toRules(...codes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map((code) => [code, 'gathering/rules']));
}

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
  const why = state === 'failed' ? await whyFailed(context, job, kind) : [];
  const mend = MEND[message] ?? STAGE[kind];
  const { t, format } = visitOf(context);
  const stopping = stillStopping(job, services.now());
  const known = state === 'cancelled' ? knownSentences(t, format, result) : [];
  const shown = { id, kind, stage: STAGE[kind], state, share: progress / 100 };
  const words = { ...jobWords(t, message), stopping, known };
  return { ...shown, ...words, why, mend, files, keptDays: KEPT_DAYS };
}

async function whyFailed(context: Context, job: Job, kind: JobKind): Promise<readonly string[]> {
  const refusal = refusalIn(job);
  if (kind === 'seating') return await whyNotSeated(context, job.payload, refusal);
  return [refusalWords(visitOf(context).t, refusal)];
}
