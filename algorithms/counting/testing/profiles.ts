import fc from 'fast-check';
import type { Row } from './orders.ts';

const NAMES: readonly string[] = ['a', 'b', 'c', 'd', 'e'];

/** Rankings of the first `size` options with equal ranks; what is left unranked is missing. */
function rankings(size: number): fc.Arbitrary<Row> {
  const ranks = fc.array(fc.nat(size), { minLength: size, maxLength: size });
  return fc.tuple(ranks, fc.integer({ min: 1, max: 4 })).map(([given, weight]) => {
    const groups = Map.groupBy(NAMES.slice(0, size), (name) => given[NAMES.indexOf(name)] ?? 0);
    // Rank 0 stands for unranked.
    const order = [...groups].filter(([rank]) => rank > 0).sort(([a], [b]) => a - b);
    return { order: order.map(([, names]) => names), weight };
  });
}

/** Elections of 2 to 5 options; every ballot ranks somebody. */
export const elections = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.record({
    options: fc.constant(NAMES.slice(0, size)),
    rows: fc.array(
      rankings(size).filter(({ order }) => order.length > 0),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);

/** Unranked options as a last place of their own. */
export function whole({ order, weight }: Row, options: readonly string[]): Row {
  const rest = options.filter((option) => !order.flat().includes(option));
  return { order: rest.length > 0 ? [...order, rest] : order, weight };
}

/** The option moved up past those right before it; the others stay as they are. */
export function raised({ order, weight }: Row, option: string): Row {
  const at = order.findIndex((group) => group.includes(option));
  const group = order[at];
  if (group === undefined) return { order: [...order, [option]], weight };
  const without = group.filter((one) => one !== option);
  if (without.length > 0)
    return { order: [...order.slice(0, at), [option], without, ...order.slice(at + 1)], weight };
  if (at === 0) return { order, weight };
  const up = [...(order[at - 1] ?? []), option];
  return { order: [...order.slice(0, at - 1), up, ...order.slice(at + 1)], weight };
}
