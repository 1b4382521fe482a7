import type { Migration } from './migration.ts';

/**
 * Live pages hear of register changes too (`pulse`); replies are counted at the household, so the
 * limit per code holds under two registrations at once; passkey challenges outlive a restart.
 */
export const pulseAndReplies: Migration = {
  name: '0002-pulse-and-replies',
  statements: ({ text, end }) => [
    'alter table assemblies add column pulse integer not null default 0',
    'update assemblies set pulse = version',
    'alter table households add column replies integer not null default 0',
    `update households set replies = (
       select count(*) from people
       where people.assembly_id = households.assembly_id
         and people.household_id = households.id and people.kind = 'resident')`,
    `create table passkey_challenges (
       challenge_hash ${text} primary key,
       organisation_id ${text} not null references organisations (id) on delete cascade,
       account_id ${text},
       expires_at ${text} not null,
       foreign key (account_id, organisation_id)
         references accounts (id, organisation_id) on delete cascade)${end}`,
  ],
};
