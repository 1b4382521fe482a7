import { sha256 } from '@noble/hashes/sha2.js';
import { toHex, utf8 } from './bytes.ts';

/** SHA-256 of nothing. */
export const EMPTY_DIGEST = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * SHA-256 (FIPS 180-4) in lower-case hex, 64 characters.
 * @param data bytes, or a text whose UTF-8 bytes are digested.
 * @throws Error for a text with a lone surrogate.
 */
export function digest(data: Uint8Array | string): string {
  return toHex(digestBytes(data));
}

/** As `digest`, 32 bytes. */
export function digestBytes(data: Uint8Array | string): Uint8Array {
  return sha256(typeof data === 'string' ? utf8(data) : data);
}

/** Whether a text has the form of a digest: 64 lower-case hex characters. */
export function isDigest(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
}
