import type { Box } from './ballots/box.ts';
import type { Piles, Reading } from './ballots/sort-box.ts';
import type { CountRefusal } from './refusal.ts';
import type { Counting } from './ties/tie.ts';
import type { Step } from './trace.ts';

/** What is decided: option ids as on the ballot paper, seats to fill (>= 1), lots if drawn. */
export interface Contest {
  readonly options: readonly string[];
  readonly seats: number;
  /** Option ids in the order drawn; who was drawn first wins first, and is out last. */
  readonly lots?: readonly string[];
  /** For rules that spend a sum instead of filling seats: each option's cost, whole, from 0. */
  readonly budget?: { readonly limit: number; readonly costs: Readonly<Record<string, number>> };
}

/** Says a step of the count as it is made. */
export type Say = (step: Step) => void;

/** A counting rule: one file of `rules/` each. `Rule` is its own kind of rule, with its figures. */
export interface Method<Rule> {
  /** The figure of the rule that makes no sense, or null. */
  faulty(rule: Rule): string | null;
  /** Why this contest and box do not suit the rule. */
  unfit?(rule: Rule, contest: Contest, box: Box): CountRefusal | null;
  /** What each row is worth; names that are no option are found before it is asked. */
  reader(rule: Rule, box: Box): (row: number) => Reading;
  /**
   * Counts valid ballots. Exact; depends on the set of ballots and the options alone. `piles` says
   * how many papers were cast, and how many were blank or invalid.
   */
  count(rule: Rule, box: Box, contest: Contest, say: Say, piles: Piles): Counting;
}
