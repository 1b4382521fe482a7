/**
 * What an order is worth, for `topOf`: 0 for the first, less for each after it; equal ones are worth
 * the same.
 */
export function worthBy<One>(
  ones: readonly One[],
  compare: (a: One, b: One) => number,
): ReadonlyMap<One, number> {
  const sorted = ones.toSorted(compare);
  const worth = new Map<One, number>();
  sorted.forEach((one, at) => {
    const last = sorted[at - 1];
    const same = last !== undefined && compare(last, one) === 0;
    worth.set(one, same ? (worth.get(last) ?? 0) : -at);
  });
  return worth;
}
