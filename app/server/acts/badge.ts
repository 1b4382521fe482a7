import { createHmac } from 'node:crypto';
import { signingKey } from '../store/assemblies.ts';
import type { Store } from '../store/contract.ts';
import { readCode } from './chance.ts';

/**
 * A person's badge code: printed as a QR on the name card, scanned at the door, typed to say which
 * theme one prefers or which group one joins. It follows from the assembly's key, so that it can be
 * printed again and nothing more has to be stored.
 */
export async function badgesOf(
  store: Store,
  assembly: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { private_key } = await signingKey(store.db, assembly);
  return new Map(people.map((person) => [person, badge(private_key, person)]));
}

/** The person a badge belongs to, among these; null when nobody's. */
export async function personOfBadge(
  store: Store,
  assembly: string,
  people: readonly string[],
  typed: string,
): Promise<string | null> {
  const wanted = readCode(typed);
  for (const [person, code] of await badgesOf(store, assembly, people))
    if (code === wanted) return person;
  return null;
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 10 letters of 5 bits from an HMAC over the person's id. */
function badge(secret: string, person: string): string {
  const bytes = createHmac('sha256', secret).update(`badge\0${person}`).digest();
  return Array.from(bytes.subarray(0, 10), (byte) => LETTERS[byte & 31]).join('');
}
