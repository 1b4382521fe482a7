import { readShare } from '@commonlot/standalone';
import { InvalidArgumentError } from 'commander';
import { Refused } from './refused.ts';

/** A share such as 2/3, 60% or 0.6. */
export function share(text: string): { readonly numerator: number; readonly denominator: number } {
  const read = readShare(text);
  if (read === null)
    throw new InvalidArgumentError('A share such as 2/3, 60% or 0.6 belongs here.');
  return read;
}

/** Ids between commas, in the order drawn. */
export function drawn(text: string): readonly string[] {
  return text
    .split(',')
    .map((lot) => lot.trim())
    .filter((lot) => lot !== '');
}

/** Reads a file or, for `-`, standard input in pieces; never more than `most` bytes. */
export async function readUpTo(
  path: string,
  most: number,
  tooLarge: (megabytes: number) => string,
): Promise<Uint8Array> {
  const name = path === '-' ? 'Standard input' : path;
  const { createReadStream } = await import('node:fs');
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path);
  try {
    for await (const piece of stream) {
      length += piece.length;
      if (length > most) throw new Refused(`${name}: ${tooLarge(most / 1e6)}`);
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`The file ${name} could not be read.`);
  }
  return Buffer.concat(pieces, length);
}
