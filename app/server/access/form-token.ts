import { newToken, sameText, sign } from './secrets.ts';
import type { Visitor } from './visitor.ts';

/**
 * The token that goes with each form of a visitor who has a session. It is salted afresh in every
 * page, so that compressing the page cannot give it away (BREACH, 2013, section 4.3).
 */
export function formTokenFor(visitor: Visitor): string {
  const csrf = secretOf(visitor);
  if (csrf === null) return '';
  const salt = newToken().slice(0, 16);
  return `${salt}.${sign(csrf, 'form', salt)}`;
}

/** Whether a form's token belongs to this visitor's session. Visitors without one need none. */
export function formTokenFits(visitor: Visitor, token: string): boolean {
  const csrf = secretOf(visitor);
  if (csrf === null) return true;
  const [salt = '', seal = ''] = token.split('.');
  return sameText(seal, sign(csrf, 'form', salt));
}

function secretOf({ account, code }: Visitor): string | null {
  if (account === null && code === null) return null;
  return `${account?.csrf ?? ''}/${code?.csrf ?? ''}`;
}
