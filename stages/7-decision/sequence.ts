import type { BallotPaper } from '../shared/ballot.ts';
import type { BallotState } from '../shared/ballot-box.ts';

/** Why a ballot cannot stand where it stands among the others. */
export type SequenceRefusal =
  /** Earlier ballots did not come out as it needs, or have no result yet. */
  | { readonly code: 'condition-not-met' }
  | { readonly code: 'condition-unknown' }
  | { readonly code: 'other-ballot-open' };

/** What became of the conditions of a ballot: all met, one not, or some undecided as yet. */
export type Reach = 'met' | 'failed' | 'undecided';

/**
 * Whether earlier ballots came out as this one needs. A ballot that hangs on one that is never
 * reached is never reached itself.
 */
export function reachOf({ opensIf = [] }: BallotPaper, ballots: readonly BallotState[]): Reach {
  const reaches = opensIf.map(({ ballot, option, won }): Reach => {
    const earlier = ballots.find(({ paper }) => paper.ballot === ballot);
    if (earlier?.status === 'declared')
      return earlier.result.winners.includes(option) === won ? 'met' : 'failed';
    const failed = earlier !== undefined && reachOf(earlier.paper, ballots) === 'failed';
    return failed ? 'failed' : 'undecided';
  });
  if (reaches.includes('failed')) return 'failed';
  return reaches.includes('undecided') ? 'undecided' : 'met';
}

/** The ballot at hand: the one open or counted, else the next that may be reached, else the last. */
export function atHand(ballots: readonly BallotState[]): BallotState | null {
  const busy = ballots.find(({ status }) => status === 'open' || status === 'closed');
  const next = ballots.find(
    ({ status, paper }) => status === 'published' && reachOf(paper, ballots) !== 'failed',
  );
  const last = ballots.findLast(({ status }) => status === 'declared');
  return busy ?? next ?? last ?? ballots.at(-1) ?? null;
}

/** What is wrong with a ballot's conditions: each names an option of an earlier ballot. */
export function conditionsProblem(
  { ballot, opensIf = [] }: BallotPaper,
  ballots: readonly BallotState[],
): SequenceRefusal | null {
  const place = ballots.findIndex(({ paper }) => paper.ballot === ballot);
  const earlier = place < 0 ? ballots : ballots.slice(0, place);
  const known = opensIf.every(({ ballot: on, option }) =>
    earlier.some(({ paper }) => paper.ballot === on && paper.options.includes(option)),
  );
  return known ? null : { code: 'condition-unknown' };
}

/** Why this ballot cannot open beside the others; null when it can. */
export function sequenceProblem(
  { paper }: BallotState,
  ballots: readonly BallotState[],
): SequenceRefusal | null {
  const busy = ballots.some(({ status }) => status === 'open' || status === 'closed');
  if (busy) return { code: 'other-ballot-open' };
  if (reachOf(paper, ballots) === 'met') return null;
  return { code: 'condition-not-met' };
}
