/** The words of a text: letters and digits, lower case, without accents, in the order written. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const SHORTEST = 3;
const LONGEST = 5;

/** Runs of three to five characters of a word between two spaces, so that ends count: " bus". */
export function gramsOf(word: string): readonly string[] {
  const letters = Array.from(` ${word} `);
  const grams: string[] = [];
  for (let size = SHORTEST; size <= LONGEST; size += 1)
    for (let at = 0; at + size <= letters.length; at += 1)
      grams.push(letters.slice(at, at + size).join(''));
  return grams;
}
