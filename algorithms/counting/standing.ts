import type { ApprovalDetail } from './rules/approval.ts';
import type { BordaDetail } from './rules/borda.ts';
import type { DotsDetail } from './rules/dots.ts';
import type { EqualSharesDetail } from './rules/equal-shares.ts';
import type { GreedyDetail } from './rules/greedy.ts';
import type { MajorityJudgmentDetail } from './rules/majority-judgment.ts';
import type { PhragmenDetail } from './rules/phragmen.ts';
import type { SchulzeDetail } from './rules/schulze.ts';
import type { ScoreDetail } from './rules/score.ts';
import type { RankedDetail } from './rules/stv/steps.ts';
import type { ThresholdDetail } from './rules/threshold.ts';

/** A whole number as a number; any other as exact text: "12.34567" or "22/7". */
export type Amount = number | string;

/** Figures a rule adds to the total: for showing, and for checking by hand. */
export type Detail =
  | ApprovalDetail
  | BordaDetail
  | DotsDetail
  | EqualSharesDetail
  | GreedyDetail
  | MajorityJudgmentDetail
  | PhragmenDetail
  | RankedDetail
  | SchulzeDetail
  | ScoreDetail
  | ThresholdDetail;

/** One option in the end. */
export interface Standing {
  readonly option: string;
  /** What options are ranked by. */
  readonly total: Amount;
  /** From 1; equal ones share a place, the next place is skipped. */
  readonly place: number;
  /** False where the rule says that this option may not win. */
  readonly eligible: boolean;
  readonly detail: Detail;
}
