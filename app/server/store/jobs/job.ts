import type { Selectable } from 'kysely';
import type { Tx } from '../contract.ts';
import type { JobsTable } from '../schema/jobs.ts';

export type Job = Selectable<JobsTable>;

export interface NewJob {
  readonly id: string;
  readonly organisation: string;
  readonly assembly: string | null;
  readonly kind: string;
  /** What JSON can carry. */
  readonly payload: unknown;
  /** Instant of the request; the job may run at once. */
  readonly at: string;
  /** How often a worker may be lost with it, at least 1; default 3. */
  readonly maxAttempts?: number;
}

/** A job in a worker's hands. `attempt` tells it from another worker's after a lost lease. */
export interface Claim {
  readonly id: string;
  readonly attempt: number;
}

export interface Progress {
  /** 0 to 100. */
  readonly progress: number;
  /** A translation key or a short sentence; shown beside the bar. */
  readonly message: string;
  /** The worker must be heard of again before this instant. */
  readonly leaseUntil: string;
}

/** The queue: workers claim, report, finish; people watch, cancel, retry. */
export interface JobQueue {
  /** Adds a job, in a transaction of its own or in the caller's. */
  add(job: NewJob): Promise<void>;
  /**
   * Adds a job of an assembly unless it is there: one with its id, or, where one of a kind runs at a
   * time, one of its kind that has not ended. Asked twice at once it is added once.
   * @returns the id of the job that is there now, and whether it was added
   */
  start(
    job: NewJob & { readonly assembly: string },
    runs: 'one-of-a-kind' | 'beside-others',
  ): Promise<{ readonly id: string; readonly added: boolean }>;
  /**
   * Takes the next job of the given kinds: waiting ones that are due, and running ones whose
   * worker has not been heard of. Two workers never get the same.
   * @param now instant; @param leaseUntil instant by which the worker reports.
   */
  claim(kinds: readonly string[], now: string, leaseUntil: string): Promise<Job | null>;
  /** @returns false when the job was cancelled or given to another worker: stop working. */
  report(claim: Claim, progress: Progress): Promise<boolean>;
  /** Its worker lives: nobody else takes it before `leaseUntil`. @returns as `report` */
  keep(claim: Claim, leaseUntil: string): Promise<boolean>;
  /** @returns false when it was no longer this worker's; the result is then not kept. */
  finish(claim: Claim, result: unknown, at: string): Promise<boolean>;
  /**
   * As `finish`, in the transaction of what the job is for: either both are kept or neither.
   * @returns false when it was no longer this worker's: undo the transaction
   */
  settle(tx: Tx, claim: Claim, result: unknown, at: string): Promise<boolean>;
  /**
   * Failed, until somebody starts it again.
   * @param message a refusal's code @param result what else its sentence needs
   */
  fail(claim: Claim, message: string, at: string, result?: unknown): Promise<boolean>;
  /**
   * Leaves what was found out in a job that was cancelled in this worker's hands.
   * @returns false when it was not, or was started again since
   */
  leave(claim: Claim, result: unknown): Promise<boolean>;
  /** Its worker was ended on purpose: another may take it at once, as if it had not begun. */
  release(claim: Claim, at: string): Promise<boolean>;
  /** @returns false when there is no such job of this organisation, or it has ended. */
  cancel(organisation: string, id: string, at: string): Promise<boolean>;
  /** Starts a failed or cancelled job again. */
  retry(organisation: string, id: string, at: string): Promise<boolean>;
  get(organisation: string, id: string): Promise<Job | null>;
  /** An organisation's jobs, newest first. */
  list(organisation: string, limit: number): Promise<readonly Job[]>;
}
