import type { InstantText, JsonText } from './columns.ts';

export interface SeatsTable {
  readonly assembly_id: string;
  readonly plan_id: string;
  readonly round: number;
  readonly table_number: number;
  readonly person_id: string;
  /** What their printed card says where that is another table; 0 where they have no card. */
  readonly printed_table: number | null;
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

/** A rule about who sits where. Whom it names stays in the register; erasure blanks or removes it. */
export interface SeatingRulesTable {
  readonly assembly_id: string;
  readonly id: string;
  readonly kind: string;
  person_id: string | null;
  other_id: string | null;
  /** What the kind needs beside people: a table, languages, a group and a number. */
  detail: JsonText;
  readonly created_at: InstantText;
}

/** What a seating aims at, most important first; a default stands where there is no row. */
export interface SeatingGoalsTable {
  readonly assembly_id: string;
  goals: JsonText;
}
