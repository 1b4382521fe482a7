import { ballFromSeed, type Seed } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { Solver } from '@commonlot/optimise';
import { checkPool, type PoolProblem } from './check-pool.ts';
import type { Lottery } from './document.ts';
import { type GaveWay, loosen, type TooFew } from './loosen.ts';
import { type LotteryOptions, type LotteryRefusal, lottery } from './lottery.ts';
import type { Exception, Pool } from './pool.ts';

/** The label of the ball that fills seats, unless the caller names another: one a draw. */
export const REFILL = 'refill';

/** The reasons in the lottery's `decided` for people who are on the panel already, and who were. */
export const STAYS = 'stays';
export const LEFT = 'left';

/** Seats that fell free, in ids. */
export interface Vacancy {
  readonly panel: readonly string[];
  /** Members of the panel whose seats are open. */
  readonly leavers: readonly string[];
  /** People who may not come in any more: declined or left before. */
  readonly gone?: readonly string[];
  /** Fill so many seats, at least 1, though more are open; all of them when left out. */
  readonly seats?: number;
}

export type FillRefusal =
  | LotteryRefusal
  /** Somebody on the panel is not in the pool, or somebody leaves who has no seat. */
  | { readonly code: 'no-seat'; readonly id: string }
  | { readonly code: 'no-open-seat'; readonly size: number }
  | TooFew;

export interface FillOptions extends LotteryOptions {
  /** Picks the ball. The lottery does not depend on it, so it can be published before. */
  readonly seed: Seed;
  /** Label of the ball; two draws from one seed need two labels. Default `refill` (`extend`). */
  readonly label?: string;
}

/** What the lottery gave somebody who had no seat. */
export interface SeatChance {
  readonly id: string;
  /** By the lottery, 0 to 1. */
  readonly chance: number;
  /** On how many of the numbered balls they are: balls / count is the chance of the ball drawn. */
  readonly balls: number;
}

export interface Filling {
  /** Number of the ball, from 0. */
  readonly ball: number;
  /** Who comes in; ids, sorted. */
  readonly incoming: readonly string[];
  /** The panel once filled; ids, sorted. */
  readonly panel: readonly string[];
  /** Everybody who had no seat and neither left nor was excluded, by id. Sums to the open seats. */
  readonly chances: readonly SeatChance[];
  /** Quotas that cannot be kept any more, and by how little they were moved; mostly none. */
  readonly gaveWay: readonly GaveWay[];
  /** `checkLottery(lottery, pool)` checks it. */
  readonly lottery: Lottery;
  /** What the lottery is about: quotas as they were moved, those who stay in, those who left out. */
  readonly pool: Pool;
}

/**
 * Fills all open seats at once by the fairest lottery over the fillings that keep every quota with
 * those who stay: leximin over the remaining people. Where no filling keeps the quotas, they are
 * first moved as little as possible (`leastChange`: fewest seats, then fewest quotas).
 * Open seats are the pool's size less those who stay, so an earlier gap is filled as well.
 * Where too few people are left, ask again with `seats`: quotas give way to the smaller panel.
 * @param vacancy `gone` who is not in the pool any more is passed over
 * @throws SolverTrouble when the solver's arithmetic fails
 */
export function refill(
  pool: Pool,
  vacancy: Vacancy,
  solver: Solver,
  options: FillOptions,
): Result<Filling, FillRefusal> {
  const { panel, leavers, gone = [], seats = pool.size } = vacancy;
  const seated = new Set(panel);
  const stranger = leavers.find((id) => !seated.has(id));
  if (stranger !== undefined) return refuse({ code: 'no-seat', id: stranger });
  const out = new Set([...leavers, ...gone]);
  const staying = panel.filter((id) => !out.has(id));
  const size = Math.min(pool.size, staying.length + seats);
  return fill({ ...pool, size }, staying, out, solver, { label: REFILL, ...options });
}

/** The lottery for the seats that `staying` leave open, and the ball. */
export function fill(
  pool: Pool,
  staying: readonly string[],
  out: ReadonlySet<string>,
  solver: Solver,
  { seed, label = REFILL, ...options }: FillOptions,
): Result<Filling, FillRefusal> {
  const known = new Set(pool.people.map(({ id }) => id));
  const stranger = staying.find((id) => !known.has(id));
  if (stranger !== undefined) return refuse({ code: 'no-seat', id: stranger });
  if (staying.length >= pool.size) return refuse({ code: 'no-open-seat', size: pool.size });
  const decided = decide(pool, staying, out);
  const problems = checkPool(decided).filter(({ code }) => !GIVES_WAY.has(code));
  if (problems.length > 0) return refuse({ code: 'pool-problems', problems });
  const loosened = loosen(decided, solver);
  if (!loosened.ok) return loosened;
  const drawn = lottery(loosened.value.pool, solver, options);
  if (!drawn.ok) return drawn;
  const { balls } = drawn.value;
  const ball = ballFromSeed(seed, label, balls.count);
  const panel = balls.panels[ball] ?? [];
  const stays = new Set(staying);
  return accept({
    ball,
    incoming: panel.filter((id) => !stays.has(id)),
    panel,
    chances: chancesOf(drawn.value, chancesIn(decided, staying)),
    ...loosened.value,
    lottery: drawn.value,
  });
}

/**
 * No faults here. Too few people are counted by homes in `loosen`; quotas give way: a panel over a maximum, a minimum that too few are left
 * for, minima of more seats than a panel has that is not filled up.
 */
const GIVES_WAY: ReadonlySet<PoolProblem['code']> = new Set([
  'pool-too-small',
  'included-over-quota',
  'value-nobody-has',
  'quotas-do-not-add-up',
]);

/** The pool with those who stay included and those who are out excluded, each once. */
function decide(pool: Pool, staying: readonly string[], out: ReadonlySet<string>): Pool {
  const stays = new Set(staying);
  const open = ({ id }: Exception) => !stays.has(id) && !out.has(id);
  const reasons = new Map((pool.include ?? []).map(({ id, reason }) => [id, reason]));
  const left = pool.people.filter(({ id }) => out.has(id) && !stays.has(id));
  return {
    ...pool,
    include: [
      ...[...stays].map((id) => ({ id, reason: reasons.get(id) ?? STAYS })),
      ...(pool.include ?? []).filter(open),
    ],
    exclude: [
      ...left.map(({ id }) => ({ id, reason: LEFT })),
      ...(pool.exclude ?? []).filter(open),
    ],
  };
}

/** Ids of everybody who had no seat and is not out. */
function chancesIn({ people, exclude = [] }: Pool, staying: readonly string[]): readonly string[] {
  const settled = new Set([...staying, ...exclude.map(({ id }) => id)]);
  return people.flatMap(({ id }) => (settled.has(id) ? [] : [id])).sort();
}

function chancesOf(
  { people, probabilities, balls }: Lottery,
  ids: readonly string[],
): readonly SeatChance[] {
  const chance = new Map(people.map((id, i) => [id, probabilities[i] ?? 0]));
  const times = new Map<string, number>();
  for (const id of balls.panels.flat()) times.set(id, (times.get(id) ?? 0) + 1);
  return ids.map((id) => ({ id, chance: chance.get(id) ?? 0, balls: times.get(id) ?? 0 }));
}
