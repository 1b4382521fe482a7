import { type PaperRule, rankingsOf, rankReader } from '../ballots/rankings.ts';
import type { Method } from '../method.ts';
import type { StvMeekRule } from '../shapes/stv-meek.ts';
import { meek } from './stv/meek.ts';

/** The reference rule leaves papers to others: ranks left out are closed up, one given twice ends it. */
const PAPERS: PaperRule = { skipped: null, equal: 'end' };

/**
 * Every elected option keeps as much of each vote that reaches it as holds it at the quota, and passes on
 * the rest, also to those elected before; the quota falls as votes run out.
 * Source: Proportional Representation Foundation, Reference Meek Rule; Hill, Wichmann and Woodall,
 * Algorithm 123: Single transferable vote by Meek's method, The Computer Journal 30 (1987).
 */
export const stvMeek: Method<StvMeekRule> = {
  faulty({ digits, omega, guard = 0, losers = 'one' }) {
    if (!isWithin(digits, 1, 40)) return 'digits';
    if (!isWithin(omega, 0, digits)) return 'omega';
    if (!isWithin(guard, 0, digits)) return 'guard';
    return ['one', 'sure'].includes(losers) ? null : 'losers';
  },
  reader: (_rule, box) => rankReader(box, PAPERS, true),
  count: (rule, box, contest, say) => meek(rule, rankingsOf(box, PAPERS), contest, say),
};

function isWithin(figure: number, least: number, most: number): boolean {
  return Number.isInteger(figure) && figure >= least && figure <= most;
}
