import { isPositive } from '../figures.ts';
import type { Method } from '../method.ts';
import type { DotsRule } from '../shapes/dots.ts';
import { addUp, faultyMark, sumOf } from './marks.ts';
import { topOf } from './top.ts';

/** Dots: cumulative voting with a cap an option; most dots win. */
export const dots: Method<DotsRule> = {
  faulty(rule) {
    if (!isPositive(rule.dots)) return 'dots';
    return isPositive(rule.perOption) ? null : 'perOption';
  },
  reader: (rule, box) => (row) => {
    const fault = faultyMark(box, row, 0, rule.perOption);
    if (fault !== null) return fault;
    const sum = sumOf(box, row);
    if (sum > rule.dots) return { code: 'too-many-dots', dots: sum, most: rule.dots };
    return sum === 0 ? 'blank' : 'valid';
  },
  count(_rule, box, contest, say) {
    const { sums, marked } = addUp(box);
    const tallies = contest.options.map((option, at) => {
      const total = sums[at] ?? 0;
      say({ code: 'option-counted', option, total });
      const detail = { rule: 'dots', ballots: marked[at] ?? 0 } as const;
      return { option, total, worth: total, eligible: true, detail };
    });
    return topOf(tallies, contest, say);
  },
};
