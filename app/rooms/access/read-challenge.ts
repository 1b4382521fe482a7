import type { Challenge } from '../../server/access/passkey-challenge.ts';

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The sealed challenge a page sent along and what the browser's passkey made of it. */
export function readChallenge(form: FormData): { challenge: Challenge; response: string } {
  const challenge = {
    challenge: text(form, 'challenge'),
    until: Number(text(form, 'until')),
    seal: text(form, 'seal'),
  };
  return { challenge, response: text(form, 'response') };
}
