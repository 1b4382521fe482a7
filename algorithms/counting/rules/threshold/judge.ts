import { type PaperCounts, papersThatCount } from './quorum.ts';
import type { Base, Majority, ThresholdDetail, ThresholdRule } from './rule.ts';
import { leastOf } from './share.ts';

interface Votes {
  readonly yes: number;
  readonly no: number;
}

/** One option against the rule: what it got, what it needed, what it missed. */
export function judge(
  rule: ThresholdRule,
  papers: PaperCounts,
  quorate: boolean,
  votes: Votes,
): ThresholdDetail {
  const { yes, no } = votes;
  const chair = yes === no && yes > 0 ? (rule.castingVote ?? null) : null;
  const main = neededFor(rule, papers, votes, 0);
  const also = rule.also === undefined ? null : neededFor(rule.also, papers, votes, 0);
  // The chair's vote is one more vote for or against, and one more in a base that counts votes.
  const more = chair === null ? 0 : 1;
  const votesFor = chair === 'for' ? yes + 1 : yes;
  const missed: ThresholdDetail['missed'][number][] = quorate ? [] : ['quorum'];
  if (chair === 'against' || !reaches(rule, papers, votes, votesFor, more)) missed.push('majority');
  if (rule.also && !reaches(rule.also, papers, votes, votesFor, more)) missed.push('also');
  return {
    rule: 'threshold',
    for: yes,
    against: no,
    abstain: papers.valid - yes - no,
    base: main.base,
    needed: Math.max(main.votes, also?.votes ?? 0),
    also,
    castingVote: chair,
    missed,
  };
}

function neededFor(majority: Majority, papers: PaperCounts, votes: Votes, more: number) {
  const base = baseOf(majority.base, papers, votes, more);
  const least = leastOf(majority.share, majority.passes, base);
  // Nothing passes on an empty base: no vote at all is no support.
  return { of: majority.base.of, base, votes: base === 0 ? Math.max(1, least) : least };
}

function reaches(
  majority: Majority,
  papers: PaperCounts,
  votes: Votes,
  votesFor: number,
  more: number,
): boolean {
  return votesFor >= neededFor(majority, papers, votes, more).votes;
}

function baseOf(base: Base, papers: PaperCounts, { yes, no }: Votes, more: number): number {
  switch (base.of) {
    case 'voting':
      return yes + no + more;
    case 'cast':
      return papersThatCount(base, papers) + more;
    case 'present':
    case 'all':
      return base.people;
  }
}
