import type { Migration } from './migration.ts';

/** Hard rules and the order of goals for seating: whom a rule names is personal, so never recorded. */
export const seatingRules: Migration = {
  name: '0003-seating-rules',
  statements: ({ text, end }) => [
    `create table seating_rules (
       assembly_id ${text} not null references assemblies (id) on delete cascade,
       id ${text} not null,
       kind ${text} not null,
       person_id ${text},
       other_id ${text},
       detail ${text} not null,
       created_at ${text} not null,
       primary key (assembly_id, id),
       foreign key (assembly_id, person_id) references people (assembly_id, id),
       foreign key (assembly_id, other_id) references people (assembly_id, id))${end}`,
    'create index seating_rules_by_person on seating_rules (assembly_id, person_id)',
    'create index seating_rules_by_other on seating_rules (assembly_id, other_id)',
    `create table seating_goals (
       assembly_id ${text} not null primary key references assemblies (id) on delete cascade,
       goals ${text} not null)${end}`,
  ],
};
