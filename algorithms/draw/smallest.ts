import type { Seed } from './seed.ts';
import { ticketer } from './ticket.ts';

/** An id with its ticket. */
export interface Ticketed {
  readonly id: string;
  readonly ticket: string;
}

/** By ticket, then by id, which matters only for an id that stands twice. */
export function byTicket(a: Ticketed, b: Ticketed): number {
  if (a.ticket !== b.ticket) return a.ticket < b.ticket ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * The ids with the smallest tickets, smallest first: a simple random sample that does not depend on
 * the order of the list and only grows when `count` grows.
 * Keeps `count` ids in memory: n ids cost n·log(count) comparisons.
 * @param count at least 0; all ids when there are fewer.
 */
export function smallestTickets(
  seed: Seed,
  label: string,
  ids: Iterable<string>,
  count: number,
): readonly Ticketed[] {
  const take = ticketer(seed, label);
  const heap: Ticketed[] = [];
  if (count <= 0) return heap;
  for (const id of ids) {
    const one = { id, ticket: take(id) };
    const largest = heap[0];
    if (heap.length < count) rise(heap, one);
    else if (largest && byTicket(one, largest) < 0) sink(heap, one);
  }
  return heap.sort(byTicket);
}

/** Adds to a heap whose largest ticket is on top. */
function rise(heap: Ticketed[], one: Ticketed): void {
  let at = heap.push(one) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (!above || byTicket(above, one) >= 0) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = one;
}

/** Puts a smaller one in place of the largest. */
function sink(heap: Ticketed[], one: Ticketed): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const right = left + 1;
    const [l, r] = [heap[left], heap[right]];
    if (!l) break;
    const [below, larger] = r && byTicket(r, l) > 0 ? [right, r] : [left, l];
    if (byTicket(larger, one) <= 0) break;
    heap[at] = larger;
    at = below;
  }
  heap[at] = one;
}
