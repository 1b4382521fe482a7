import { type PaperRule, rankingsOf, rankReader } from '../ballots/rankings.ts';
import type { Method } from '../method.ts';
import type { StvWigmRule } from '../shapes/stv-wigm.ts';
import { gregory } from './stv/gregory.ts';

/** The reference rule leaves papers to others: ranks left out are closed up, one given twice ends it. */
const PAPERS: PaperRule = { skipped: null, equal: 'end' };

/**
 * Source: Proportional Representation Foundation, Reference WIGM Rule, without the optional defeat of
 * sure losers (B.2). A surplus of nothing moves nothing and makes no stage.
 */
export const stvWigm: Method<StvWigmRule> = {
  faulty({ digits, ties }) {
    if (!Number.isInteger(digits) || digits < 0 || digits > 18) return 'digits';
    return ['earlier-stage', 'lot'].includes(ties) ? null : 'ties';
  },
  reader: (_rule, box) => rankReader(box, PAPERS, true),
  count({ digits, ties }, box, contest, say) {
    const how = { rule: 'stv-wigm', digits, quota: nextUnit, earlier: ties !== 'lot' } as const;
    return gregory(how, rankingsOf(box, PAPERS), contest, say);
  },
};

/** A.1: valid papers / (seats + 1), cut off at the last decimal, and one unit of it more. */
function nextUnit(valid: bigint, seats: bigint, vote: bigint): bigint {
  return (valid * vote) / (seats + 1n) + 1n;
}
