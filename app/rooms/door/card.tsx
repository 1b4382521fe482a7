import { type LoaderFunctionArgs, redirect } from 'react-router';
import { codeCookie } from '../../server/access/open-with-code.ts';
import type { Access } from '../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { readCode } from '../../server/acts/chance.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;

/**
 * Where the square on a voting card leads: on to the ballot, with the card out of the address bar.
 * It rides in the voter's own sealed cookie for half an hour at most; nothing is kept here.
 */
export function loader({ context, params }: LoaderFunctionArgs) {
  const visit = visitOf(context);
  const { id, slug } = assemblyOf(context);
  const subject = readCode(params['card'] ?? '').slice(0, 12);
  const cookie = codeCookie(visit, { role: 'member-card', assemblyId: id, subject });
  return redirect(withLanguageOf(visit, `/vote/${slug}`), {
    status: 303,
    headers: { 'Set-Cookie': cookie },
  });
}

export default function Card(): null {
  return null;
}
