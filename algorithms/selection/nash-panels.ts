import type { Weighted } from './decompose.ts';
import { LOOSE_GAP, PRICE_TOLERANCE, type Pricing } from './hull.ts';
import { Cancelled, SolverTrouble } from './levels.ts';
import { NormalEquations } from './normal-equations.ts';
import type { UnitPanel, Units } from './units.ts';

const MOST_STEPS = 200;
/** The barrier ends at this share of the people. */
const BARRIER_END = 1e-13;
const TO_BOUND = 0.995;

/** The largest product over lotteries of real panels, and what a panel is worth at most. */
export type PanelsNash = {
  readonly panels: readonly Weighted[];
  readonly chances: Float64Array;
};

/**
 * The lottery over panels with the largest product of chances over the open units, where the
 * relaxation's chances are out of reach. A panel betters the mixture when sum_u y_u / p_u is above
 * the number of people; pricing looks for one until it has shown that there is none.
 * @param start panels that together seat every open unit
 * @throws SolverTrouble; Cancelled when `stop` says so
 */
export function nashOverPanels(
  pool: Units,
  pricing: Pricing,
  start: readonly UnitPanel[],
  shut: ReadonlySet<number>,
  stop: () => boolean,
): PanelsNash {
  const open = [...pool.units.keys()].filter((u) => !shut.has(u));
  const total = open.reduce((sum, u) => sum + people(pool, u), 0);
  const panels = [...start];
  const seen = new Set(panels.map((panel) => panel.join(',')));
  for (;;) {
    if (stop()) throw new Cancelled();
    const weights = mixture(pool, open, panels, total);
    const chances = chancesOf(pool, panels, weights);
    const price = chances.map((chance, u) => (shut.has(u) || chance === 0 ? 0 : 1 / chance));
    const paid = total * (1 + PRICE_TOLERANCE);
    const quick = pricing.best(price, LOOSE_GAP);
    const found = quick !== null && quick.value > paid ? quick : pricing.best(price, 0);
    const panel = found !== null && found.value > paid ? found.panel : null;
    if (panel === null || seen.has(panel.join(','))) {
      const drawn = panels.map((one, i) => ({ panel: one, weight: weights[i] ?? 0 }));
      return { panels: drawn, chances };
    }
    seen.add(panel.join(','));
    panels.push(panel);
  }
}

function people(pool: Units, u: number): number {
  return pool.units[u]?.people.length ?? 1;
}

function chancesOf(pool: Units, panels: readonly UnitPanel[], weights: Float64Array) {
  return Float64Array.from(pool.units, (_, u) => {
    const seats = panels.reduce((sum, panel, i) => sum + (weights[i] ?? 0) * (panel[u] ?? 0), 0);
    return seats / people(pool, u);
  });
}

/**
 * max sum_u n_u log p_u - N sum w over w >= 0 with p_u = sum_P w_P y_Pu / n_u, by a primal-dual
 * barrier method; at the optimum the weights sum to 1 by themselves.
 * Source: Kim, Carbonetto, Stephens and Anitescu, A fast algorithm for maximum likelihood estimation
 * of mixture proportions, JCGS 29 (2020), for this form of the problem.
 */
function mixture(
  pool: Units,
  open: readonly number[],
  panels: readonly UnitPanel[],
  total: number,
): Float64Array {
  const seated = open.map((u) => {
    const at = [...panels.keys()].filter((p) => (panels[p]?.[u] ?? 0) > 0);
    return { n: people(pool, u), at, seats: at.map((p) => panels[p]?.[u] ?? 0) };
  });
  const weights = new Float64Array(panels.length).fill(1 / panels.length);
  const slack = new Float64Array(panels.length).fill(total / 10);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slope = new Float64Array(panels.length).fill(total);
    const equations = new NormalEquations(panels.length);
    for (const { n, at, seats } of seated) {
      const sum = at.reduce((all, p, i) => all + (weights[p] ?? 0) * (seats[i] ?? 0), 0);
      for (const [i, p] of at.entries()) slope[p] = (slope[p] ?? 0) - (n * (seats[i] ?? 0)) / sum;
      equations.add(at, n / (sum * sum), seats);
    }
    const gap = weights.reduce((sum, w, p) => sum + w * (slack[p] ?? 0), 0);
    const off = slope.reduce((most, g, p) => Math.max(most, Math.abs(g - (slack[p] ?? 0))), 0);
    if (gap <= BARRIER_END * total * panels.length && off <= PRICE_TOLERANCE * total * 0.1) {
      const sum = weights.reduce((all, w) => all + w, 0);
      return weights.map((w) => w / sum);
    }
    const mu = Math.max((gap / panels.length) * 0.1, (BARRIER_END * total) / 4);
    move({ weights, slack, slope, equations, mu });
  }
  throw new SolverTrouble('the largest product over panels did not converge');
}

function move({
  weights,
  slack,
  slope,
  equations,
  mu,
}: {
  readonly weights: Float64Array;
  readonly slack: Float64Array;
  readonly slope: Float64Array;
  readonly equations: NormalEquations;
  readonly mu: number;
}): void {
  const right = slope.map((g, p) => mu / (weights[p] ?? 1) - g);
  for (const [p, w] of weights.entries()) equations.add([p], (slack[p] ?? 0) / w);
  const change = equations.solve(right);
  let length = 1;
  const turn = slack.map((s, p) => {
    const [w, by] = [weights[p] ?? 1, change[p] ?? 0];
    const turned = (mu - s * by) / w - s;
    if (by < 0) length = Math.min(length, (-TO_BOUND * w) / by);
    if (turned < 0) length = Math.min(length, (-TO_BOUND * s) / turned);
    return turned;
  });
  for (const p of weights.keys()) {
    weights[p] = (weights[p] ?? 0) + length * (change[p] ?? 0);
    slack[p] = (slack[p] ?? 0) + length * (turn[p] ?? 0);
  }
}
