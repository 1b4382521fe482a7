import { type Seed, stream } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import { mostDistinctPairs } from './bound.ts';
import { Chance } from './chance.ts';
import { Hall } from './hall.ts';
import type { PlanInput, Seat } from './input.ts';
import { leastCellsOff } from './least-cells-off.ts';
import { fullCost } from './price.ts';
import { compile } from './problem.ts';
import { type Quality, quality } from './quality.ts';
import { brokenRules } from './referee.ts';
import type { SeatingRefusal } from './refusal.ts';
import { search } from './search.ts';
import { inTicketOrder } from './ticket-order.ts';
import { weights } from './weights.ts';

export type Attempt = {
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
 * Seats every round to begin with, then searches for better, and hands out what keeps every rule.
 * @param begin seats one round of the hall and says how many sit at each table
 */
export function attempt(
  input: PlanInput,
  { seed, steps }: { readonly seed: Seed; readonly steps: number },
  begin: (hall: Hall, r: number) => Result<readonly number[], SeatingRefusal>,
): Result<Attempt, SeatingRefusal> {
  const people = inTicketOrder(input.people, seed, 'seating-order');
  const hall = new Hall(compile(input, people), weights(input));
  const sizes: (readonly number[])[] = [];
  for (const r of input.rounds.keys()) {
    const started = begin(hall, r);
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
  const started = seatsOf(hall);
  const least = { pairs: bound, off: leastCellsOff(input, started) };
  const broken = brokenRules(input, started).length;
  const found = improve(hall, steps, chanceFrom(seed), broken, least);
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
function improve(hall: Hall, steps: number, chance: Chance, start: number, best: Best): Found {
  const perfect = (broken: number) => broken === 0 && cannotImprove(hall, best);
  let broken = start;
  let tried = 0;
  let found = { seats: seatsOf(hall), broken, cost: fullCost(hall) };
  for (const { share, hot } of LEGS) {
    if (perfect(broken)) break;
    const leg = { ...TEMPERATURES, hot, steps: Math.floor(steps * share) };
    const outcome = search(hall, leg, chance, broken, perfect);
    broken = outcome.broken;
    tried += outcome.tried;
    const cost = fullCost(hall);
    if (broken < found.broken || (broken === found.broken && cost <= found.cost))
      found = { seats: seatsOf(hall), broken, cost };
  }
  return { seats: found.seats, tried, perfect: perfect(broken) };
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

function chanceFrom(seed: Seed): Chance {
  const words = stream(seed, 'seating-search');
  const word = () => words.below(4294967296);
  return new Chance([word(), word(), word(), word()]);
}

/** What no seating can better: pairs who meet, and cells off. */
type Best = { readonly pairs: number; readonly off: number };

function cannotImprove(hall: Hall, { pairs, off }: Best): boolean {
  if (off === 0 && fullCost(hall) === 0) return true;
  return hall.cellsOff() <= off && hall.counts().distinct >= pairs;
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
