import { accept, type Result, refuse } from '@commonlot/exact';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { utf8 } from './bytes.ts';
import { asSeed, type Seed } from './seed.ts';

/**
 * Where a seed's chance comes from. Dice in the order they were rolled: ten-sided dice show 0-9,
 * any other die 1 to its number of sides (2-100). Typed text: public randomness somebody else
 * publishes (a beacon value, closing prices, a lottery's numbers), named before it was known.
 */
export type SeedSource =
  | { readonly kind: 'dice'; readonly sides: number; readonly rolls: readonly number[] }
  | { readonly kind: 'typed'; readonly text: string };

export type SeedRefusal =
  | { readonly code: 'bad-die'; readonly sides: number }
  | {
      readonly code: 'roll-out-of-range';
      /** Position of the roll, from 1. */
      readonly roll: number;
      readonly value: number;
      readonly lowest: number;
      readonly highest: number;
    }
  | { readonly code: 'too-few-rolls'; readonly rolls: number; readonly needed: number }
  | { readonly code: 'text-too-short'; readonly characters: number; readonly needed: number }
  | { readonly code: 'text-not-plain' }
  | { readonly code: 'bad-purpose' }
  | { readonly code: 'secret-not-64-hex-digits'; readonly length: number };

/** Fewer than this many bits from dice could be tried out one after the other by a laptop. */
export const LEAST_DICE_BITS = 30;
/** Fewest characters of typed public randomness. */
export const LEAST_TYPED_CHARACTERS = 16;

/** The lowest and highest face of a die. */
export function faces(sides: number): { readonly lowest: number; readonly highest: number } {
  return sides === 10 ? { lowest: 0, highest: 9 } : { lowest: 1, highest: sides };
}

/** How many rolls of such dice give at least `bits` bits: 10 ten-sided or 12 six-sided for 30. */
export function rollsNeeded(sides: number, bits: number = LEAST_DICE_BITS): number {
  let rolls = 0;
  // In whole numbers, so that the border falls the same everywhere.
  for (let outcomes = 1n; outcomes < 1n << BigInt(bits); outcomes *= BigInt(sides)) rolls += 1;
  return rolls;
}

/**
 * The exact text whose SHA-256 is the seed, so that anyone can redo it with `sha256sum`. Four lines
 * in UTF-8, each ended by one line feed (0x0A):
 *
 *     commonlot.seed/1
 *     purpose: <purpose>
 *     dice 10: 3 1 4 1 5 9 2 6 5 3          or   typed: <text>
 *     secret: <64 lower-case hex digits>    or   secret: none
 *
 * Typed text is put in Unicode form NFC, its blanks at the ends are dropped and every run of blanks
 * inside becomes one space. The first line keeps seeds apart from every other hash of the project.
 * The organiser's secret is committed to beforehand (`commitment`) and revealed with the rolls:
 * then neither the roller nor the organiser alone decides.
 */
export function seedText(
  source: SeedSource,
  purpose: string,
  commitmentSecretHex?: string,
): Result<string, SeedRefusal> {
  if (!plain(purpose) || purpose.trim() !== purpose || purpose === '') {
    return refuse({ code: 'bad-purpose' });
  }
  const line = sourceLine(source);
  if (!line.ok) return line;
  const secret = secretLine(commitmentSecretHex);
  if (!secret.ok) return secret;
  return accept(`commonlot.seed/1\npurpose: ${purpose}\n${line.value}\n${secret.value}\n`);
}

/**
 * The seed: SHA-256 of `seedText`. `purpose` names the draw (say, assembly id and stage) in one
 * line, so that the same rolls never serve two draws.
 */
export function seedFrom(
  source: SeedSource,
  purpose: string,
  commitmentSecretHex?: string,
): Result<Seed, SeedRefusal> {
  const text = seedText(source, purpose, commitmentSecretHex);
  return text.ok ? accept(asSeed(sha256(utf8(text.value)))) : text;
}

/**
 * What the organiser publishes before the draw: SHA-256 of the secret's 32 bytes, lower-case hex.
 * Refused unless the secret is 64 hexadecimal digits.
 */
export function commitment(secretHex: string): Result<string, SeedRefusal> {
  return /^[0-9a-fA-F]{64}$/.test(secretHex)
    ? accept(bytesToHex(sha256(hexToBytes(secretHex))))
    : refuse({ code: 'secret-not-64-hex-digits', length: secretHex.length });
}

function secretLine(secretHex: string | undefined): Result<string, SeedRefusal> {
  if (secretHex === undefined) return accept('secret: none');
  const committed = commitment(secretHex);
  return committed.ok ? accept(`secret: ${secretHex.toLowerCase()}`) : committed;
}

function sourceLine(source: SeedSource): Result<string, SeedRefusal> {
  if (source.kind === 'dice') return diceLine(source.sides, source.rolls);
  const text = source.text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (!plain(text)) return refuse({ code: 'text-not-plain' });
  const characters = Array.from(text).length;
  return characters < LEAST_TYPED_CHARACTERS
    ? refuse({ code: 'text-too-short', characters, needed: LEAST_TYPED_CHARACTERS })
    : accept(`typed: ${text}`);
}

function diceLine(sides: number, rolls: readonly number[]): Result<string, SeedRefusal> {
  if (!Number.isInteger(sides) || sides < 2 || sides > 100)
    return refuse({ code: 'bad-die', sides });
  const { lowest, highest } = faces(sides);
  for (const [index, value] of rolls.entries()) {
    if (!Number.isInteger(value) || value < lowest || value > highest) {
      return refuse({ code: 'roll-out-of-range', roll: index + 1, value, lowest, highest });
    }
  }
  const needed = rollsNeeded(sides);
  return rolls.length < needed
    ? refuse({ code: 'too-few-rolls', rolls: rolls.length, needed })
    : accept(`dice ${sides}: ${rolls.join(' ')}`);
}

/** One line of well-formed text without control characters. */
function plain(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
