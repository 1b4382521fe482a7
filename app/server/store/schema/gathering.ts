import type { InstantText, JsonText } from './columns.ts';

export interface SeatsTable {
  readonly assembly_id: string;
  readonly plan_id: string;
  readonly round: number;
  readonly table_number: number;
  readonly person_id: string;
}

/** What opens a table's page to its host and note-taker. */
export interface TableKeysTable {
  readonly assembly_id: string;
  readonly token_hash: string;
  readonly table_number: number;
  readonly label: string;
  readonly created_at: InstantText;
  revoked_at: InstantText | null;
}

/** Which themes a person would like to sit with, best first. */
export interface PreferencesTable {
  readonly assembly_id: string;
  readonly person_id: string;
  ranked: JsonText;
}
