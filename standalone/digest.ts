import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 (FIPS 180-4), lower-case hex. */
export function digest(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
