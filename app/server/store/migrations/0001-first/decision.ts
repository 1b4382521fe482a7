import type { Differences } from '../../differences.ts';

/** Cards and ballots lie in key order: neither table may tell the order in which people voted. */
export function decisionTables({ text, endInKeyOrder }: Differences): readonly string[] {
  return [
    `create table cards (
       assembly_id ${text} not null references assemblies (id) on delete cascade,
       code_hash ${text} not null,
       kind ${text} not null,
       voided_at ${text},
       primary key (assembly_id, code_hash))${endInKeyOrder}`,
    `create table ballots (
       assembly_id ${text} not null references assemblies (id) on delete cascade,
       ballot_id ${text} not null,
       receipt ${text} not null,
       choices ${text} not null,
       channel ${text} not null,
       primary key (assembly_id, ballot_id, receipt))${endInKeyOrder}`,
  ];
}
