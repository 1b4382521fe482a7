import { type LoaderFunctionArgs, redirect } from 'react-router';
import { isLanguage } from '../../i18n/languages.ts';
import { withLanguage } from '../../i18n/with-language.ts';
import type { Access } from '../../server/access/roles.ts';
import { visitOf } from '../../server/access/visit.ts';
import { findLetter } from './find-letter.ts';
import { letIn } from './let-in.ts';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

/** How the page where codes are typed is told why the square did not open. */
const WHY = {
  'code-unknown': 'unknown=1',
  'code-tried-too-often': 'often=1',
} as const;

/** Where the square on a letter leads: in with the code, and on to a page without it. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const visit = visitOf(context);
  const asked = params['language'] ?? '';
  const inLanguage = (path: string) => (isLanguage(asked) ? withLanguage(path, asked) : path);
  const found = await findLetter(visit, params['code'] ?? '');
  if (!found.ok) {
    throw redirect(inLanguage(`/door?${WHY[found.refusal.code]}`), 303);
  }
  const { assembly, household, slug } = found.value;
  return letIn(visit, assembly, household, inLanguage(`/door/${slug}`));
}

export default function Enter(): null {
  return null;
}
