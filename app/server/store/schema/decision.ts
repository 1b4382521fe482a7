import type { InstantText, JsonText } from './columns.ts';

/** A voting card handed out in the hall; nothing says to whom, nor which ballot row it made. */
export interface CardsTable {
  readonly assembly_id: string;
  readonly code_hash: string;
  readonly kind: string;
  voided_at: InstantText | null;
}

/** A cast ballot paper: no voter, no time, no order. */
export interface BallotsTable {
  readonly assembly_id: string;
  readonly ballot_id: string;
  readonly receipt: string;
  readonly choices: JsonText;
  readonly channel: string;
}
