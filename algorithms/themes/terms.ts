import { gramsOf, wordsOf } from './grams.ts';
import type { Note, Telling } from './weigh.ts';

const MOST_TERMS = 5;

/**
 * The words that bind a group, best first, at most five: words whose runs of characters many of the
 * notes share and few other notes have, so that "fiets" and "fietspad" speak for each other.
 */
export function bindingTerms(notes: readonly Note[], telling: Telling): readonly string[] {
  const shared = new Map<string, number>();
  for (const { text } of notes)
    for (const gram of new Set(wordsOf(text).flatMap(gramsOf)))
      shared.set(gram, (shared.get(gram) ?? 0) + 1);
  const scores = new Map<string, number>();
  for (const { text, lang } of notes)
    for (const word of new Set(wordsOf(text))) {
      const grams = gramsOf(word);
      const score = grams.reduce((sum, gram) => {
        const others = (shared.get(gram) ?? 1) - 1;
        return sum + others * telling(lang, gram);
      }, 0);
      if (score > 0) scores.set(word, Math.max(scores.get(word) ?? 0, score / grams.length));
    }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(([word]) => word);
}
