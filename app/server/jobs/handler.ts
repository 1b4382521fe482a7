import type { Instant } from '@commonlot/stages';
import type { Chance } from '../acts/chance.ts';
import type { Store, Tx } from '../store/contract.ts';
import type { Job } from '../store/jobs/job.ts';
import type { Counts } from './message.ts';

/** Work done outside the request, in a worker thread, with progress people can see. */
export const JOB_KINDS = [
  'letters',
  'lottery',
  'alternates',
  'seats',
  'seating',
  'cards',
  'rehearsal',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** What a job is given to work with. */
export interface Working {
  readonly store: Store;
  readonly chance: Chance;
  readonly now: () => Instant;
  /** Folder for files that a job makes and people fetch once; null when there is none. */
  readonly files: string | null;
  /**
   * Says how far it is, 0 to 100, and what it does: a translation key and what fills it in.
   * `seconds` among the counts is shown as the time so far.
   * @returns false when somebody cancelled: stop and leave no half result.
   */
  readonly report: (progress: number, message: string, counts?: Counts) => Promise<boolean>;
  /**
   * Ends the job in the transaction of the act it is for, so that neither is kept without the other.
   * @throws JobCancelled, which undoes the act, when somebody stopped the job or another worker has it
   */
  readonly settle: (tx: Tx, result: unknown) => Promise<void>;
}

/** Why something is refused: a code, and what else its sentence needs. */
export interface Refused {
  readonly code: string;
}

/** Does one job; what it returns is kept as the job's result and must be JSON without personal data. */
export type Handler = (job: Job, working: Working) => Promise<unknown>;

/** A job that cannot be done for a reason people can understand; the code is a translation key. */
export class JobRefused extends Error {
  readonly refusal: Refused;

  constructor(refusal: Refused | string) {
    const given = typeof refusal === 'string' ? { code: refusal } : refusal;
    super(given.code);
    this.refusal = given;
  }
}

/** A job that was cancelled while it ran. */
export class JobCancelled extends Error {
  /** What it had found out, for its page; JSON without personal data, null when nothing is to be said. */
  readonly known: object | null;

  constructor(known: object | null = null) {
    super('cancelled');
    this.known = known;
  }
}
