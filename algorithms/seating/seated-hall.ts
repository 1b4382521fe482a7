import { Hall } from './hall.ts';
import type { PlanInput, Seat } from './input.ts';
import { compile } from './problem.ts';
import { weights } from './weights.ts';

/** A hall with people in the order of their ids, seated as a list of seats says. */
export function seatedHall(input: PlanInput, seats: readonly Seat[]): Hall {
  const people = input.people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const hall = new Hall(compile(input, people), weights(input));
  const index = new Map(people.map(({ id }, p) => [id, p]));
  for (const { id, round, table } of seats) {
    const p = index.get(id);
    const first = hall.problem.rounds[round - 1]?.firstTable;
    if (p !== undefined && first !== undefined) hall.sit(round - 1, p, first + table - 1);
  }
  return hall;
}
