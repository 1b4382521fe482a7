import type { Result } from '@commonlot/exact';
import { data, redirect } from 'react-router';
import { formOf, visitOf } from '../../server/access/visit.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import type { Context } from './load-table.ts';

/** A form that came back: why, and every word that was typed. */
export interface Back {
  readonly sentence: string;
  readonly code: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** Goes on to where the act shows, or brings the form back with its words. */
export function reply(
  context: Context,
  result: Result<unknown, { readonly code: string }>,
  to: string,
) {
  const visit = visitOf(context);
  if (result.ok) return redirect(withLanguageOf(visit, to), 303);
  const { refusal } = result;
  const fields = [...formOf(context)].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && !pair[0].startsWith('_'),
  );
  const status = refusal.code.endsWith('changed-meanwhile') ? 409 : 422;
  const sentence = refusalWords(visit.t, refusal);
  return data<Back>(
    { sentence, code: refusal.code, typed: Object.fromEntries(fields) },
    { status },
  );
}
