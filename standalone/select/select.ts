import { ballFromSeed, type Seed } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { Solver } from '@commonlot/optimise';
import {
  type AlternatesDocument,
  type Feasibility,
  feasible,
  type Lottery,
  type LotteryOptions,
  type Method,
  lottery as makeLottery,
  type Pool,
  type Watch,
} from '@commonlot/selection';
import { digest } from '../digest.ts';
import { type AlternateOptions, alternateProblems, alternatesFor } from './alternates.ts';
import { infeasibleSentences } from './infeasible.ts';
import { sentenceOf } from './problem.ts';
import { type PoolFiles, type PoolOptions, type ReadPool, readPool } from './read-pool.ts';

export const METHODS: readonly Method[] = ['leximin', 'maximin', 'nash', 'goldilocks'];

export interface SelectOptions extends PoolOptions {
  readonly method: Method;
  /** Numbered balls, from 1. */
  readonly balls: number;
  /** Draws the ball; without it the lottery is made and nobody is drawn. */
  readonly seed?: Seed;
  /** Drawn with the panel, so that the quotas hold when members leave. */
  readonly alternates?: AlternateOptions;
  readonly watch: Watch;
}

/** A selection that holds: what every file is written from. */
export interface Selection extends ReadPool {
  readonly lottery: Lottery;
  /** Number of the ball that was drawn, and who is on it. */
  readonly drawn: { readonly ball: number; readonly members: readonly string[] } | null;
  /** Null where none were asked for. */
  readonly alternates: AlternatesDocument | null;
}

/** Why there is no selection: sentences, and what is known of the lottery if it was stopped. */
export interface SelectRefusal {
  readonly code: 'problems' | 'infeasible' | 'stopped' | 'weaker';
  readonly sentences: readonly string[];
  /** For `infeasible`: the same as data. */
  readonly why?: Feasibility;
}

/** From files to a lottery and, with a seed, the panel it draws. Everything wrong comes at once. */
export function select(
  files: PoolFiles,
  options: SelectOptions,
  solver: Solver,
): Result<Selection, SelectRefusal> {
  const read = readPool(files, options);
  const { alternates, seed } = options;
  const wrong = [
    ...(read.ok ? [] : read.refusal.map(sentenceOf)),
    ...(alternates === undefined ? [] : alternateProblems(alternates, seed)),
  ];
  if (!read.ok || wrong.length > 0) return refuse({ code: 'problems', sentences: wrong });
  const { pool } = read.value;
  const made = makeLottery(pool, solver, lotteryOptions(files, options));
  if (!made.ok) return refuse(whyNot(made.refusal.code, pool, solver, files, options.watch));
  const lottery = made.value;
  if (options.watch.stop()) return refuse({ code: 'stopped', sentences: stopped(lottery) });
  // Leximin is a maximin too; anything else is not what was asked for.
  const { method } = lottery;
  if (method !== options.method && !(options.method === 'maximin' && method === 'leximin'))
    return refuse({
      code: 'weaker',
      sentences: [
        `The ${options.method} lottery was not found, and no other is put in its place. ${knownSoFar(lottery)}`,
      ],
    });
  const drawn = drawnBy(lottery, seed);
  const reserve =
    alternates === undefined || seed === undefined || drawn === null
      ? null
      : alternatesFor(pool, drawn.members, alternates, seed, solver);
  return accept({ ...read.value, lottery, drawn, alternates: reserve });
}

function lotteryOptions(files: PoolFiles, options: SelectOptions): LotteryOptions {
  const { method, balls, watch } = options;
  return {
    balls,
    watch,
    inputs: { people: digest(files.people.bytes), quotas: digest(files.quotas.bytes) },
    method,
  };
}

function drawnBy({ balls }: Lottery, seed: Seed | undefined): Selection['drawn'] {
  if (seed === undefined) return null;
  const ball = ballFromSeed(seed, 'panel', balls.count);
  return { ball, members: balls.panels[ball] ?? [] };
}

function whyNot(
  code: string,
  pool: Pool,
  solver: Solver,
  files: PoolFiles,
  { stop }: Watch,
): SelectRefusal {
  if (code !== 'quotas-infeasible')
    return { code: 'problems', sentences: [`The lottery was refused: ${code}.`] };
  const why = feasible(pool, solver, stop);
  return { code: 'infeasible', sentences: infeasibleSentences(why, files.quotas.name), why };
}

function stopped(lottery: Lottery): readonly string[] {
  return [`Stopped as you asked: nothing was written. ${knownSoFar(lottery)}`];
}

function knownSoFar({ certificate, people, probabilities }: Lottery): string {
  const out = new Set(certificate.shutOut);
  const chances = people.flatMap((id, i) => (out.has(id) ? [] : (probabilities[i] ?? [])));
  const least = chances.reduce((min, one) => Math.min(min, one), 1);
  const bound = Math.min(1, Math.max(least, certificate.bound));
  return `The best lottery so far gives everybody who can be drawn a chance of at least ${percent(least)}, and no lottery gives all of them more than ${percent(bound)}.`;
}

function percent(chance: number): string {
  return `${(chance * 100).toFixed(2)} %`;
}
