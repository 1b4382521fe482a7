export {
  accountOf,
  type Binding,
  type LevelAccount,
  type LotteryAccount,
  type ObjectiveAccount,
  type QuotaAccount,
} from './account.ts';
export { type AlternatesDocument, alternatesDocument } from './alternates-document.ts';
export { checkLottery } from './check-lottery.ts';
export { checkPool, type PoolProblem } from './check-pool.ts';
export type { Choice, ChoiceReason } from './choices.ts';
export type { Conflict } from './conflict.ts';
export type {
  Certificate,
  CertifiedLevel,
  CertifiedObjective,
  Lottery,
  Method,
  WeightedPanel,
} from './document.ts';
export { EXTEND, type Extension, extend, scaled } from './extend.ts';
export type { LotteryCheck, LotteryFault } from './faults.ts';
export { type Feasibility, feasible, isExplicable } from './feasible.ts';
export { SolverTrouble } from './levels.ts';
export { type LotteryOptions, type LotteryRefusal, lottery } from './lottery.ts';
export type {
  Exception,
  GroupLimit,
  Intersection,
  Pool,
  PoolPerson,
  QuotaFeature,
  QuotaValue,
} from './pool.ts';
export {
  isOn,
  type LotteryProof,
  membersOf,
  type PublicLottery,
  publish,
  reunite,
} from './publish.ts';
export { nameOf, numberQuotas, type QuotaOf } from './quotas.ts';
export {
  type PeopleColumns,
  type PeopleReading,
  readPeople,
  readPeopleSheet,
} from './read-people.ts';
export { type QuotaReading, quotaKey, readQuotaSheet, readQuotas } from './read-quotas.ts';
export {
  type Filling,
  type FillOptions,
  type FillRefusal,
  LEFT,
  REFILL,
  refill,
  type SeatChance,
  STAYS,
  type Vacancy,
} from './refill.ts';
export { type NumberOf, type Relaxation, relaxed } from './relax.ts';
export {
  ALTERNATES,
  drawReserves,
  type ExpectedMiss,
  type ReserveOptions,
  type Reserves,
} from './reserves.ts';
export { type ShutOut, shutOut } from './shut-out.ts';
export { DROP_OUTS, type Stay, stayChance, USUAL_STAY } from './stay.ts';
export type { AskedRule } from './switches.ts';
export type { Row, Sheet, SheetRow, TableProblem } from './table.ts';
export { unwatched, type Watch } from './watch.ts';
