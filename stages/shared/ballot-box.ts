import { type Ballot, count, type Rule } from '@commonlot/counting';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { BallotBox, BallotPaper, BallotResult } from './ballot.ts';
import type { BallotId } from './ids.ts';

/** A ballot's life, the same for dots on themes and votes on proposals. */
export type BallotState =
  | { readonly status: 'published'; readonly paper: BallotPaper }
  | { readonly status: 'open'; readonly paper: BallotPaper }
  | { readonly status: 'closed'; readonly paper: BallotPaper; readonly box: BallotBox }
  | {
      readonly status: 'declared';
      readonly paper: BallotPaper;
      readonly box: BallotBox;
      readonly result: BallotResult;
    };

export type BallotRefusal =
  | { readonly code: 'ballot-already-published' }
  | { readonly code: 'ballot-unknown' }
  | { readonly code: 'ballot-not-open' }
  | { readonly code: 'ballot-already-opened' }
  | { readonly code: 'ballot-not-closed' }
  | { readonly code: 'too-few-options'; readonly options: number; readonly winners: number }
  | { readonly code: 'option-unknown'; readonly option: string }
  | { readonly code: 'option-twice'; readonly option: string }
  | { readonly code: 'papers-differ'; readonly cast: number; readonly counted: number }
  | { readonly code: 'count-refused'; readonly why: string }
  | {
      readonly code: 'tie-needs-lots';
      readonly tied: readonly string[];
      readonly places: number;
    };

/** Checks a ballot before it is published; null when it is fine. */
export function paperProblem(
  paper: BallotPaper,
  before: BallotState | null,
  allowed: ReadonlySet<string>,
): BallotRefusal | null {
  if (before && before.status !== 'published') return { code: 'ballot-already-opened' };
  const { options, rules } = paper;
  if (options.length < Math.max(2, rules.winners))
    return { code: 'too-few-options', options: options.length, winners: rules.winners };
  const seen = new Set<string>();
  for (const option of options) {
    if (!allowed.has(option)) return { code: 'option-unknown', option };
    if (seen.has(option)) return { code: 'option-twice', option };
    seen.add(option);
  }
  return null;
}

/** Whether this ballot can open; null when it can. */
export function openProblem(state: BallotState | null, ballot: BallotId): BallotRefusal | null {
  if (!state || state.paper.ballot !== ballot) return { code: 'ballot-unknown' };
  return state.status === 'published' ? null : { code: 'ballot-already-opened' };
}

/** Whether this ballot can close; null when it can. */
export function closeProblem(state: BallotState | null, ballot: BallotId): BallotRefusal | null {
  if (!state || state.paper.ballot !== ballot) return { code: 'ballot-unknown' };
  return state.status === 'open' ? null : { code: 'ballot-not-open' };
}

/**
 * Counts a closed ballot by its own rules. A tie is an output: without lots, a tie for the last
 * places is refused with the tied options, unless the rule says that all of them go on.
 * @param papers every paper cast, as published.
 * @param lots tied options in the order the public lot put them, first wins.
 */
export function declare(
  state: BallotState | null,
  papers: readonly Ballot[],
  lots: readonly string[],
): Result<BallotResult, BallotRefusal> {
  if (state?.status !== 'closed') return refuse({ code: 'ballot-not-closed' });
  const { paper, box } = state;
  if (papers.length !== box.cast)
    return refuse({ code: 'papers-differ', cast: box.cast, counted: papers.length });
  const { winners: seats, tieRule } = paper.rules;
  const contest =
    lots.length > 0 ? { options: paper.options, seats, lots } : { options: paper.options, seats };
  const counted = count(ruleOf(paper), papers, contest);
  if (!counted.ok) return refuse({ code: 'count-refused', why: counted.refusal.code });
  const { standings, winners, tie } = counted.value;
  const totals = standings.map(({ option, total }) => ({ option, votes: total }));
  const result = { ballot: paper.ballot, totals, tied: tie?.between ?? [], lots };
  if (tie === null) return accept({ ...result, winners });
  if (tieRule === 'all-tied-go-on')
    return accept({ ...result, winners: [...winners, ...tie.between] });
  return refuse({ code: 'tie-needs-lots', tied: tie.between, places: tie.forSeats });
}

function ruleOf({ rules }: BallotPaper): Rule {
  switch (rules.rule) {
    case 'approval':
      return { rule: 'approval', picks: rules.picks };
    case 'dots':
      return { rule: 'dots', dots: rules.picks, perOption: rules.perOption };
  }
}
