import type { Hall } from './hall.ts';
import { ruleChange, swapPrice } from './price.ts';
import type { ProblemRound } from './problem.ts';

/** Exchanges looked at in one round at most: under half a second, and no clock. */
const MOST_LOOKED_AT = 400_000;

/**
 * Makes people of a round change places two by two while that makes the seating better and the moves
 * last: each person in turn with whoever gains most. Nobody fixed, bound to others or against a rule.
 * Whoever goes back to their printed table gives a move back.
 * @param printed the table on each present person's card, numbered through, -1 for none
 * @param left moves still allowed
 */
export function changeOver(
  hall: Hall,
  r: number,
  round: ProblemRound,
  printed: readonly number[],
  left: () => number,
): void {
  const card = new Map(round.present.map((p, i) => [p, printed[i] ?? -1]));
  const unmoved = (p: number) => (card.get(p) === hall.where(r, p) ? 1 : 0);
  const people = round.present.filter((p) => (hall.problem.mates[p]?.length ?? 0) === 0);
  let looked = 0;
  let moves = left();
  for (const p of people) {
    if (moves <= 0 || looked > MOST_LOOKED_AT) return;
    let best: { readonly q: number; readonly price: number } | null = null;
    for (const q of people) {
      if (unmoved(p) + unmoved(q) > moves) continue;
      looked += 1;
      const price = priceOf(hall, r, round, p, q);
      if (price < (best?.price ?? 0)) best = { q, price };
    }
    if (best === null) continue;
    hall.swap(r, p, best.q);
    moves = left();
  }
}

/** Infinity where the two may not change places. */
function priceOf(hall: Hall, r: number, round: ProblemRound, p: number, q: number): number {
  const [a, b] = [hall.where(r, p), hall.where(r, q)];
  if (a === b || a === -1 || b === -1) return Number.POSITIVE_INFINITY;
  const mine = round.allowed[round.doors[p] ?? 0];
  const theirs = round.allowed[round.doors[q] ?? 0];
  const may = mine?.[b - round.firstTable] === 1 && theirs?.[a - round.firstTable] === 1;
  if (!may || ruleChange(hall, r, p, q, a, b) > 0) return Number.POSITIVE_INFINITY;
  return swapPrice(hall, p, q, a, b);
}
