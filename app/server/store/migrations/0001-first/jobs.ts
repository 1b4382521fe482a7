import type { Differences } from '../../differences.ts';

/** Work that runs outside a request. */
export function jobTables({ text, end }: Differences): readonly string[] {
  return [
    `create table jobs (
       id ${text} primary key,
       organisation_id ${text} not null references organisations (id),
       assembly_id ${text},
       kind ${text} not null,
       payload ${text} not null,
       state ${text} not null
         check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
       progress integer not null check (progress between 0 and 100),
       message ${text} not null,
       attempts integer not null,
       max_attempts integer not null,
       run_after ${text} not null,
       lease_until ${text},
       created_at ${text} not null,
       finished_at ${text},
       result ${text},
       foreign key (assembly_id, organisation_id)
         references assemblies (id, organisation_id) on delete cascade)${end}`,
    'create index jobs_by_state on jobs (state, run_after)',
    'create index jobs_by_organisation on jobs (organisation_id, created_at)',
  ];
}
