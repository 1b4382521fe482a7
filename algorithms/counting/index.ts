export type { Ballot, InvalidReason, RejectedBallot } from './ballot.ts';
export { type Contest, type Count, count, type Standing } from './count.ts';
export type { Tie } from './fill-seats.ts';
export type { CountRefusal } from './refusal.ts';
export type { ApprovalRule, Base, DotsRule, Rule, ScoreRule, ThresholdRule } from './rule.ts';
export type { Detail, Tally } from './tally.ts';
export type { Step } from './trace.ts';
