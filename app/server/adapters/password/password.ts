import { hash, verify } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet (2024), Argon2id: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password for storage as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password, COST);
}

let decoy: Promise<string> | null = null;

/**
 * Whether a password belongs to a stored hash.
 * @param stored PHC string, or null when there is no such account or it has no password: then the
 *   same work is done all the same, so that the time taken does not tell which accounts exist
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}
