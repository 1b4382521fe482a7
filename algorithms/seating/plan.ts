import type { Seed } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { Solver } from '@commonlot/optimise';
import { type Attempt, attempt } from './attempt.ts';
import { faultyInput } from './check.ts';
import { conflict } from './conflict.ts';
import type { Hall } from './hall.ts';
import type { PlanInput } from './input.ts';
import type { SeatingRefusal } from './refusal.ts';
import { presentIn, tablesOf } from './rounds.ts';
import { type Served, serve } from './serve.ts';
import { settle } from './settle.ts';
import { startRound } from './start.ts';
import { withoutHelpers } from './without-helpers.ts';

export type PlanOptions = {
  readonly seed: Seed;
  /** Swaps tried at most, in all rounds together; see `usualSteps` for the default. */
  readonly steps?: number;
  /**
   * Settles whether the rules of a round can be kept at all where the search finds no way: with it a
   * refusal names the rules that contradict each other, and a plan that exists is found.
   */
  readonly solver?: Solver;
};

/** Everybody present, once per round; by round, table and id. */
export type Plan = Attempt & Served;

/**
 * Several times what a hall with slack needs: 2,000 swaps a person and round, a million at least;
 * 1,200 with more than 2,000 people, where a swap costs twice as much and patience is no greater.
 */
export function usualSteps(people: number, rounds: number): number {
  return Math.max(1_000_000, (people > 2_000 ? 1_200 : 2_000) * people * rounds);
}

/**
 * Seats people at tables for some rounds: hard rules always, then as little repetition and as much
 * balance as the search finds. The plan follows from the request (in any order of its people) and
 * the seed; no clock and no other chance comes in. Tables nobody needs stay empty, the others are
 * filled evenly. Cost: steps x (features + two tables), memory people^2 bytes.
 * @returns the plan with its quality, or why there is none (see `SeatingRefusal`)
 */
export function plan(input: PlanInput, options: PlanOptions): Result<Plan, SeatingRefusal> {
  const refusal = faultyInput(input);
  if (refusal !== null) return refuse(refusal);
  const core = withoutHelpers(input);
  const seated = seat(core, options);
  if (!seated.ok) return seated;
  return accept({ ...seated.value, ...serve(input, seated.value.seats, options.seed) });
}

function seat(input: PlanInput, options: PlanOptions): Result<Attempt, SeatingRefusal> {
  const { seed, solver, steps = usualSteps(input.people.length, input.rounds.length) } = options;
  const search = { seed, steps };
  const sparing = attempt(input, search, (hall, r) => startRound(hall, r, true));
  if (sparing.ok) return sparing;
  const roomy = hasSpare(input)
    ? attempt(input, search, (hall, r) => startRound(hall, r, false))
    : sparing;
  if (roomy.ok || solver === undefined || !isOpen(input, sparing.refusal))
    return roomy.ok ? roomy : sparing;
  const begun = new Map<number, ReadonlyMap<string, number>>();
  for (const r of input.rounds.keys()) {
    const settled = settle(input, r + 1, solver);
    if (settled === 'impossible') return refuse(named(input, r + 1, solver, sparing.refusal));
    if (settled === 'unknown') return sparing;
    begun.set(r, settled);
  }
  return attempt(input, search, (hall, r) => sitAs(hall, r, begun.get(r) ?? new Map()));
}

/** What the search says when it found nothing, which need not mean that there is nothing. */
function isOpen({ rounds }: PlanInput, refusal: SeatingRefusal): boolean {
  if (refusal.code !== 'together-too-many') return refusal.code === 'rules-not-met';
  const request = rounds[refusal.round - 1];
  const largest = request === undefined ? 0 : Math.max(0, ...tablesOf(request, 1));
  return refusal.ids.length <= largest;
}

function named(
  input: PlanInput,
  round: number,
  solver: Solver,
  refusal: SeatingRefusal,
): SeatingRefusal {
  const rules = conflict(input, round, solver);
  return rules === null ? refusal : { code: 'rules-conflict', round, rules };
}

/** Seats a round as it was settled. */
function sitAs(
  hall: Hall,
  r: number,
  tables: ReadonlyMap<string, number>,
): Result<readonly number[], SeatingRefusal> {
  const round = hall.problem.rounds[r];
  if (round === undefined) return accept([]);
  const sizes = round.seats.map(() => 0);
  for (const table of tables.values()) sizes[table - 1] = (sizes[table - 1] ?? 0) + 1;
  hall.expect(r, sizes);
  for (const p of round.present)
    hall.sit(r, p, round.firstTable + (tables.get(hall.problem.ids[p] ?? '') ?? 1) - 1);
  return accept(sizes);
}

/** Whether some round has a table's worth of seats too many, so that opening it may help. */
function hasSpare(input: PlanInput): boolean {
  const present = presentIn(input);
  return input.rounds.some((round, r) => {
    const people = present[r]?.size ?? 0;
    const tables = tablesOf(round, people);
    const seats = tables.reduce((sum, size) => sum + size, 0);
    return seats - people >= Math.min(...tables.filter((size) => size > 0));
  });
}
