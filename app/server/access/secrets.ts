import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh unguessable token: 32 random bytes in base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A fresh random id with a prefix that says what it stands for. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

/** What is stored of a token or code: its SHA-256 in hex, never the token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** HMAC-SHA256 in base64url over parts kept apart by a byte no part contains. */
export function sign(secret: string, ...parts: readonly string[]): string {
  return createHmac('sha256', secret).update(parts.join('\0')).digest('base64url');
}

/** Compares two texts in a time that does not tell where they differ. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(a).digest(),
    createHash('sha256').update(b).digest(),
  );
}
