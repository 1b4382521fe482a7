import type { Unranked } from '../rules/pairwise.ts';
import type { Link, Strength } from '../rules/schulze/strength.ts';

/**
 * Ranks from 1, equal ranks allowed, ranked by strongest paths. `strength` measures a link from one
 * option to another: by the ballots for it (`winning-votes`), by how many more they are than those
 * against (`margins`), or how many times as many (`ratio`). Unranked options share the last place
 * unless `unranked` says that a paper has no opinion of them.
 */
export interface SchulzeRule {
  readonly rule: 'schulze';
  readonly strength: Strength;
  readonly unranked?: Unranked;
}

/** Its standing's total is the number of options it beats. */
export interface SchulzeDetail {
  readonly rule: 'schulze';
  readonly beats: readonly string[];
  readonly beatenBy: readonly string[];
}

export type SchulzeStep =
  /** How many ballots put which of the two first. */
  | {
      readonly code: 'pair-counted';
      readonly option: string;
      readonly other: string;
      readonly votes: number;
      readonly votesOther: number;
    }
  /** Who is put before every other by more ballots than not, if anybody is. */
  | { readonly code: 'condorcet-winner'; readonly option: string | null }
  /** The strongest path there and back, each with the ballots along and against its weakest link. */
  | {
      readonly code: 'paths-compared';
      readonly option: string;
      readonly other: string;
      readonly there: readonly string[];
      readonly weakest: Link;
      readonly back: readonly string[];
      readonly weakestBack: Link;
      readonly ahead: string | null;
    };
