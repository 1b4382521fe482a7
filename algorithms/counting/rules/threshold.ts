import type { Method } from '../method.ts';
import { faultyMark } from './marks.ts';
import { faultyThreshold, smallestCrowd } from './threshold/faulty.ts';
import { judge } from './threshold/judge.ts';
import { turnoutOf } from './threshold/quorum.ts';
import type { ThresholdRule } from './threshold/rule.ts';
import { votesIn } from './threshold/votes.ts';
import { topOf } from './top.ts';

export type {
  Base,
  Majority,
  Needed,
  Papers,
  Quorum,
  Share,
  ThresholdDetail,
  ThresholdRule,
  ThresholdStep,
} from './threshold/rule.ts';

/** A majority or more of a stated base, each option by itself; most votes for are best. */
export const threshold: Method<ThresholdRule> = {
  faulty: faultyThreshold,
  unfit(rule, _contest, box) {
    const people = smallestCrowd(rule);
    const cast = box.weights.reduce((sum, weight) => sum + weight, 0);
    return people < cast ? { code: 'base-below-ballots', people, cast } : null;
  },
  reader: (_rule, box) => (row) =>
    faultyMark(box, row, -1, 1) ?? (box.starts[row] === box.starts[row + 1] ? 'blank' : 'valid'),
  count(rule, box, contest, say, { cast, blank, invalid }) {
    const papers = { valid: cast - blank - invalid, blank, invalid };
    const turnout = rule.quorum === undefined ? null : turnoutOf(rule.quorum, papers);
    if (turnout !== null) {
      const { met, ...figures } = turnout;
      say({ code: met ? 'quorum-met' : 'quorum-missed', ...figures });
    }
    const votes = votesIn(box);
    const tallies = contest.options.map((option, at) => {
      const detail = judge(rule, papers, turnout?.met ?? true, votes(at));
      const { for: votesFor, against: votesAgainst, abstain: abstentions } = detail;
      const { base, needed, also, missed, castingVote } = detail;
      if (castingVote !== null)
        say({ code: 'casting-vote', option, votes: votesFor, side: castingVote });
      const eligible = missed.length === 0;
      const code = eligible ? 'option-passed' : 'option-failed';
      const { of } = rule.base;
      const figures = { votesFor, votesAgainst, abstentions, of, base, needed, also, missed };
      say({ code, option, ...figures });
      return { option, total: votesFor, worth: votesFor, eligible, detail };
    });
    // Each option stands alone: what is voted down leaves no seat empty.
    return topOf(tallies, contest, (step) => {
      if (step.code !== 'seats-unfilled') say(step);
    });
  },
};
