import { createHmac } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The receipt under which a card's paper is published: it follows from the card and the ballot, so
 * that a voter can find their paper, and two ballots of one card cannot be put together.
 * @returns 10 letters of 5 bits.
 */
export function receiptOf(card: string, ballot: string): string {
  const bytes = createHmac('sha256', card).update(`receipt\0${ballot}`).digest();
  return Array.from(bytes.subarray(0, 10), (byte) => LETTERS[byte & 31]).join('');
}
