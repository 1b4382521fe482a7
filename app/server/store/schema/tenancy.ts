import type { Generated } from 'kysely';
import type { Bit, InstantText, JsonText } from './columns.ts';

/** An instance holds organisations; nothing crosses between them. */
export interface OrganisationsTable {
  readonly id: string;
  slug: string;
  name: string;
  readonly created_at: InstantText;
}

/** One assembly, commission to follow-up. `version` and `head_hash` are the record's last entry. */
export interface AssembliesTable {
  readonly id: string;
  readonly organisation_id: string;
  slug: string;
  name: string;
  /** Sequence number of the last entry; 0 while the record is empty. */
  version: number;
  /** Hash of the last entry, or the record's genesis hash while it is empty. */
  head_hash: string;
  /** Grows with every append and every announced register change; live pages wait for it. */
  pulse: Generated<number>;
  readonly public_key: string;
  fictional: Bit;
  readonly created_at: InstantText;
}

/** Apart from `assemblies`, so that reading an assembly never reads its private key. */
export interface SigningKeysTable {
  readonly assembly_id: string;
  readonly public_key: string;
  readonly private_key: string;
  readonly created_at: InstantText;
}

export interface AccountsTable {
  readonly id: string;
  readonly organisation_id: string;
  email: string;
  name: string;
  password_hash: string | null;
  readonly created_at: InstantText;
  disabled_at: InstantText | null;
}

export interface PasskeysTable {
  readonly credential_id: string;
  readonly account_id: string;
  readonly organisation_id: string;
  readonly public_key: Uint8Array;
  counter: number;
  transports: JsonText;
  label: string;
  readonly created_at: InstantText;
  last_used_at: InstantText | null;
}

/** A passkey challenge that was sent and waits for its answer. */
export interface PasskeyChallengesTable {
  readonly challenge_hash: string;
  readonly organisation_id: string;
  readonly account_id: string | null;
  readonly expires_at: InstantText;
}

export interface SessionsTable {
  readonly token_hash: string;
  readonly account_id: string;
  readonly organisation_id: string;
  readonly csrf: string;
  readonly created_at: InstantText;
  expires_at: InstantText;
}

/** A link for a host, the authority or a colleague; used once. */
export interface InvitationLinksTable {
  readonly token_hash: string;
  readonly organisation_id: string;
  readonly assembly_id: string;
  readonly role: string;
  readonly label: string;
  readonly table_number: number | null;
  readonly expires_at: InstantText;
  used_at: InstantText | null;
  account_id: string | null;
}

/** Which account may act in which assembly; both of one organisation, by foreign key. */
export interface RolesTable {
  readonly account_id: string;
  readonly assembly_id: string;
  readonly organisation_id: string;
  readonly role: string;
}
