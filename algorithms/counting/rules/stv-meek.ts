import { type PaperRule, rankingsOf, rankReader } from '../ballots/rankings.ts';
import type { Method } from '../method.ts';
import { meek } from './stv/meek.ts';

/**
 * The single transferable vote by Meek's method. Votes and keep values have `digits` decimals (1 to
 * 30), rounded up; keep values stand when the surplus of all elected is below 10^-`omega` (0 to `digits`)
 * or no longer falls. The reference rule has 9 and 6.
 */
export interface StvMeekRule {
  readonly rule: 'stv-meek';
  readonly digits: number;
  readonly omega: number;
}

/** The reference rule leaves papers to others: ranks left out are closed up, one given twice ends it. */
const PAPERS: PaperRule = { skipped: null, equal: 'end' };

/**
 * Every elected option keeps as much of each vote that reaches it as holds it at the quota, and passes on
 * the rest, also to those elected before; the quota falls as votes run out.
 * Source: Proportional Representation Foundation, Reference Meek Rule; Hill, Wichmann and Woodall,
 * Algorithm 123: Single transferable vote by Meek's method, The Computer Journal 30 (1987).
 */
export const stvMeek: Method<StvMeekRule> = {
  faulty({ digits, omega }) {
    if (!Number.isInteger(digits) || digits < 1 || digits > 30) return 'digits';
    return Number.isInteger(omega) && omega >= 0 && omega <= digits ? null : 'omega';
  },
  reader: (_rule, box) => rankReader(box, PAPERS, true),
  count: (rule, box, contest, say) => meek(rule, rankingsOf(box, PAPERS), contest, say),
};
