import { type PaperRule, rankingsOf, rankReader } from '../ballots/rankings.ts';
import type { Method } from '../method.ts';
import type { StvScottishRule } from '../shapes/stv-scottish.ts';
import { gregory } from './stv/gregory.ts';

/**
 * Article 2 ("next available preference" is in consecutive order) and rule 43: a paper needs a single
 * first preference, and ends before a rank left out or given twice.
 */
const PAPERS: PaperRule = { skipped: 0, equal: 'end' };

/**
 * Source: Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52, as
 * in the Order of 2011 (SSI 2011/399), rules 46 to 53. Quota, rule 46; election at the quota, rule 47;
 * surplus at five decimals "any remainder being ignored", rule 48(3); largest surplus first and equal
 * ones, rule 49; exclusion and equal ones, rules 50 and 51; last vacancies, rule 52. Where three or
 * more are equal and an earlier stage leaves two of them equal, the stages before that decide
 * between the two (the Order is silent). Most votes come first among those elected at one stage.
 */
export const stvScottish: Method<StvScottishRule> = {
  faulty: () => null,
  reader: (_rule, box) => rankReader(box, PAPERS, true),
  count(_rule, box, contest, say) {
    const how = { rule: 'stv-scottish', digits: 5, quota: droopQuota, earlier: true } as const;
    return gregory(how, rankingsOf(box, PAPERS), contest, say);
  },
};

/** Rule 46: valid papers / (seats + 1), ignoring any decimal, and 1 more. */
function droopQuota(valid: bigint, seats: bigint, vote: bigint): bigint {
  return (valid / (seats + 1n) + 1n) * vote;
}
