import type { BallotBox, BallotPaper, BallotResult, BallotRules } from './ballot.ts';
import type { BallotId } from './ids.ts';
import { type CommonRefusal, rangeProblem } from './refusal.ts';
import { LANGUAGES, missingLanguages } from './text.ts';

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

/** Characters of a ballot's question: it stands above the options on one paper. */
const LONGEST_QUESTION = 500;

export type BallotRefusal =
  | CommonRefusal
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

/**
 * Checks the rules of a ballot; the first thing wrong, or null.
 * @param field where the rules stand, for the refusal.
 */
export function rulesProblem(field: string, rules: BallotRules): CommonRefusal | null {
  const mostPerOption = rules.rule === 'approval' ? 1 : rules.picks;
  return (
    rangeProblem(`${field}.winners`, rules.winners, 1, 100) ??
    rangeProblem(`${field}.picks`, rules.picks, 1, 100) ??
    rangeProblem(`${field}.perOption`, rules.perOption, 1, mostPerOption)
  );
}

/**
 * Checks a ballot before it is published; null when it is fine. It may be published anew until it
 * opens; after that nothing about it changes.
 * @param allowed what can be an option.
 */
export function paperProblem(
  paper: BallotPaper,
  before: BallotState | null,
  allowed: ReadonlySet<string>,
): BallotRefusal | null {
  if (before && before.status !== 'published') return { code: 'ballot-already-opened' };
  if (missingLanguages(paper.question, LANGUAGES).length === LANGUAGES.length)
    return { code: 'words-missing', field: 'question' };
  if (LANGUAGES.some((one) => (paper.question[one] ?? '').length > LONGEST_QUESTION))
    return { code: 'words-too-long', field: 'question', most: LONGEST_QUESTION };
  const { options, rules } = paper;
  const problem = rulesProblem('ballot', rules);
  if (problem) return problem;
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

/**
 * Whether this ballot can open; null when it can.
 * @param allowed what can be an option now: a theme may have been merged since it was published.
 */
export function openProblem(
  state: BallotState | null,
  ballot: BallotId,
  allowed: ReadonlySet<string>,
): BallotRefusal | null {
  if (!state || state.paper.ballot !== ballot) return { code: 'ballot-unknown' };
  return paperProblem(state.paper, state, allowed);
}

/** Whether this ballot can close on this box; null when it can. */
export function closeProblem(state: BallotState | null, box: BallotBox): BallotRefusal | null {
  if (!state || state.paper.ballot !== box.ballot) return { code: 'ballot-unknown' };
  if (state.status !== 'open') return { code: 'ballot-not-open' };
  return (
    rangeProblem('cast', box.cast, 0, 1_000_000) ??
    rangeProblem('blank', box.blank, 0, box.cast) ??
    rangeProblem('onPaper', box.onPaper, 0, box.cast) ??
    rangeProblem('cardsIssued', box.cardsIssued, 0, 1_000_000)
  );
}
