import type { Migration } from '../migration.ts';
import { decisionTables } from './decision.ts';
import { gatheringTables } from './gathering.ts';
import { jobTables } from './jobs.ts';
import { recordTables } from './record.ts';
import { registerTables } from './register.ts';
import { tenancyTables } from './tenancy.ts';

/** The first schema. */
export const first: Migration = {
  name: '0001-first',
  statements: (differences) => [
    ...tenancyTables(differences),
    ...recordTables(differences),
    ...registerTables(differences),
    ...gatheringTables(differences),
    ...decisionTables(differences),
    ...jobTables(differences),
  ],
};
