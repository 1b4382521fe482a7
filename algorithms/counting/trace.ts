import type { Amount } from './amount.ts';
import type { ProportionalStep } from './rules/proportional/steps.ts';
import type { RankedStep } from './rules/stv/steps.ts';
import type { ThresholdStep } from './rules/threshold/rule.ts';
import type { BordaStep } from './shapes/borda.ts';
import type { MajorityJudgmentStep } from './shapes/majority-judgment.ts';
import type { Rule } from './shapes/rule.ts';
import type { SchulzeStep } from './shapes/schulze.ts';
import type { ScoreStep } from './shapes/score.ts';
import type { Tie } from './ties/tie.ts';

/** One step of a count, in the order made: a code and its data, put into words elsewhere. */
export type Step =
  | BordaStep
  | CommonStep
  | MajorityJudgmentStep
  | SchulzeStep
  | ScoreStep
  | ProportionalStep
  | RankedStep
  | ThresholdStep;

type CommonStep =
  | {
      readonly code: 'rule-stated';
      readonly rule: Rule;
      readonly options: number;
      readonly seats: number;
    }
  | {
      readonly code: 'ballots-sorted';
      readonly cast: number;
      readonly valid: number;
      readonly blank: number;
      readonly invalid: number;
    }
  | { readonly code: 'option-counted'; readonly option: string; readonly total: Amount }
  /** Equal ones: lots, or the order of the ballot paper where it changes no winner, put one first. */
  | {
      readonly code: 'tie-settled';
      readonly between: readonly string[];
      readonly for: 'win' | 'out';
      readonly first: string;
      readonly by: 'lots' | 'paper-order';
    }
  | {
      readonly code: 'seat-won';
      readonly option: string;
      /** From 1; options with equal totals share a place, the next place is skipped. */
      readonly place: number;
      readonly total: Amount;
    }
  | { readonly code: 'seats-unfilled'; readonly seats: number; readonly filled: number }
  /** The count stops here: lots are needed. */
  | ({ readonly code: 'tied' } & Tie);
