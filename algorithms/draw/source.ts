import { accept, type Result, refuse } from '@commonlot/exact';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Seed } from './seed.ts';

/** Public randomness as it was rolled or read out. */
export type SeedSource =
  | { readonly kind: 'dice'; readonly sides: number; readonly rolls: readonly number[] }
  | { readonly kind: 'typed'; readonly text: string };

export type SeedRefusal =
  | { readonly code: 'dice-sides-out-of-range'; readonly least: number; readonly most: number }
  | {
      readonly code: 'roll-out-of-range';
      readonly roll: number;
      readonly position: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: 'too-few-rolls'; readonly rolls: number; readonly least: number }
  | { readonly code: 'typed-too-short'; readonly length: number; readonly least: number }
  | { readonly code: 'commitment-not-hex' }
  | { readonly code: 'balls-not-supported'; readonly balls: number };

/** Fewer bits than this and somebody could try all outcomes before breakfast. */
const LEAST_BITS = 30;
const LEAST_TYPED = 16;
const [LEAST_SIDES, MOST_SIDES] = [2, 100] as const;

/**
 * The seed that follows from public randomness, so that anybody can redo it by hand:
 * `HMAC-SHA256(key, "commonlot.seed/1\n" + purpose + "\n" + words)`, where `words` is
 * `dice <sides> <roll> <roll> …` or `typed <text>` with the text trimmed, in NFC, runs of white
 * space as one blank; and `key` is the committed secret's bytes, or no bytes where there is none.
 * Dice show 1 to `sides`; ten-sided ones show 0 to 9, as they are marked.
 * Refuses less than 30 bits of dice (12 six-sided or 10 ten-sided) and typed text under 16 characters.
 * @param purpose what the draw is for; other purposes give unrelated seeds.
 * @param secretHex the organiser's secret, if its hash was published with the announcement.
 */
export function seedFrom(
  source: SeedSource,
  purpose: string,
  secretHex = '',
): Result<Seed, SeedRefusal> {
  if (!/^([0-9a-f]{2})*$/.test(secretHex)) return refuse({ code: 'commitment-not-hex' });
  const words = wordsOf(source);
  if (!words.ok) return words;
  const message = utf8ToBytes(`commonlot.seed/1\n${purpose}\n${words.value}`);
  const key = secretHex === '' ? new Uint8Array(0) : hexToBytes(secretHex);
  return accept(hmac(sha256, concatBytes(key), message) as Seed); // codec: HMAC-SHA256 gives 32 bytes
}

function wordsOf(source: SeedSource): Result<string, SeedRefusal> {
  if (source.kind === 'typed') {
    const text = source.text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
    const length = [...text].length;
    if (length < LEAST_TYPED)
      return refuse({ code: 'typed-too-short', length, least: LEAST_TYPED });
    return accept(`typed ${text}`);
  }
  const { sides, rolls } = source;
  if (!Number.isInteger(sides) || sides < LEAST_SIDES || sides > MOST_SIDES)
    return refuse({ code: 'dice-sides-out-of-range', least: LEAST_SIDES, most: MOST_SIDES });
  const wrong = rollProblem(sides, rolls);
  if (wrong) return refuse(wrong);
  const least = Math.ceil(LEAST_BITS / Math.log2(sides));
  if (rolls.length < least) return refuse({ code: 'too-few-rolls', rolls: rolls.length, least });
  return accept(`dice ${sides} ${rolls.join(' ')}`);
}

/** The first roll the dice cannot show; ten-sided dice are marked 0 to 9, all others from 1. */
export function rollProblem(sides: number, rolls: readonly number[]): SeedRefusal | null {
  const [least, most] = sides === 10 ? [0, 9] : [1, sides];
  const at = rolls.findIndex((roll) => !Number.isInteger(roll) || roll < least || roll > most);
  if (at < 0) return null;
  return { code: 'roll-out-of-range', roll: rolls[at] ?? 0, position: at + 1, least, most };
}
