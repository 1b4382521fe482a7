import type { BallotsTable, CardsTable } from './decision.ts';
import type {
  PreferencesTable,
  SeatingGoalsTable,
  SeatingRulesTable,
  SeatsTable,
  TableKeysTable,
} from './gathering.ts';
import type { JobsTable, SchemaMigrationsTable } from './jobs.ts';
import type { CheckpointsTable, CommandsTable, DocumentsTable, EntriesTable } from './record.ts';
import type { CodeAttemptsTable, HouseholdsTable, PeopleTable } from './register.ts';
import type {
  AccountsTable,
  AssembliesTable,
  InvitationLinksTable,
  OrganisationsTable,
  PasskeyChallengesTable,
  PasskeysTable,
  RolesTable,
  SessionsTable,
  SigningKeysTable,
} from './tenancy.ts';

/** Every table, as both stores hold it. */
export interface Schema {
  organisations: OrganisationsTable;
  assemblies: AssembliesTable;
  signing_keys: SigningKeysTable;
  accounts: AccountsTable;
  passkeys: PasskeysTable;
  passkey_challenges: PasskeyChallengesTable;
  sessions: SessionsTable;
  invitation_links: InvitationLinksTable;
  roles: RolesTable;
  entries: EntriesTable;
  commands: CommandsTable;
  documents: DocumentsTable;
  checkpoints: CheckpointsTable;
  households: HouseholdsTable;
  people: PeopleTable;
  code_attempts: CodeAttemptsTable;
  seats: SeatsTable;
  table_keys: TableKeysTable;
  preferences: PreferencesTable;
  seating_rules: SeatingRulesTable;
  seating_goals: SeatingGoalsTable;
  cards: CardsTable;
  ballots: BallotsTable;
  jobs: JobsTable;
  schema_migrations: SchemaMigrationsTable;
}

/** Tables whose rows belong to one assembly. */
export type AssemblyTable = {
  [Table in keyof Schema]: Schema[Table] extends { readonly assembly_id: string } ? Table : never;
}[keyof Schema];

/** All tables, each after the ones its foreign keys point to: the order of backup and restore. */
export const TABLES = [
  'organisations',
  'assemblies',
  'signing_keys',
  'accounts',
  'passkeys',
  'passkey_challenges',
  'sessions',
  'invitation_links',
  'roles',
  'entries',
  'commands',
  'documents',
  'checkpoints',
  'households',
  'people',
  'code_attempts',
  'seats',
  'table_keys',
  'preferences',
  'seating_rules',
  'seating_goals',
  'cards',
  'ballots',
  'jobs',
] as const satisfies readonly (keyof Schema)[];
