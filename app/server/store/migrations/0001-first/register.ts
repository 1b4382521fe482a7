import type { Differences } from '../../differences.ts';

type Spelling = Pick<Differences, 'text' | 'end'>;

/** The private personal data, every row within its assembly. */
export function registerTables(spelling: Spelling): readonly string[] {
  return [...householdTables(spelling), ...peopleTables(spelling)];
}

function householdTables({ text, end }: Spelling): readonly string[] {
  return [
    `create table households (
       assembly_id ${text} not null references assemblies (id) on delete cascade,
       id ${text} not null,
       position integer not null,
       address ${text} not null,
       area ${text},
       decile integer check (decile between 1 and 10),
       stratum ${text},
       salt ${text} not null,
       drawn_wave integer,
       ticket ${text},
       code_hash ${text},
       code_sealed ${text},
       primary key (assembly_id, id),
       unique (assembly_id, code_hash))${end}`,
    'create index households_by_position on households (assembly_id, position)',
    'create index households_by_wave on households (assembly_id, drawn_wave)',
  ];
}

function peopleTables({ text, end }: Spelling): readonly string[] {
  return [
    `create table people (
       assembly_id ${text} not null references assemblies (id) on delete cascade,
       id ${text} not null,
       household_id ${text},
       kind ${text} not null check (kind in ('resident', 'guest', 'volunteer', 'keep-informed')),
       group_name ${text},
       party ${text},
       status ${text} not null,
       name ${text},
       email ${text},
       phone ${text},
       address ${text},
       language ${text},
       features ${text} not null,
       consent_version ${text},
       special_consent integer not null check (special_consent in (0, 1)),
       availability ${text},
       needs ${text},
       channel ${text} not null,
       salt ${text} not null,
       created_at ${text} not null,
       updated_at ${text} not null,
       erased_at ${text},
       primary key (assembly_id, id),
       foreign key (assembly_id, household_id) references households (assembly_id, id))${end}`,
    'create index people_by_household on people (assembly_id, household_id)',
    'create index people_by_status on people (assembly_id, kind, status)',
    `create table code_attempts (
       assembly_id ${text} not null references assemblies (id) on delete cascade,
       code_hash ${text} not null,
       tries integer not null,
       first_at ${text} not null,
       last_at ${text} not null,
       primary key (assembly_id, code_hash))${end}`,
  ];
}
