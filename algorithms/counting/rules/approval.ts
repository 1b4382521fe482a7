import { isPositive } from '../figures.ts';
import type { Method } from '../method.ts';
import type { ApprovalRule } from '../shapes/approval.ts';
import { addUp, faultyMark, sumOf } from './marks.ts';
import { topOf } from './top.ts';

/**
 * Approval and k-approval: a ballot marks 1 beside each option it supports; most supported win.
 * Source: Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), rule AV.
 */
export const approval: Method<ApprovalRule> = {
  faulty: ({ picks }) => (isPositive(picks) ? null : 'picks'),
  reader:
    ({ picks }, box) =>
    (row) => {
      const fault = faultyMark(box, row, 0, 1);
      if (fault !== null) return fault;
      const sum = sumOf(box, row);
      if (sum > picks) return { code: 'too-many-picks', picks: sum, most: picks };
      return sum === 0 ? 'blank' : 'valid';
    },
  count(_rule, box, contest, say) {
    const { sums } = addUp(box);
    const tallies = contest.options.map((option, at) => {
      const total = sums[at] ?? 0;
      say({ code: 'option-counted', option, total });
      const detail = { rule: 'approval', ballots: total } as const;
      return { option, total, worth: total, eligible: true, detail };
    });
    return topOf(tallies, contest, say);
  },
};
