import { type Seed, stream } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import { mostDistinctPairs } from './bound.ts';
import { Chance } from './chance.ts';
import { faultyInput } from './check.ts';
import { Hall, type Weights } from './hall.ts';
import type { PlanInput, Seat } from './input.ts';
import { fullCost } from './price.ts';
import { compile } from './problem.ts';
import { type Quality, quality } from './quality.ts';
import { brokenRules } from './referee.ts';
import type { SeatingRefusal } from './refusal.ts';
import { presentIn, tablesOf } from './rounds.ts';
import { search } from './search.ts';
import { startRound } from './start.ts';
import { inTicketOrder } from './ticket-order.ts';

export type PlanOptions = {
  readonly seed: Seed;
  /** Swaps tried at most, in all rounds together; see `usualSteps` for the default. */
  readonly steps?: number;
};

export type Plan = {
  /** Everybody present, once per round; by round, table and id. */
  readonly seats: readonly Seat[];
  readonly quality: Quality;
  readonly account: {
    /** Swaps the search tried. */
    readonly steps: number;
    /** perfect: nothing better exists; steps: the search used up its steps. */
    readonly ended: 'perfect' | 'steps';
  };
};

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
  const sparing = attempt(input, options, true);
  if (sparing.ok || !hasSpare(input)) return sparing;
  const roomy = attempt(input, options, false);
  return roomy.ok ? roomy : sparing;
}

/** Whether some round has a table's worth of seats too many, so that opening it may help. */
function hasSpare(input: PlanInput): boolean {
  const present = presentIn(input);
  return input.rounds.some((round, r) => {
    const people = present[r]?.size ?? 0;
    const tables = tablesOf(round, people);
    return tables.reduce((sum, seats) => sum + seats, 0) - people >= Math.min(...tables);
  });
}

function attempt(
  input: PlanInput,
  { seed, steps = usualSteps(input.people.length, input.rounds.length) }: PlanOptions,
  spare: boolean,
): Result<Plan, SeatingRefusal> {
  const people = inTicketOrder(input.people, seed, 'seating-order');
  const hall = new Hall(compile(input, people), weights(input.balance ?? []));
  const sizes: (readonly number[])[] = [];
  for (const r of input.rounds.keys()) {
    const started = startRound(hall, r, spare);
    if (!started.ok) return started;
    sizes.push(started.value.filter((size) => size > 0));
  }
  const bound = mostDistinctPairs(
    input,
    hall.problem.rounds.map(({ present }, r) => ({
      sizes: sizes[r] ?? [],
      ids: new Set(present.map((p) => hall.problem.ids[p] ?? '')),
    })),
  );
  const found = improve(
    hall,
    steps,
    chanceFrom(seed),
    brokenRules(input, seatsOf(hall)).length,
    bound,
  );
  const rules = brokenRules(input, found.seats);
  if (rules.length > 0) return refuse({ code: 'rules-not-met', broken: rules });
  return accept({
    seats: found.seats,
    quality: quality(input, found.seats),
    account: { steps: found.tried, ended: found.perfect ? 'perfect' : 'steps' },
  });
}

type Found = { readonly seats: readonly Seat[]; readonly tried: number; readonly perfect: boolean };

/**
 * Searches in legs, each about twice as long as the one before and started warm from its end, and
 * keeps the best seating any leg ended with: easy halls are done early, hard ones get the long leg.
 * Between them the last faults are looked for without warming up again, which in a hall of thousands
 * would undo the rest.
 */
function improve(hall: Hall, steps: number, chance: Chance, start: number, bound: number): Found {
  const perfect = (broken: number) => broken === 0 && cannotImprove(hall, bound);
  let broken = start;
  let tried = 0;
  let best = { seats: seatsOf(hall), broken, cost: fullCost(hall) };
  for (const { share, hot } of LEGS) {
    if (perfect(broken)) break;
    const leg = { ...TEMPERATURES, hot, steps: Math.floor(steps * share) };
    const outcome = search(hall, leg, chance, broken, perfect);
    broken = outcome.broken;
    tried += outcome.tried;
    const cost = fullCost(hall);
    if (broken < best.broken || (broken === best.broken && cost <= best.cost))
      best = { seats: seatsOf(hall), broken, cost };
  }
  return { seats: best.seats, tried, perfect: perfect(broken) };
}

/** Found by trial on halls of 100 to 1,000 people; a misplaced person costs 4 to 8. */
const TEMPERATURES = { hot: 1.5, cold: 0.45, levels: 40 };
const { hot: HOT, cold: COLD } = TEMPERATURES;
/** Parts of all steps, and the temperature each begins at. */
const LEGS = [
  { share: 4 / 28, hot: HOT },
  { share: 2 / 28, hot: COLD },
  { share: 8 / 28, hot: HOT },
  { share: 2 / 28, hot: COLD },
  { share: 12 / 28, hot: HOT },
];

/** Earlier features weigh more, down to the fifth; a repeated meeting weighs as the third. */
export function weights(balance: readonly string[]): Weights {
  return {
    cell: Int32Array.from(balance, (_, index) => 4 + Math.max(0, 4 - index)),
    meeting: 6,
  };
}

function chanceFrom(seed: Seed): Chance {
  const words = stream(seed, 'seating-search');
  const word = () => words.below(4294967296);
  return new Chance([word(), word(), word(), word()]);
}

/** No cell off and as many pairs met as can be. */
function cannotImprove(hall: Hall, bound: number): boolean {
  const cost = fullCost(hall);
  if (cost === 0) return true;
  const { distinct, again } = hall.counts();
  return distinct >= bound && cost === again * hall.weights.meeting;
}

/** The seats as a list: by round, table and id. */
export function seatsOf(hall: Hall): readonly Seat[] {
  const seats: Seat[] = [];
  for (const [r, { seats: tables, firstTable }] of hall.problem.rounds.entries())
    for (const t of tables.keys()) {
      const ids = (hall.at[firstTable + t] ?? []).map((p) => hall.problem.ids[p] ?? '');
      for (const id of ids.sort()) seats.push({ id, round: r + 1, table: t + 1 });
    }
  return seats;
}
