import { type Seed, ticketer } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { Solver } from '@commonlot/optimise';
import { ballCounts, ballPanels } from './balls.ts';
import { certify } from './certify.ts';
import { checkPool, type PoolProblem } from './check-pool.ts';
import type { Certificate, Lottery, Method } from './document.ts';
import type { Pool } from './pool.ts';
import { type Solved, solve, unitChances } from './solve.ts';
import { spread } from './spread.ts';
import { byId, gather, type Units } from './units.ts';
import { unwatched, type Watch } from './watch.ts';

export type LotteryRefusal =
  | { readonly code: 'pool-problems'; readonly problems: readonly PoolProblem[] }
  | { readonly code: 'quotas-infeasible' };

export interface LotteryOptions {
  /**
   * Default leximin. maximin gives the leximin lottery wherever it is found, and may stop earlier.
   * nash makes the product of all chances as large as it can be, goldilocks balances the smallest
   * chance against the largest.
   */
  readonly method?: Method;
  /** How many numbered balls, from 1; default 1,000. */
  readonly balls?: number;
  /**
   * Decides by ticket (label `lottery-order`) who of several people alike gets the odd ball. Without
   * it the order of ids decides. Chances do not depend on it.
   */
  readonly tieSeed?: Seed;
  /** SHA-256 of the inputs as they came, hex. */
  readonly inputs?: { readonly people: string; readonly quotas: string };
  readonly watch?: Watch;
}

/**
 * The fairest lottery over all panels that keep every quota and household rule: the smallest chance
 * as high as it goes, then the next. People who are alike get equal chances. Depends on the set of
 * people alone, not on their order; new names change no chance.
 * @param options.watch when it says stop, the best lottery so far comes back and its certificate
 *   says what is proved
 * @throws SolverTrouble when the solver's arithmetic fails
 * Source: Flanigan et al., Nature 596 (2021), LEXIMIN; here over groups of alike people.
 */
export function lottery(
  pool: Pool,
  solver: Solver,
  options: LotteryOptions = {},
): Result<Lottery, LotteryRefusal> {
  const problems = checkPool(pool);
  if (problems.length > 0) return refuse({ code: 'pool-problems', problems });
  const units = gather(pool, orderOf(pool, options.tieSeed));
  const { method = 'leximin', watch = unwatched, balls = 1_000 } = options;
  const solved = solve(solver, units, { method, watch, balls });
  if (solved === null) return refuse({ code: 'quotas-infeasible' });
  return accept(write(pool, units, solved, balls, options, solver.name));
}

function orderOf(pool: Pool, seed: Seed | undefined): number[] {
  if (seed === undefined) return byId(pool);
  const ticket = ticketer(seed, 'lottery-order');
  const tickets = pool.people.map(({ id }) => ticket(id));
  return byId(pool).sort((a, b) => ((tickets[a] ?? '') < (tickets[b] ?? '') ? -1 : 1));
}

function write(
  pool: Pool,
  units: Units,
  solved: Solved,
  balls: number,
  { method = 'leximin', inputs = { people: '', quotas: '' } }: LotteryOptions,
  solver: string,
): Lottery {
  const names = namer(pool);
  const ids = (people: readonly number[]) => names([...units.seated, ...people]);
  const counts = solved.numbered
    ? solved.panels.map(() => 1)
    : ballCounts(units, solved.panels, balls);
  const numbered = ballPanels(units, solved.panels, counts).map((people) => [
    ...units.seated,
    ...people,
  ]);
  const chance = solved.numbered ? shares(numbered, pool) : unitShares(units, solved, pool);
  const order = byId(pool);
  const named = numbered.map(names);
  const groups = units.units.map(({ people }) => names(people));
  const chances = units.units.map(({ people }) => people.map((i) => chance[i] ?? 0));
  const certificate = certify(units, solved, groups, chances, solver);
  return {
    format: 'commonlot.lottery/1',
    method: provedMethod(method, certificate),
    size: pool.size,
    people: order.map((i) => pool.people[i]?.id ?? ''),
    probabilities: order.map((i) => chance[i] ?? 0),
    panels: solved.numbered
      ? named.map((members) => ({ weight: 1 / balls, members }))
      : spread(units, solved.panels).map(({ weight, people }) => ({
          weight,
          members: ids(people),
        })),
    balls: { count: balls, panels: named, largestChange: largestChange(numbered, chance) },
    certificate,
    ...decidedIn(pool, units),
    inputs,
  };
}

/** Gives people's ids, sorted: by their ranks, which are compared faster than texts. */
function namer(pool: Pool): (people: readonly number[]) => string[] {
  const order = byId(pool);
  const rank = new Int32Array(order.length);
  for (const [place, i] of order.entries()) rank[i] = place;
  const sorted = order.map((i) => pool.people[i]?.id ?? '');
  return (people) => {
    const places = new Int32Array(people.length);
    for (let k = 0; k < people.length; k += 1) places[k] = rank[people[k] ?? 0] ?? 0;
    places.sort();
    const names: string[] = [];
    for (let k = 0; k < places.length; k += 1) names.push(sorted[places[k] ?? 0] ?? '');
    return names;
  };
}

function provedMethod(asked: Method, { complete }: Certificate): Method {
  if (!complete) return 'maximin';
  return asked === 'maximin' ? 'leximin' : asked;
}

/** Chances of everybody under a lottery over panels of units. */
function unitShares(units: Units, { panels }: Solved, pool: Pool): Float64Array {
  const chances = unitChances(units, panels);
  const chance = new Float64Array(pool.people.length);
  for (const i of units.seated) chance[i] = 1;
  for (const [u, { people }] of units.units.entries()) {
    for (const i of people) chance[i] = chances[u] ?? 0;
  }
  return chance;
}

/** The share of equally likely panels that everybody is on; a sum of weights, as a reader adds them. */
function shares(panels: readonly (readonly number[])[], { people }: Pool): Float64Array {
  const chance = new Float64Array(people.length);
  for (const panel of panels) for (const i of panel) chance[i] = (chance[i] ?? 0) + 1;
  return chance.map((times) => times / panels.length);
}

function decidedIn(pool: Pool, { barred }: Units) {
  const { include = [], exclude = [] } = pool;
  if (include.length + exclude.length === 0) return {};
  const excluded = new Set(exclude.map(({ id }) => id));
  const home = barred.map((i) => pool.people[i]?.id ?? '').filter((id) => !excluded.has(id));
  return { decided: { include, exclude, barred: home.sort() } };
}

function largestChange(balls: readonly (readonly number[])[], chance: Float64Array): number {
  const times = new Float64Array(chance.length);
  for (const people of balls) for (const i of people) times[i] = (times[i] ?? 0) + 1;
  return times.reduce(
    (most, n, i) => Math.max(most, Math.abs(n / balls.length - (chance[i] ?? 0))),
    0,
  );
}
