import { redirect } from 'react-router';
import { withLanguageOf } from '../http/language-of.ts';
import { ACCOUNT_SESSION_SECONDS, beginSession } from './account-session.ts';
import { ACCOUNT_COOKIE, cookieLine } from './cookies.ts';
import type { NewAccount } from './found.ts';
import type { Visit } from './visit.ts';

/** Begins a session and sends the visitor on, with a fresh cookie: none is taken over. */
export async function signedIn(visit: Visit, account: NewAccount, path: string): Promise<Response> {
  const token = await beginSession(visit.services.store, account, visit.services.now());
  const cookie = cookieLine(ACCOUNT_COOKIE, token, ACCOUNT_SESSION_SECONDS, visit.https);
  return redirect(withLanguageOf(visit, path), { headers: { 'Set-Cookie': cookie } });
}

/**
 * Where to go after signing in: only a path of this site, so that no link leads people away.
 * @param next what the address asked for
 */
export function nextPath(next: string | null): string {
  const base = 'http://here.invalid';
  if (next === null || !next.startsWith('/') || next.includes('\\')) return '/desk';
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  return url !== null && url.origin === base ? `${url.pathname}${url.search}` : '/desk';
}
