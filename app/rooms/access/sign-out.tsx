import { type ActionFunctionArgs, redirect } from 'react-router';
import { endSession } from '../../server/access/account-session.ts';
import { ACCOUNT_COOKIE, CODE_COOKIE, cookieLine } from '../../server/access/cookies.ts';
import type { Access } from '../../server/access/roles.ts';
import { visitOf } from '../../server/access/visit.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

export function loader(): Response {
  return redirect('/');
}

/** Ends the account's session for good, and takes both cookies away. */
export async function action({ context }: ActionFunctionArgs): Promise<Response> {
  const visit = visitOf(context);
  const { account } = visit.visitor;
  if (account) await endSession(visit.services.store, account.tokenHash);
  const headers = new Headers();
  for (const name of [ACCOUNT_COOKIE, CODE_COOKIE]) {
    headers.append('Set-Cookie', cookieLine(name, '', 0, visit.https));
  }
  return redirect(withLanguageOf(visit, '/'), { headers });
}
