import { type IdOf, idOf } from '@commonlot/stages';

/** Where ids, salts and codes get their randomness; a rehearsal brings its own, from a seed. */
export interface Chance {
  readonly bytes: (count: number) => Uint8Array;
}

/** 32 characters nobody confuses on paper or over the phone: no I, L, O, U. */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** A fresh random id: 24 letters, 120 bits. */
export function newIdOf<Kind extends keyof IdOf>(chance: Chance, kind: Kind): IdOf[Kind] {
  return idOf(kind, letters(chance, ID_LETTERS, 24));
}

/** A fresh salt: 32 bytes in hex. */
export function newSalt(chance: Chance): string {
  return Buffer.from(chance.bytes(32)).toString('hex');
}

/**
 * A fresh code for a letter or a card.
 * @param length letters of 5 bits each; the 12 of a letter or a voting card cannot be guessed.
 */
export function newCode(chance: Chance, length: number): string {
  return letters(chance, CODE_LETTERS, length);
}

/** A code as people type it: blanks and dashes do not count, O is 0, I and L are 1, U is V. */
export function readCode(typed: string): string {
  const upper = typed
    .toWellFormed()
    .toUpperCase()
    .replaceAll(/[\s\-–.]/g, '');
  return upper.replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll('U', 'V');
}

/** A code as it is printed: groups of four with dashes. */
export function showCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

function letters(chance: Chance, alphabet: string, length: number): string {
  // 32 letters divide 256, so the low five bits of a byte choose evenly.
  return Array.from(chance.bytes(length), (byte) => alphabet[byte & 31]).join('');
}
