import type { ThresholdRule } from '../rules/threshold/rule.ts';
import type { ApprovalRule } from './approval.ts';
import type { BordaRule } from './borda.ts';
import type { DotsRule } from './dots.ts';
import type { EqualSharesRule } from './equal-shares.ts';
import type { GreedyRule } from './greedy.ts';
import type { IrvRule } from './irv.ts';
import type { MajorityJudgmentRule } from './majority-judgment.ts';
import type { PhragmenRule } from './phragmen.ts';
import type { SchulzeRule } from './schulze.ts';
import type { ScoreRule } from './score.ts';
import type { StvMeekRule } from './stv-meek.ts';
import type { StvScottishRule } from './stv-scottish.ts';
import type { StvWigmRule } from './stv-wigm.ts';

/** A rule by name, with its figures. */
export type Rule =
  | ApprovalRule
  | BordaRule
  | DotsRule
  | EqualSharesRule
  | GreedyRule
  | IrvRule
  | MajorityJudgmentRule
  | PhragmenRule
  | SchulzeRule
  | ScoreRule
  | StvMeekRule
  | StvScottishRule
  | StvWigmRule
  | ThresholdRule;
