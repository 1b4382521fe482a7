import type { Tie } from './fill-seats.ts';
import type { Rule } from './rule.ts';

/** One step of a count, in the order made: a code and its data, put into words elsewhere. */
export type Step =
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
  | { readonly code: 'option-counted'; readonly option: string; readonly total: number }
  | {
      readonly code: 'option-passed' | 'option-failed';
      readonly option: string;
      readonly votesFor: number;
      readonly votesAgainst: number;
      readonly abstentions: number;
      readonly base: number;
    }
  | ({ readonly code: 'tied' } & Tie)
  | {
      readonly code: 'lots-applied';
      readonly between: readonly string[];
      readonly forSeats: number;
      readonly order: readonly string[];
    }
  | { readonly code: 'seats-unfilled'; readonly seats: number; readonly filled: number }
  | {
      readonly code: 'seat-won';
      readonly option: string;
      /** From 1; options with equal totals share a place, the next place is skipped. */
      readonly place: number;
      readonly total: number;
    };
