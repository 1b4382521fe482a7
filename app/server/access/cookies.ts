/** The session of an account. */
export const ACCOUNT_COOKIE = 'commonlot';
/** The session a code or a link brings; apart, so that an organiser can try the Door signed in. */
export const CODE_COOKIE = 'commonlot-code';

/** Reads one cookie of a request. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/**
 * Writes a `Set-Cookie` line: out of scripts' reach, not sent with other sites' forms.
 * @param seconds how long it lasts; 0 takes it away
 * @param https whether the visit came over TLS
 */
export function cookieLine(name: string, value: string, seconds: number, https: boolean): string {
  const secure = https ? '; Secure' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}
