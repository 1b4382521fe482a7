export * from './1-commission/events.ts';
export type { CommissionState } from './1-commission/state.ts';
export { viewCommission } from './1-commission/view.ts';
export type { StratumShare } from './2-invitation/events.ts';
export { type InvitationState, pendingWave, type Wave } from './2-invitation/state.ts';
export { viewInvitation } from './2-invitation/view.ts';
export { CHANNELS, type Channel } from './3-registration/events.ts';
export type { RegistrationState } from './3-registration/state.ts';
export { viewRegistration } from './3-registration/view.ts';
export { ballOf } from './4-selection/ball.ts';
export type {
  Alternate,
  AlternatePlan,
  AlternatesDraw,
  AlternatesSummary,
  LotterySummary,
  Quota,
  QuotaMove,
  SeatDraw,
  SeatDrawPlace,
  SeatSummary,
} from './4-selection/events.ts';
export { quotaProblem } from './4-selection/quotas.ts';
export {
  isCandidate,
  type MemberStatus,
  type SeatsDrawn,
  type SelectionState,
  seated,
  seatHeld,
} from './4-selection/state.ts';
export { viewSelection } from './4-selection/view.ts';
export type {
  CardKind,
  Round,
  SeatingAims,
  SeatingChange,
  SeatingQuality,
} from './5-gathering/events.ts';
export {
  expected,
  type GatheringState,
  isExpected,
  openRound,
  present,
  toSeat,
} from './5-gathering/state.ts';
export { type GuestCount, viewGathering } from './5-gathering/view.ts';
export {
  chosenThemes,
  type DeliberationState,
  notesByTheme,
  standingThemes,
} from './6-deliberation/state.ts';
export { viewDeliberation } from './6-deliberation/view.ts';
export { type Reach, reachOf } from './7-decision/sequence.ts';
export { ballotBy, type DecisionState, topProposals } from './7-decision/state.ts';
export { viewDecision } from './7-decision/view.ts';
export { type Answer, VERDICTS, type Verdict } from './8-response/events.ts';
export type { ResponseState } from './8-response/state.ts';
export { viewResponse } from './8-response/view.ts';
export { PROGRESS, type Progress } from './9-follow-up/events.ts';
export type { FollowUpState } from './9-follow-up/state.ts';
export { viewFollowUp } from './9-follow-up/view.ts';
export { decide } from './assembly.ts';
export { evolve } from './evolve.ts';
export { nextStep } from './next.ts';
export type { Command, Fact, Recorded } from './shared/act.ts';
export { type Actor, ROLES, type Role } from './shared/actor.ts';
export type * from './shared/ballot.ts';
export type { BallotState } from './shared/ballot-box.ts';
export {
  type BallotRule,
  type Crowd,
  countingRule,
  type EachRule,
  lastPlaceIsShared,
  needsEntitled,
} from './shared/ballot-rule.ts';
export * from './shared/ids.ts';
export * from './shared/instant.ts';
export { type Marks, marksOf, rankGivenTwice, rankLeftOut } from './shared/marks.ts';
export type { PublicRandomness, SeedPlan } from './shared/seed.ts';
export * from './shared/text.ts';
export { type AssemblyState, initialAssembly } from './state.ts';
export { type NextStep, STAGES, STEPS, type Stage } from './steps.ts';
export { g1000 } from './templates/g1000.ts';
export type * from './templates/template.ts';
export type { AssemblyCommand, AssemblyEvent, AssemblyRefusal } from './vocabulary.ts';
export { allCommands, mayAct } from './who-may.ts';
