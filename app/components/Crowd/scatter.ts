/**
 * A crowd with some of it chosen, spread so that no pattern shows; the same every time. A picture of
 * an idea only: real draws come from the record.
 * @param total people, whole
 * @param chosen how many of them, at most `total`
 * @returns for each person 1 if chosen, else 0
 */
export function scatter(total: number, chosen: number): readonly (0 | 1)[] {
  // Marsaglia 2003, "Xorshift RNGs", triple (13, 17, 5): a fixed pattern, not chance.
  let state = 2463534242;
  const ranked = Array.from({ length: total }, (_, place) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return { place, rank: state >>> 0 };
  }).sort((a, b) => a.rank - b.rank);
  const picked = new Set(ranked.slice(0, chosen).map(({ place }) => place));
  return Array.from({ length: total }, (_, place) => (picked.has(place) ? 1 : 0));
}
