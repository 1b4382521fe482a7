import { gramsOf, wordsOf } from './grams.ts';

/** A short text in a language (BCP 47 tag or any name, only compared for equality). */
export type Note = { readonly id: string; readonly text: string; readonly lang: string };

/** A note as a vector of length 1 (or 0 when it has no words): terms by number, with weights. */
export type Vector = { readonly terms: Int32Array; readonly weights: Float64Array };

/** How telling a run of characters is in a language; 0 when it never occurs. */
export type Telling = (lang: string, gram: string) => number;

/**
 * Natural logarithm by additions, multiplications and divisions alone, which round alike in every
 * engine; `Math.log` may differ in the last place. x > 0.
 */
function ln(x: number): number {
  let rest = x;
  let doublings = 0;
  while (rest > 1.5) {
    rest /= 2;
    doublings += 1;
  }
  while (rest < 0.75) {
    rest *= 2;
    doublings -= 1;
  }
  const z = (rest - 1) / (rest + 1);
  let power = z;
  let sum = 0;
  for (let k = 1; k < 40; k += 2) {
    sum += power / k;
    power *= z * z;
  }
  return 2 * sum + doublings * Math.LN2;
}

/**
 * Inverse document frequency by language, ln(1 + n / df) over that language's n notes: in a room where
 * few write German, "und" is still a common word. The one keeps what all notes of a small language
 * share from counting for nothing.
 * Source: Sparck Jones, A statistical interpretation of term specificity (1972).
 */
export function tellingOf(notes: readonly Note[]): Telling {
  const languages = new Map<string, { notes: number; readonly frequency: Map<string, number> }>();
  for (const { text, lang } of notes) {
    const known = languages.get(lang) ?? { notes: 0, frequency: new Map<string, number>() };
    languages.set(lang, known);
    known.notes += 1;
    for (const gram of new Set(wordsOf(text).flatMap(gramsOf)))
      known.frequency.set(gram, (known.frequency.get(gram) ?? 0) + 1);
  }
  return (lang, gram) => {
    const known = languages.get(lang);
    const frequency = known?.frequency.get(gram) ?? 0;
    return known === undefined || frequency === 0 ? 0 : ln(1 + known.notes / frequency);
  };
}

/** TF-IDF vectors of notes, of length 1 each, terms numbered as they first occur. */
export function vectorsOf(notes: readonly Note[], telling: Telling): readonly Vector[] {
  const numbers = new Map<string, number>();
  return notes.map(({ text, lang }) => {
    const counts = new Map<string, number>();
    for (const gram of wordsOf(text).flatMap(gramsOf))
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    const terms = new Int32Array(counts.size);
    const weights = new Float64Array(counts.size);
    let at = 0;
    let square = 0;
    for (const [gram, count] of counts) {
      const number = numbers.get(gram) ?? numbers.size;
      numbers.set(gram, number);
      const weight = count * telling(lang, gram);
      terms[at] = number;
      weights[at] = weight;
      square += weight * weight;
      at += 1;
    }
    const length = Math.sqrt(square);
    return { terms, weights: weights.map((weight) => (length === 0 ? 0 : weight / length)) };
  });
}
