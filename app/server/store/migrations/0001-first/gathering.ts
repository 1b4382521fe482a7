import type { Differences } from '../../differences.ts';

/** The day itself: who sits where, which table pages are open, who would like which theme. */
export function gatheringTables({ text, end }: Differences): readonly string[] {
  return [
    `create table seats (
       assembly_id ${text} not null references assemblies (id) on delete cascade,
       plan_id ${text} not null,
       round integer not null,
       table_number integer not null,
       person_id ${text} not null,
       primary key (assembly_id, plan_id, round, person_id),
       foreign key (assembly_id, person_id) references people (assembly_id, id))${end}`,
    'create index seats_by_table on seats (assembly_id, plan_id, round, table_number)',
    'create index seats_by_person on seats (assembly_id, person_id)',
    `create table table_keys (
       assembly_id ${text} not null references assemblies (id) on delete cascade,
       token_hash ${text} not null,
       table_number integer not null,
       label ${text} not null,
       created_at ${text} not null,
       revoked_at ${text},
       primary key (assembly_id, token_hash))${end}`,
    `create table preferences (
       assembly_id ${text} not null references assemblies (id) on delete cascade,
       person_id ${text} not null,
       ranked ${text} not null,
       primary key (assembly_id, person_id),
       foreign key (assembly_id, person_id) references people (assembly_id, id))${end}`,
  ];
}
