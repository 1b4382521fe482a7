import { type Seed, seedFromHex } from '@commonlot/draw';
import { digest } from '@commonlot/record';

/**
 * The seed of a draw that comes after the panel's own: it follows from the entry of that draw, so that
 * nobody throws again and nobody chooses.
 * @param hash of the entry `selection.panel-drawn`
 * @param what is drawn, so that two draws have two seeds
 */
export function seedAfter(hash: string, what: 'seats' | 'alternates'): Seed {
  const seed = seedFromHex(digest(`${what}\n${hash}`));
  if (!seed.ok) throw new Error('a digest is a seed');
  return seed.value;
}
