/** Why a count is not made at all. Nothing is counted in part. */
export type CountRefusal =
  /** A figure of the rule is missing, fractional, out of range or contradicts another. */
  | { readonly code: 'rule-faulty'; readonly field: string }
  | { readonly code: 'no-options' }
  | { readonly code: 'option-twice'; readonly option: string }
  | { readonly code: 'seats-faulty'; readonly seats: number }
  /** The rule fills one seat alone. */
  | { readonly code: 'one-seat-alone'; readonly seats: number }
  | { readonly code: 'seats-above-options'; readonly seats: number; readonly options: number }
  /** The box was filled for other options than the contest has. */
  | { readonly code: 'options-differ' }
  /** This rule spends a sum, and the contest states none; or the other way round. */
  | { readonly code: 'budget-missing' }
  | { readonly code: 'budget-unused' }
  /** The limit, or the cost of `option`, is no whole number from 0. */
  | { readonly code: 'budget-faulty'; readonly option: string | null }
  /** Two ballots carry one code: the box has to be settled before it is counted. */
  | { readonly code: 'code-twice'; readonly ballot: string }
  /** A row stands for no whole number of ballots from 1. */
  | { readonly code: 'weight-faulty'; readonly row: number; readonly weight: number }
  /** The stated number of people is smaller than the ballots cast. */
  | { readonly code: 'base-below-ballots'; readonly people: number; readonly cast: number }
  | { readonly code: 'lot-unknown'; readonly option: string }
  | { readonly code: 'lot-twice'; readonly option: string }
  /** Lots were drawn, but not among all that tie. */
  | { readonly code: 'lots-incomplete'; readonly missing: readonly string[] };
