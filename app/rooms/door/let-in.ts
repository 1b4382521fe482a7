import { redirect } from 'react-router';
import { codeCookie } from '../../server/access/open-with-code.ts';
import type { Visit } from '../../server/access/visit.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';

/** Opens the Door for whoever showed a good code; the code leaves the address bar. */
export function letIn(visit: Visit, assemblyId: string, subject: string, path: string): Response {
  const cookie = codeCookie(visit, { role: 'resident', assemblyId, subject });
  return redirect(withLanguageOf(visit, path), { status: 303, headers: { 'Set-Cookie': cookie } });
}
