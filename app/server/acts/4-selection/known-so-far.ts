import type { Lottery } from '@commonlot/selection';

/** What a computation had found out when it was stopped. Counts and chances alone: nobody is in it. */
export interface KnownSoFar {
  /** Groups of people alike whose chance is proved to be as large as can be, of all that have one. */
  readonly settled: number;
  readonly groups: number;
  /** Groups of people alike of whom nobody can be on a panel that keeps the quotas. */
  readonly barred: number;
  /** The smallest chance of anybody who can be drawn, 0 to 1: the best lottery so far gives it. */
  readonly least: number;
  /** No lottery gives everybody more than this, 0 to 1. */
  readonly bound: number;
}

/** Chances that fall short of their level by less are rounded. */
const REACHED = 1e-6;

/** What an unfinished lottery says of itself. */
export function knownSoFar({ certificate, people, probabilities }: Lottery): KnownSoFar {
  const shut = new Set(certificate.shutOut);
  const open = probabilities.filter((_, at) => !shut.has(people[at] ?? ''));
  const least = open.reduce((min, one) => Math.min(min, one), 1);
  const out = certificate.groups.filter((group) => group.every((id) => shut.has(id))).length;
  const groups = certificate.groups.length - out;
  const proved = certificate.levels.reduce((sum, level) => sum + level.groups.length, 0);
  // Levels that this lottery does not reach are what no lottery betters, and settle nobody.
  const reached = certificate.miss <= REACHED ? Math.max(0, Math.min(groups, proved - out)) : 0;
  const settled = certificate.complete ? groups : reached;
  return { settled, groups, barred: out, least, bound: Math.max(least, certificate.bound) };
}

/** It again, from a job's result; null for anything else. */
export function readKnown(fields: Readonly<Record<string, unknown>>): KnownSoFar | null {
  const { settled, groups, barred, least, bound }: Fields = fields;
  if (typeof settled !== 'number' || typeof groups !== 'number') return null;
  if (typeof barred !== 'number') return null;
  if (typeof least !== 'number' || typeof bound !== 'number') return null;
  return { settled, groups, barred, least, bound };
}
type Fields = { readonly [Name in keyof KnownSoFar]?: unknown };
