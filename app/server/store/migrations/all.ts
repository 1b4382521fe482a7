import { first } from './0001-first/first.ts';
import { pulseAndReplies } from './0002-pulse-and-replies.ts';
import { seatingRules } from './0003-seating-rules.ts';
import { printedTables } from './0005-printed-tables.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. New ones go to the end; released ones are never edited. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  pulseAndReplies,
  seatingRules,
  printedTables,
];
