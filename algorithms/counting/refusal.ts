/** Why a count is not made at all. Nothing is counted in part. */
export type CountRefusal =
  /** A figure of the rule is missing, fractional, out of range or contradicts another. */
  | { readonly code: 'rule-faulty'; readonly field: string }
  | { readonly code: 'no-options' }
  | { readonly code: 'option-twice'; readonly option: string }
  | { readonly code: 'seats-faulty'; readonly seats: number }
  /** Two ballots carry one code: the box has to be settled before it is counted. */
  | { readonly code: 'code-twice'; readonly ballot: string }
  /** The stated number of people is smaller than the ballots cast. */
  | { readonly code: 'base-below-ballots'; readonly people: number; readonly cast: number }
  | { readonly code: 'lot-unknown'; readonly option: string }
  | { readonly code: 'lot-twice'; readonly option: string }
  /** Lots were drawn, but not among all that tie. */
  | { readonly code: 'lots-incomplete'; readonly missing: readonly string[] };
