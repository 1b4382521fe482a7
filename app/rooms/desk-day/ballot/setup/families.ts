import type { BallotRule } from '@commonlot/stages';

export type RuleName = BallotRule['rule'];

/** The rules on offer, by what people are asked to do. */
export const FAMILIES = [
  { family: 'support', rules: ['approval', 'dots'] },
  { family: 'proportional', rules: ['phragmen', 'equal-shares'] },
  { family: 'yes-no', rules: ['threshold'] },
  { family: 'rank', rules: ['irv', 'schulze', 'borda', 'stv-scottish', 'stv-meek'] },
  { family: 'grade', rules: ['score', 'majority-judgment'] },
] as const satisfies readonly { readonly family: string; readonly rules: readonly RuleName[] }[];

export type Offered = (typeof FAMILIES)[number]['rules'][number];

/** A rule the page offers, or null. */
export function offered(name: string): Offered | null {
  const all: readonly Offered[] = FAMILIES.flatMap(({ rules }) => [...rules]);
  return all.find((one) => one === name) ?? null;
}

/** Rules that fill one place alone. */
export function isForOne(rule: RuleName): boolean {
  return rule === 'irv';
}
