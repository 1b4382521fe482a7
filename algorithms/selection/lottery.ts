import { accept, type Result, refuse } from '@commonlot/exact';
import type { Solver } from '@commonlot/optimise';
import { ballsOf } from './balls.ts';
import { type Kinds, kindsOf, rulesOf } from './kinds.ts';
import { maximin } from './maximin.ts';
import { splitEvenly, type WeightedPanel } from './persons.ts';
import { checkPool, type Pool, type PoolProblem } from './pool.ts';
import { boxAround, type KindPanel, openPricing, type Pricing } from './pricing.ts';
import { type Distribution, realise } from './realise.ts';
import { relaxedLeximin } from './relaxed-leximin.ts';
import { steps, unwatched, type Watch } from './watch.ts';

/** What was proven about a lottery, and how. */
export interface Certificate {
  /**
   * `relaxation`: the chances equal the leximin of the linear relaxation, which bounds every
   * lottery, so they are leximin. `dual`: the smallest chance is proven by dual weights and exact
   * pricing; the levels above it are the best found.
   */
  readonly kind: 'relaxation' | 'dual';
  /** No lottery gives everybody who can be drawn a greater chance than this. */
  readonly bound: number;
  /** bound - smallest chance of anybody who can be drawn; 0 to 1. */
  readonly gap: number;
  /** Largest amount by which anybody misses the relaxation's leximin chance. */
  readonly miss: number;
  readonly levels: number;
  /** Dual weight per person; sums to 1; empty for `relaxation`. */
  readonly duals: Readonly<Record<string, number>>;
  /** People whom the quotas shut out of every panel. */
  readonly shutOut: readonly string[];
}

/** The lottery as it is written down (DESIGN section 8, `commonlot.lottery/1`). */
export interface Lottery {
  readonly format: 'commonlot.lottery/1';
  readonly method: 'maximin' | 'leximin';
  readonly size: number;
  readonly people: readonly string[];
  readonly probabilities: readonly number[];
  readonly panels: readonly WeightedPanel[];
  readonly balls: {
    readonly count: number;
    readonly panels: readonly (readonly string[])[];
    readonly largestChange: number;
  };
  readonly certificate: Certificate;
  readonly inputs: { readonly people: string; readonly quotas: string };
}

export type LotteryRefusal =
  | { readonly code: 'pool-problems'; readonly problems: readonly PoolProblem[] }
  | { readonly code: 'quotas-infeasible' };

export interface LotteryOptions {
  readonly method?: 'maximin' | 'leximin';
  /** 100, 1,000 or 10,000; default 1,000. */
  readonly balls?: number;
  /** SHA-256 of the inputs as they came, hex. */
  readonly inputs?: { readonly people: string; readonly quotas: string };
  readonly watch?: Watch;
}

/** Pricing calls per kind spent on the relaxation before settling for proven maximin. */
const MOST_STEPS_PER_KIND = 6;

/**
 * The fairest lottery over all panels that satisfy every quota and household rule: the smallest
 * chance as high as it goes, then the next. People who are alike get equal chances.
 * @param options.watch when it says stop, the best lottery so far comes back with its proven gap.
 * @throws Error when the solver fails.
 */
export function lottery(
  pool: Pool,
  solver: Solver,
  { method = 'leximin', balls = 1_000, inputs, watch = unwatched }: LotteryOptions = {},
): Result<Lottery, LotteryRefusal> {
  const problems = checkPool(pool);
  if (problems.length > 0) return refuse({ code: 'pool-problems', problems });
  const kinds = kindsOf(pool);
  const rules = rulesOf(pool, kinds);
  const relaxed = relaxedLeximin(solver, kinds, rules);
  if (!relaxed) return refuse({ code: 'quotas-infeasible' });
  const pricing = openPricing(solver, kinds, rules);
  try {
    const cover = coverage(pricing, kinds);
    if (!cover) return refuse({ code: 'quotas-infeasible' });
    // The linear relaxation may promise a chance to somebody no real panel can hold.
    const near = openPricing(solver, kinds, rules, boxAround(kinds, relaxed.chances));
    const both = { near, all: pricing };
    const most = steps(watch, MOST_STEPS_PER_KIND * kinds.kinds.length);
    const reached = realise(solver, kinds, both, relaxed.chances, cover.panels, most);
    near.dispose();
    const found =
      reached.miss <= 1e-7
        ? { ...reached, certificate: byRelaxation(relaxed.chances, relaxed.levels, reached.miss) }
        : byDuals(solver, kinds, pricing, cover, reached, watch);
    const names = { method, balls, inputs: inputs ?? { people: '', quotas: '' } };
    return accept(write(pool, kinds, found, cover.shutOut, names));
  } finally {
    pricing.dispose();
  }
}

interface Coverage {
  readonly panels: readonly KindPanel[];
  readonly open: ReadonlySet<number>;
  readonly shutOut: readonly number[];
}

/** A panel for every kind that has one, and the kinds that have none; null when no panel exists. */
function coverage(pricing: Pricing, { kinds }: Kinds): Coverage | null {
  const panels: KindPanel[] = [];
  const open = new Set<number>();
  const shutOut: number[] = [];
  for (const at of kinds.keys()) {
    if (open.has(at)) continue;
    // All kinds still uncovered count a little, so that one panel covers many.
    const weights = kinds.map((_, other) => (other === at ? 1_000 : open.has(other) ? 0 : 1));
    const priced = pricing.best(weights, 0.001);
    if (!priced) return null;
    if (
      (priced.panel[at] ?? 0) === 0 &&
      pricing.best(
        weights.map((w) => (w === 1_000 ? 1 : 0)),
        0,
      )?.value === 0
    ) {
      shutOut.push(at);
      continue;
    }
    panels.push(priced.panel);
    for (const [other, seats] of priced.panel.entries()) if (seats > 0) open.add(other);
  }
  return { panels, open, shutOut };
}

type Proof = Omit<Certificate, 'shutOut' | 'duals'> & { readonly duals: readonly number[] };
type Found = Pick<Distribution, 'panels' | 'weights'> & { readonly certificate: Proof };

function byRelaxation(chances: readonly number[], levels: number, miss: number): Proof {
  const bound = Math.min(...chances);
  return { kind: 'relaxation', bound, gap: miss, miss, levels, duals: [] };
}

/** The relaxation promised more than real panels can give: prove maximin, keep what lies above it. */
function byDuals(
  solver: Solver,
  kinds: Kinds,
  pricing: Pricing,
  { open, panels }: Coverage,
  reached: Distribution,
  watch: Watch,
): Found {
  const best = maximin(solver, kinds, pricing, open, [...panels, ...reached.panels], watch);
  const target = kinds.kinds.map((_, at) => (open.has(at) ? best.level : 0));
  const proof = {
    kind: 'dual' as const,
    bound: best.bound,
    gap: Math.max(0, best.bound - best.level),
    miss: reached.miss,
    levels: 1,
    duals: best.duals,
  };
  const own = chancesOf(kinds, reached.panels, reached.weights);
  const fits = own.every((chance, at) => chance >= (target[at] ?? 0) - 1e-9);
  return fits ? { ...reached, certificate: proof } : { ...best, certificate: proof };
}

/** Chance of each kind's people under a distribution. */
function chancesOf(
  { kinds }: Kinds,
  panels: readonly KindPanel[],
  weights: readonly number[],
): readonly number[] {
  return kinds.map(({ people }, t) =>
    panels.reduce(
      (sum, panel, at) => sum + ((weights[at] ?? 0) * (panel[t] ?? 0)) / people.length,
      0,
    ),
  );
}

interface Names {
  readonly method: 'maximin' | 'leximin';
  readonly balls: number;
  readonly inputs: Lottery['inputs'];
}

function write(
  pool: Pool,
  kinds: Kinds,
  found: Found,
  shutOut: readonly number[],
  { method, balls, inputs }: Names,
): Lottery {
  const kept = found.panels.flatMap((panel, at) => {
    const weight = found.weights[at] ?? 0;
    return weight > 1e-10 ? [{ panel, weight }] : [];
  });
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const panels = kept.map(({ panel }) => panel);
  const weights = kept.map(({ weight }) => weight / total);
  const numbered = ballsOf(kinds, panels, weights, balls);
  const chance = new Map<string, number>();
  for (const [at, value] of chancesOf(kinds, panels, weights).entries())
    for (const id of kinds.kinds[at]?.people ?? []) chance.set(id, value);
  const people = pool.people.map(({ id }) => id).sort();
  const { duals, ...proof } = found.certificate;
  const perPerson = duals.flatMap((dual, at) => {
    const ids = kinds.kinds[at]?.people ?? [];
    return dual > 0 ? ids.map((id) => [id, dual / ids.length] as const) : [];
  });
  return {
    format: 'commonlot.lottery/1',
    method: found.certificate.kind === 'relaxation' ? method : 'maximin',
    size: pool.size,
    people,
    probabilities: people.map((id) => chance.get(id) ?? 0),
    panels: spread(kinds, panels, weights) ?? fromBalls(numbered),
    balls: { count: balls, panels: numbered, largestChange: largestChange(numbered, chance) },
    certificate: {
      ...proof,
      duals: Object.fromEntries(perPerson),
      shutOut: shutOut.flatMap((at) => kinds.kinds[at]?.people ?? []),
    },
    inputs,
  };
}

/** Panels of people under which alike people get exactly equal chances; null when too many. */
function spread(
  kinds: Kinds,
  panels: readonly KindPanel[],
  weights: readonly number[],
): readonly WeightedPanel[] | null {
  const all: WeightedPanel[] = [];
  for (const [at, panel] of panels.entries()) {
    const split = splitEvenly(kinds, panel, weights[at] ?? 0);
    if (!split || (all.length + split.length) * panelSize(panel) > 400_000) return null;
    all.push(...split);
  }
  return all;
}

function panelSize(panel: KindPanel): number {
  return panel.reduce((sum, seats) => sum + seats, 0);
}

function fromBalls(balls: readonly (readonly string[])[]): readonly WeightedPanel[] {
  const counts = new Map<string, { members: readonly string[]; times: number }>();
  for (const members of balls) {
    const key = members.join('\n');
    counts.set(key, { members, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()].map(({ members, times }) => ({
    weight: times / balls.length,
    members,
  }));
}

function largestChange(
  balls: readonly (readonly string[])[],
  chance: ReadonlyMap<string, number>,
): number {
  const times = new Map<string, number>();
  for (const members of balls) for (const id of members) times.set(id, (times.get(id) ?? 0) + 1);
  let largest = 0;
  for (const [id, value] of chance)
    largest = Math.max(largest, Math.abs((times.get(id) ?? 0) / balls.length - value));
  return largest;
}
