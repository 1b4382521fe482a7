import type { Result } from '@commonlot/exact';
import { data, redirect } from 'react-router';
import { visitOf } from '../../../server/access/visit.ts';
import type { FileProblems } from '../../../server/files/problem.ts';
import { sentencesOf } from '../../../server/files/sentences.ts';
import { withLanguageOf } from '../../../server/http/language-of.ts';
import { refusalWords } from '../../../server/pages/refusal-words.ts';
import { typedWords } from '../../shared/doing-as.ts';
import { type Context, languageOf } from './here.ts';

export { doingAs, typedWords } from '../../shared/doing-as.ts';

/** What a refused form comes back with: sentences, and everything that was typed. */
export interface Sent {
  readonly sentences: readonly string[];
  readonly typed: Readonly<Record<string, string>>;
  /** Which of the page's forms it was. */
  readonly form: string;
}

/** Goes to where the act shows (303), or brings the form back with the sentence and its words. */
export function answer(
  context: Context,
  result: Result<unknown, { readonly code: string }>,
  to: string,
) {
  if (result.ok) return goTo(context, to);
  const { refusal } = result;
  const status = refusal.code.endsWith('changed-meanwhile') ? 409 : 422;
  return back(context, [refusalWords(visitOf(context).t, refusal)], status);
}

/** Redirects within this site. */
export function goTo(context: Context, to: string) {
  return redirect(withLanguageOf(visitOf(context), to), 303);
}

/** Brings a form back with sentences of the page's own. */
export function back(context: Context, sentences: readonly string[], status = 422) {
  const typed = typedWords(context);
  return data<Sent>({ sentences, typed, form: typed['do'] ?? '' }, { status });
}

/** Brings an upload back with a sentence for every problem of the file. */
export function backWithProblems(context: Context, problems: FileProblems) {
  return back(context, sentencesOf(problems, languageOf(context)));
}

/** Brings an upload back that came without its file. */
export function backWithoutFile(context: Context) {
  return back(context, [visitOf(context).t('desk.no-file')]);
}
