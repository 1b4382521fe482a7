import { type PaperRule, rankingsOf, rankReader } from '../ballots/rankings.ts';
import type { Method } from '../method.ts';
import type { IrvRule } from '../shapes/irv.ts';
import { runoff } from './stv/runoff.ts';

/**
 * One seat: whoever has more than half of the papers that still count wins; until then the option with
 * fewest votes is out and its papers move on, at full value. Papers that end before their first
 * option are valid and count for nobody.
 * Source: Universal RCV Tabulator (RCTab), its modes of overvotes and skipped ranks; Ware's method,
 * as in Tideman, Collective Decisions and Voting (2006), chapter 13.
 */
export const irv: Method<IrvRule> = {
  faulty({ overvote, skipped, ties }) {
    if (!['exhaust', 'next', 'exhaust-if-continuing'].includes(overvote)) return 'overvote';
    if (skipped !== null && (!Number.isSafeInteger(skipped) || skipped < 0)) return 'skipped';
    return ['earlier-round', 'lot'].includes(ties) ? null : 'ties';
  },
  unfit: (_rule, { seats }) => (seats === 1 ? null : { code: 'one-seat-alone', seats }),
  reader: (rule, box) => rankReader(box, papersOf(rule), false),
  count(rule, box, contest, say) {
    const earlier = rule.ties === 'earlier-round';
    return runoff(earlier, rankingsOf(box, papersOf(rule)), contest, say);
  },
};

function papersOf({ overvote, skipped }: IrvRule): PaperRule {
  const equal = { exhaust: 'end', next: 'next', 'exhaust-if-continuing': 'keep' } as const;
  return { skipped, equal: equal[overvote] };
}
