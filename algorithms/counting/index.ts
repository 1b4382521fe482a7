export type { Amount } from './amount.ts';
export type { Ballot, InvalidReason, RejectedBallot } from './ballots/ballot.ts';
export { type Box, BoxBuilder, ballotsIn, boxOf } from './ballots/box.ts';
export { readBallot } from './ballots/read-ballot.ts';
export { type Count, count } from './count.ts';
export {
  type BallotFile,
  type FileBudget,
  FORMATS,
  type Format,
  type FormatFault,
  type FormatProblem,
  type FormatRefusal,
  type Unwritable,
} from './formats/ballot-file.ts';
export {
  formatOf,
  readBallotFile,
  type WrittenFormat,
  writeBallotFile,
} from './formats/formats.ts';
export { withoutWithdrawn } from './formats/withdrawn.ts';
export {
  type Jurisdiction,
  type ThresholdKind,
  type ThresholdLaw,
  thresholdOf,
  thresholdsFor,
} from './laws.ts';
export type { Contest } from './method.ts';
export type { CountRefusal } from './refusal.ts';
export { faultyField, RULE_NAMES, type Rule, type RuleName } from './rule.ts';
export type { Payer, Payers, ProportionalStep, Purse } from './rules/proportional/steps.ts';
export type {
  MeekStep,
  MovedPapers,
  RankedDetail,
  RankedStep,
  StageTotals,
} from './rules/stv/steps.ts';
export type {
  Base,
  Majority,
  Quorum,
  Share,
  ThresholdDetail,
  ThresholdRule,
  ThresholdStep,
} from './rules/threshold/rule.ts';
export type { ApprovalRule } from './shapes/approval.ts';
export type { BordaRule } from './shapes/borda.ts';
export type { DotsRule } from './shapes/dots.ts';
export type { EqualSharesRule } from './shapes/equal-shares.ts';
export type { GreedyRule } from './shapes/greedy.ts';
export type { IrvRule } from './shapes/irv.ts';
export type { MajorityJudgmentRule } from './shapes/majority-judgment.ts';
export type { PhragmenRule } from './shapes/phragmen.ts';
export type { SchulzeRule } from './shapes/schulze.ts';
export type { ScoreRule } from './shapes/score.ts';
export type { StvMeekRule } from './shapes/stv-meek.ts';
export type { StvScottishRule } from './shapes/stv-scottish.ts';
export type { StvWigmRule } from './shapes/stv-wigm.ts';
export type { Detail, Standing } from './standing.ts';
export type { Tie } from './ties/tie.ts';
export type { Step } from './trace.ts';
