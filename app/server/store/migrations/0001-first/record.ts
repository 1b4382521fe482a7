import type { Differences } from '../../differences.ts';

/** The record itself; append-only, so nothing here cascades from a deleted assembly. */
export function recordTables({ text, bytes, end, endInKeyOrder }: Differences): readonly string[] {
  return [
    `create table entries (
       assembly_id ${text} not null references assemblies (id),
       seq integer not null check (seq >= 1),
       hash ${text} not null,
       line ${text} not null,
       primary key (assembly_id, seq))${endInKeyOrder}`,
    `create table commands (
       assembly_id ${text} not null references assemblies (id),
       key ${text} not null,
       fingerprint ${text} not null,
       from_seq integer not null,
       to_seq integer not null,
       primary key (assembly_id, key))${endInKeyOrder}`,
    `create table documents (
       assembly_id ${text} not null references assemblies (id),
       sha256 ${text} not null,
       name ${text} not null,
       media_type ${text} not null,
       visibility ${text} not null check (visibility in ('public', 'sealed')),
       bytes ${bytes},
       redacted_at ${text},
       redaction_reason ${text},
       primary key (assembly_id, sha256))${end}`,
    `create table checkpoints (
       assembly_id ${text} not null references assemblies (id),
       seq integer not null,
       hash ${text} not null,
       line ${text} not null,
       primary key (assembly_id, seq))${end}`,
  ];
}
