import type { InstantText, JsonText } from './columns.ts';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface JobsTable {
  readonly id: string;
  readonly organisation_id: string;
  readonly assembly_id: string | null;
  readonly kind: string;
  readonly payload: JsonText;
  state: JobState;
  /** 0 to 100. */
  progress: number;
  message: string;
  attempts: number;
  max_attempts: number;
  /** Not before this instant; a retry waits. */
  run_after: InstantText;
  /** A running job whose lease has passed is free again: its worker died. */
  lease_until: InstantText | null;
  readonly created_at: InstantText;
  finished_at: InstantText | null;
  result: JsonText | null;
}

export interface SchemaMigrationsTable {
  readonly name: string;
  readonly digest: string;
}
