import { faultyField } from '@commonlot/counting';
import type { BallotBox, BallotPaper, BallotResult, BallotRules } from './ballot.ts';
import { countingRule, lastPlaceIsShared, needsEntitled } from './ballot-rule.ts';
import type { BallotId } from './ids.ts';
import { type CommonRefusal, type RangeRefusal, rangeProblem } from './refusal.ts';
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
const LONGEST_OPTION = 300;
const MOST_OPTIONS = 100;
const MOST_PEOPLE = 100_000_000;

/** What can be wrong with the rules alone. */
export type RulesRefusal =
  | RangeRefusal
  /** A figure of the rule makes no sense. */
  | { readonly code: 'rule-faulty'; readonly field: string }
  /** All who tie can go on only where options are ordered by one total. */
  | { readonly code: 'tie-rule-needs-totals' };

export type BallotRefusal =
  | CommonRefusal
  | RulesRefusal
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
export function rulesProblem(field: string, rules: BallotRules): RulesRefusal | null {
  const { rule, winners, tieRule } = rules;
  const most = rule.rule === 'irv' ? 1 : MOST_OPTIONS;
  const range = rangeProblem(`${field}.winners`, winners, 1, most);
  if (range) return range;
  if (needsEntitled(rule)) {
    const entitled = rule.rule === 'threshold' ? (rule.entitled ?? 0) : 0;
    const people = rangeProblem(`${field}.entitled`, entitled, 1, MOST_PEOPLE);
    if (people) return people;
  }
  const fault = faultyField(countingRule(rule, 0));
  if (fault !== null) return { code: 'rule-faulty', field: `${field}.${fault}` };
  const perOption = rule.rule === 'dots' ? rule.perOption : 1;
  const dots =
    rule.rule === 'dots' ? rangeProblem(`${field}.perOption`, perOption, 1, rule.dots) : null;
  if (dots) return dots;
  return tieRule === 'all-tied-go-on' && !lastPlaceIsShared(rule)
    ? { code: 'tie-rule-needs-totals' }
    : null;
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
  // Yes or no may be asked of one thing alone.
  const least = rules.rule.rule === 'threshold' ? 1 : 2;
  if (options.length < Math.max(least, rules.winners))
    return { code: 'too-few-options', options: options.length, winners: rules.winners };
  const words = ownProblem(paper);
  if (words) return words;
  const own = new Set<string>(paper.own?.map(({ option }) => option) ?? []);
  const seen = new Set<string>();
  for (const option of options) {
    if (!allowed.has(option) && !own.has(option)) return { code: 'option-unknown', option };
    if (seen.has(option)) return { code: 'option-twice', option };
    seen.add(option);
  }
  return null;
}

/** Options in words of their own: each written, not too long, and on the paper. */
function ownProblem({ own = [], options }: BallotPaper): BallotRefusal | null {
  for (const { option, text } of own) {
    if (!options.includes(option)) return { code: 'option-unknown', option };
    if (missingLanguages(text, LANGUAGES).length === LANGUAGES.length)
      return { code: 'words-missing', field: 'options' };
    if (LANGUAGES.some((one) => (text[one] ?? '').length > LONGEST_OPTION))
      return { code: 'words-too-long', field: 'options', most: LONGEST_OPTION };
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
