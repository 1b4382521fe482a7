import { bytesToHex } from '@noble/hashes/utils.js';
import { leading48 } from './bytes.ts';
import type { Seed } from './seed.ts';
import { digester } from './ticket.ts';

/** One drawn row with its ticket. */
export type Drawn<Row> = { readonly id: string; readonly ticket: string; readonly row: Row };

type Entry<Row> = Drawn<Row> & { readonly leading: number };

/**
 * Holds back the rows with the smallest tickets of a list that streams past, in memory for `count`
 * rows however long the list is. `offer` each row once, then read `drawn`, sorted by ticket.
 * An id offered twice counts once. Time O(n log count).
 */
export type TicketSieve<Row> = {
  readonly offer: (id: string, row: Row) => void;
  readonly drawn: () => Drawn<Row>[];
};

/** Ticket first; equal tickets (chance 2^-256) by id, so that the order of the list never counts. */
function later<Row>(a: Entry<Row>, b: Entry<Row>): boolean {
  if (a.leading !== b.leading) return a.leading > b.leading;
  if (a.ticket !== b.ticket) return a.ticket > b.ticket;
  return a.id > b.id;
}

/** @param count whole number from 0; `RangeError` otherwise */
export function ticketSieve<Row>(seed: Seed, label: string, count: number): TicketSieve<Row> {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`bad count: ${count}`);
  const digest = digester(seed, label);
  // A heap with the latest ticket on top: the one to give way.
  const heap: Entry<Row>[] = [];
  const inside = new Set<string>();
  const offer = (id: string, row: Row): void => {
    const bytes = digest(id);
    const leading = leading48(bytes);
    const top = heap[0];
    if (heap.length === count && (top === undefined || leading > top.leading)) return;
    if (inside.has(id)) return;
    const entry = { id, row, leading, ticket: bytesToHex(bytes) };
    if (heap.length < count) {
      heap.push(entry);
      siftUp(heap, heap.length - 1);
    } else {
      if (top === undefined || later(entry, top)) return;
      inside.delete(top.id);
      heap[0] = entry;
      siftDown(heap);
    }
    inside.add(id);
  };
  const drawn = (): Drawn<Row>[] =>
    heap
      .toSorted((a, b) => (later(a, b) ? 1 : -1))
      .map(({ id, ticket, row }) => ({ id, ticket, row }));
  return { offer, drawn };
}

/**
 * The `count` ids with the smallest tickets, sorted by ticket; all of them when there are fewer.
 * A repeated id counts once. Asking for more only adds at the end (prefix stability), and adding
 * ids to the list only pushes out the largest tickets.
 */
export function smallestTickets(
  seed: Seed,
  label: string,
  ids: Iterable<string>,
  count: number,
): { readonly id: string; readonly ticket: string }[] {
  const sieve = ticketSieve<null>(seed, label, count);
  for (const id of ids) sieve.offer(id, null);
  return sieve.drawn().map(({ id, ticket }) => ({ id, ticket }));
}

function siftUp<Row>(heap: Entry<Row>[], from: number): void {
  let at = from;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!swapIfLater(heap, at, above)) return;
    at = above;
  }
}

function siftDown<Row>(heap: Entry<Row>[]): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [a, b] = [heap[left], heap[left + 1]];
    if (a === undefined) return;
    const child = b !== undefined && later(b, a) ? left + 1 : left;
    if (!swapIfLater(heap, child, at)) return;
    at = child;
  }
}

/** Swaps when the lower entry is later than the upper one. */
function swapIfLater<Row>(heap: Entry<Row>[], lower: number, upper: number): boolean {
  const [a, b] = [heap[lower], heap[upper]];
  if (a === undefined || b === undefined || !later(a, b)) return false;
  heap[lower] = b;
  heap[upper] = a;
  return true;
}
