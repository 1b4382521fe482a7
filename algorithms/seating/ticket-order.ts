import { type Seed, ticket } from '@commonlot/draw';

/** Items in an order nobody can choose, whatever order they came in: by ticket of their ids. */
export function inTicketOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  seed: Seed,
  label: string,
): readonly Item[] {
  return items
    .map((item) => ({ item, ticket: ticket(seed, label, item.id) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : Number(a.ticket > b.ticket)))
    .map(({ item }) => item);
}
