import type { Result } from '@commonlot/exact';
import { data, redirect } from 'react-router';
import { visitOf } from '../../server/access/visit.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { typedWords } from '../shared/doing-as.ts';
import type { Context } from './load-day.ts';

export { doingAs } from '../shared/doing-as.ts';

/** What a refused form comes back with: a sentence, and everything that was typed. */
export interface Sent {
  readonly sentence: string;
  readonly code: string;
  readonly typed: Readonly<Record<string, string>>;
  /** Ids a refusal is about, for instance tied options. */
  readonly about: readonly string[];
}

/** Redirects to where the act shows, or brings the form back with the sentence and its words. */
export function answer(
  context: Context,
  result: Result<unknown, { readonly code: string }>,
  to: string,
) {
  if (result.ok) return redirect(withLanguageOf(visitOf(context), to), 303);
  const { refusal } = result;
  const tied = 'tied' in refusal && Array.isArray(refusal.tied) ? refusal.tied : [];
  const about = tied.filter((one) => typeof one === 'string');
  return back(context, refusalWords(visitOf(context).t, refusal), refusal.code, about);
}

/** Brings a form back with a sentence of the page's own. */
export function back(
  context: Context,
  sentence: string,
  code: string,
  about: readonly string[] = [],
) {
  const typed = typedWords(context);
  const status = code.endsWith('changed-meanwhile') ? 409 : 422;
  return data<Sent>({ sentence, code, typed, about }, { status });
}
