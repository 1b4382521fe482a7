import type { Amount } from './amount.ts';
import type { RankedDetail } from './rules/stv/steps.ts';
import type { ThresholdDetail } from './rules/threshold/rule.ts';
import type { ApprovalDetail } from './shapes/approval.ts';
import type { BordaDetail } from './shapes/borda.ts';
import type { DotsDetail } from './shapes/dots.ts';
import type { EqualSharesDetail } from './shapes/equal-shares.ts';
import type { GreedyDetail } from './shapes/greedy.ts';
import type { MajorityJudgmentDetail } from './shapes/majority-judgment.ts';
import type { PhragmenDetail } from './shapes/phragmen.ts';
import type { SchulzeDetail } from './shapes/schulze.ts';
import type { ScoreDetail } from './shapes/score.ts';

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
