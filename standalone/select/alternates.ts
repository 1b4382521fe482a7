import type { Seed } from '@commonlot/draw';
import type { Solver } from '@commonlot/optimise';
import {
  type AlternatesDocument,
  alternatesDocument,
  drawReserves,
  type Pool,
} from '@commonlot/selection';

/** How many alternates are drawn with the panel, and how likely a member is to stay, 0 to 1. */
export interface AlternateOptions {
  readonly count: number;
  readonly stay: number;
}

/** What is wrong with them as sentences; nothing else of a selection has to be known. */
export function alternateProblems(
  { count, stay }: AlternateOptions,
  seed: Seed | undefined,
): readonly string[] {
  return [
    ...(Number.isInteger(count) && count >= 1 && count <= 1_000
      ? []
      : [`The number of alternates ${count} is not from 1 to 1000.`]),
    ...(stay >= 0 && stay <= 1
      ? []
      : [`The chance to stay ${stay} is not from 0 to 1, such as 0.8.`]),
    ...(seed === undefined ? ['Alternates are drawn with the panel: give a seed too.'] : []),
  ];
}

/** Alternates for a panel that was drawn, from the same seed. */
export function alternatesFor(
  pool: Pool,
  members: readonly string[],
  { count, stay }: AlternateOptions,
  seed: Seed,
  solver: Solver,
): AlternatesDocument {
  const options = { count, stay: { kind: 'same', chance: stay } } as const;
  return alternatesDocument(drawReserves(pool, members, solver, seed, options), stay);
}

/** How many there are and what they are good for, in a sentence. */
export function alternatesSentence({ alternates, stay, fresh }: AlternatesDocument): string {
  const of = (missed: number) => missed.toFixed(2);
  const kept = `${Math.round(stay * 100)} % of the members stay`;
  return `${alternates.length} alternates were drawn: if ${kept}, quotas are missed by ${of(fresh.with)} of their size in all, instead of ${of(fresh.without)} without alternates.`;
}
