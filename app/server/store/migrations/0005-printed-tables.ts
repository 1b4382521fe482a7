import type { Migration } from './migration.ts';

/** The table on a person's printed card where their seat has changed since; 0 for one without a card. */
export const printedTables: Migration = {
  name: '0005-printed-tables',
  statements: () => ['alter table seats add column printed_table integer'],
};
