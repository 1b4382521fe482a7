import type { Differences } from '../../differences.ts';

/**
 * Composite foreign keys carry the organisation along, so a role or session that crosses from one
 * organisation to another cannot be stored.
 */
export function tenancyTables({ text, bytes, end }: Differences): readonly string[] {
  return [
    `create table organisations (
       id ${text} primary key,
       slug ${text} not null unique,
       name ${text} not null,
       created_at ${text} not null)${end}`,
    `create table assemblies (
       id ${text} primary key,
       organisation_id ${text} not null references organisations (id),
       slug ${text} not null,
       name ${text} not null,
       version integer not null default 0,
       head_hash ${text} not null,
       public_key ${text} not null,
       fictional integer not null default 0 check (fictional in (0, 1)),
       created_at ${text} not null,
       unique (organisation_id, slug),
       unique (id, organisation_id))${end}`,
    `create table signing_keys (
       assembly_id ${text} primary key references assemblies (id) on delete cascade,
       public_key ${text} not null,
       private_key ${text} not null,
       created_at ${text} not null)${end}`,
    `create table accounts (
       id ${text} primary key,
       organisation_id ${text} not null references organisations (id),
       email ${text} not null,
       name ${text} not null,
       password_hash ${text},
       created_at ${text} not null,
       disabled_at ${text},
       unique (organisation_id, email),
       unique (id, organisation_id))${end}`,
    `create table passkeys (
       credential_id ${text} primary key,
       account_id ${text} not null,
       organisation_id ${text} not null,
       public_key ${bytes} not null,
       counter integer not null,
       transports ${text} not null,
       label ${text} not null,
       created_at ${text} not null,
       last_used_at ${text},
       foreign key (account_id, organisation_id)
         references accounts (id, organisation_id) on delete cascade)${end}`,
    'create index passkeys_by_account on passkeys (account_id)',
    ...accessTables({ text, end }),
  ];
}

function accessTables({ text, end }: Pick<Differences, 'text' | 'end'>): readonly string[] {
  return [
    `create table sessions (
       token_hash ${text} primary key,
       account_id ${text} not null,
       organisation_id ${text} not null,
       csrf ${text} not null,
       created_at ${text} not null,
       expires_at ${text} not null,
       foreign key (account_id, organisation_id)
         references accounts (id, organisation_id) on delete cascade)${end}`,
    'create index sessions_by_account on sessions (account_id)',
    'create index sessions_by_expiry on sessions (expires_at)',
    `create table invitation_links (
       token_hash ${text} primary key,
       organisation_id ${text} not null,
       assembly_id ${text} not null,
       role ${text} not null,
       label ${text} not null,
       table_number integer,
       expires_at ${text} not null,
       used_at ${text},
       account_id ${text},
       foreign key (assembly_id, organisation_id)
         references assemblies (id, organisation_id) on delete cascade,
       foreign key (account_id, organisation_id)
         references accounts (id, organisation_id) on delete cascade)${end}`,
    'create index invitation_links_by_assembly on invitation_links (assembly_id)',
    `create table roles (
       account_id ${text} not null,
       assembly_id ${text} not null,
       organisation_id ${text} not null,
       role ${text} not null,
       primary key (account_id, assembly_id, role),
       foreign key (account_id, organisation_id)
         references accounts (id, organisation_id) on delete cascade,
       foreign key (assembly_id, organisation_id)
         references assemblies (id, organisation_id) on delete cascade)${end}`,
    'create index roles_by_assembly on roles (assembly_id)',
  ];
}
