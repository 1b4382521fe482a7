import type { Differences } from '../differences.ts';

/** One step of the schema. Once released its statements never change: its digest is kept. */
export interface Migration {
  /** Sorts in the order of application: `0001-first`. */
  readonly name: string;
  readonly statements: (differences: Differences) => readonly string[];
}
