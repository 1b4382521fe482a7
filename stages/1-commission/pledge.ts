import { type Day, dayOf, type Instant } from '../shared/instant.ts';
import { languagesProblem, wordsProblem } from '../shared/refusal.ts';
import type { Language } from '../shared/text.ts';
import type { Pledge } from './events.ts';
import type { CommissionRefusal } from './refusals.ts';

/**
 * Checks a pledge: who answers, in which form in every language, on a day that is still to come.
 * @returns the first thing wrong, or null.
 */
export function pledgeProblem(
  pledge: Pledge,
  languages: readonly Language[],
  now: Instant,
): CommissionRefusal | null {
  const today: Day = dayOf(now);
  return (
    wordsProblem('authority', pledge.authority, 200) ??
    wordsProblem('answeredBy', pledge.answeredBy, 200) ??
    languagesProblem('form', pledge.form, languages) ??
    (pledge.answerBy <= today ? { code: 'answer-day-is-past' } : null)
  );
}
