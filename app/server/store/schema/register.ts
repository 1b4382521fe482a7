import type { Generated } from 'kysely';
import type { Bit, InstantText, JsonText } from './columns.ts';

/** One row of the sampling frame. */
export interface HouseholdsTable {
  readonly assembly_id: string;
  readonly id: string;
  /** Row of the frame as it was read, from 1. */
  readonly position: number;
  address: JsonText;
  area: string | null;
  /** Deprivation decile 1 (most deprived) to 10; null when the frame has none. */
  decile: number | null;
  stratum: string | null;
  salt: string;
  /** Wave of the invitation lottery, from 1; null while not drawn. */
  drawn_wave: number | null;
  /** Lower-case hex; null until a draw gave one. */
  ticket: string | null;
  code_hash: string | null;
  /** The code itself, kept only until its letter is printed. */
  code_sealed: string | null;
  /** Registrations made with this household's code. */
  replies: Generated<number>;
}

export type PersonKind = 'resident' | 'guest' | 'volunteer' | 'keep-informed';

/** The private personal data. Erasure blanks the person and keeps the row. */
export interface PeopleTable {
  readonly assembly_id: string;
  readonly id: string;
  household_id: string | null;
  kind: PersonKind;
  /** Group of a guest; task of a volunteer who serves at the tables: host, interpreter, observer. */
  group_name: string | null;
  party: string | null;
  status: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  address: JsonText | null;
  language: string | null;
  features: JsonText;
  consent_version: string | null;
  /** Own consent to special-category answers. */
  special_consent: Bit;
  /** When they can come; of the team, whether they keep one table and what they speak there. */
  availability: JsonText | null;
  needs: JsonText | null;
  /** How they came: web, paper, phone, desk, rehearsal. */
  channel: string;
  salt: string;
  readonly created_at: InstantText;
  updated_at: InstantText;
  erased_at: InstantText | null;
}

/** Failed tries per code: a hall shares one network address, so limits go by code. */
export interface CodeAttemptsTable {
  readonly assembly_id: string;
  readonly code_hash: string;
  tries: number;
  first_at: InstantText;
  last_at: InstantText;
}
