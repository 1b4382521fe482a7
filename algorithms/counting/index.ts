export type { Ballot, InvalidReason, RejectedBallot } from './ballots/ballot.ts';
export { type Box, BoxBuilder, ballotsIn, boxOf } from './ballots/box.ts';
export { readBallot } from './ballots/read-ballot.ts';
export { type Beside, besideEachOther, type Seen } from './beside.ts';
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
export type { ApprovalRule } from './rules/approval.ts';
export type { BordaRule } from './rules/borda.ts';
export type { DotsRule } from './rules/dots.ts';
export type { EqualSharesRule } from './rules/equal-shares.ts';
export type { GreedyRule } from './rules/greedy.ts';
export type { IrvRule } from './rules/irv.ts';
export type { MajorityJudgmentRule } from './rules/majority-judgment.ts';
export type { PhragmenRule } from './rules/phragmen.ts';
export type { Payer, Payers, ProportionalStep, Purse } from './rules/proportional/steps.ts';
export type { SchulzeRule } from './rules/schulze.ts';
export type { ScoreRule } from './rules/score.ts';
export type {
  MeekStep,
  MovedPapers,
  RankedDetail,
  RankedStep,
  StageTotals,
} from './rules/stv/steps.ts';
export type { StvMeekRule } from './rules/stv-meek.ts';
export type { StvScottishRule } from './rules/stv-scottish.ts';
export type { StvWigmRule } from './rules/stv-wigm.ts';
export type {
  Base,
  Majority,
  Quorum,
  Share,
  ThresholdRule,
  ThresholdStep,
} from './rules/threshold.ts';
export type { Amount, Detail, Standing } from './standing.ts';
export type { Tie } from './ties/tie.ts';
export type { Step } from './trace.ts';
