import { type PaperRule, rankingsOf, rankReader } from '../ballots/rankings.ts';
import type { Method } from '../method.ts';
import { meek } from './stv/meek.ts';

/**
 * The single transferable vote by Meek's method. Votes and keep values have `digits` decimals (1 to
 * 40), rounded up; keep values stand when the surplus of all elected is below 10^-`omega` (0 to `digits`)
 * or no longer falls. The reference rule has 9 and 6, and leaves out the rest.
 */
export interface StvMeekRule {
  readonly rule: 'stv-meek';
  readonly digits: number;
  readonly omega: number;
  /**
   * 0 where left out: the quota is one unit of the last decimal above the share, and is reached. From
   * 1: the last so many decimals are there for the reckoning, what differs by less than half of the
   * decimal before them is equal, and the quota is the share itself, and has to be passed.
   */
  readonly guard?: number;
  /**
   * `one` where left out: one option is excluded at a stage. `sure`: all are, as soon as keep values
   * leave no doubt, that hold less together with the surplus than the next one.
   */
  readonly losers?: 'one' | 'sure';
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
