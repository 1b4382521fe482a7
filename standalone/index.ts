export type { RuleName } from '@commonlot/counting';
export {
  type Counted,
  type CountOptions,
  countFile,
  MOST_BALLOT_BYTES,
  tooLarge,
} from './count/count.ts';
export { countJson } from './count/count-json.ts';
export { type Figures, unknownRule } from './count/rule-of.ts';
export { readShare } from './count/share.ts';
export type { SeatFiles } from './seat/read-seating.ts';
export { type Seating, type SeatOptions, seat } from './seat/seat.ts';
export { readSeed, type SeedProblem } from './seed.ts';
export { alternatesSentence } from './select/alternates.ts';
export { type CheckOptions, checkSelection, type LotteryReport } from './select/check.ts';
export type { InputFile } from './select/exceptions.ts';
export { filesOf } from './select/files.ts';
export type { PoolFiles, PoolOptions } from './select/read-pool.ts';
export {
  METHODS,
  type Selection,
  type SelectOptions,
  type SelectRefusal,
  select,
} from './select/select.ts';
export { shutOutSentences } from './select/shut-out.ts';
