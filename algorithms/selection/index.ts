export { type Feasibility, feasible, type Relaxation } from './feasible.ts';
export {
  type Certificate,
  type Lottery,
  type LotteryOptions,
  type LotteryRefusal,
  lottery,
} from './lottery.ts';
export type { WeightedPanel } from './persons.ts';
export {
  checkPool,
  type Pool,
  type PoolPerson,
  type PoolProblem,
  type QuotaFeature,
  type QuotaValue,
} from './pool.ts';
export { unwatched, type Watch } from './watch.ts';
