import type { Limits } from './limits.ts';
import { ofFile, Unreadable } from './problem.ts';

export type Delimiter = ',' | ';' | '\t';
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** A file whose header line has been seen: what separates its cells, and all its bytes again. */
export interface Opened {
  readonly delimiter: Delimiter;
  readonly pieces: AsyncGenerator<Buffer>;
}

/**
 * Reads as far as the end of the first line with anything on it and tells what separates its cells.
 * @throws Unreadable when that line is longer than `limits.headerBytes`, or there is none
 */
export async function openHeader(pieces: AsyncGenerator<Buffer>, limits: Limits): Promise<Opened> {
  const seen: Buffer[] = [];
  let start = '';
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) break;
    seen.push(next.value);
    // One byte more than allowed is enough to know that the line is too long.
    start += next.value.subarray(0, limits.headerBytes + 1 - start.length).toString('latin1');
    if (firstLine(start).ended || start.length > limits.headerBytes) break;
  }
  const line = firstLine(start);
  if (!line.ended && start.length > limits.headerBytes)
    throw new Unreadable(ofFile('header-too-long', { kilobytes: limits.headerBytes / 1000 }, 1));
  if (line.outside.trim() === '' && start.trim() === '')
    throw new Unreadable(ofFile('file-empty', {}));
  return { delimiter: delimiterOf(line.outside), pieces: again(seen, pieces) };
}

/** The first line that is not blank, without what stands between quotes. */
function firstLine(start: string): { readonly outside: string; readonly ended: boolean } {
  let outside = '';
  let quoted = false;
  for (const character of start) {
    if (character === '"') quoted = !quoted;
    if (!quoted && (character === '\n' || character === '\r')) {
      if (outside.trim() !== '') return { outside, ended: true };
      outside = '';
      continue;
    }
    // A quote stands for what it holds, so that a line of quoted names is not blank.
    if (!quoted || character === '"') outside += character;
  }
  return { outside, ended: false };
}

/** The separator seen most often; a comma when there is none, for a file of one column. */
function delimiterOf(outside: string): Delimiter {
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const found = outside.split(delimiter).length - 1;
    if (found > most) [best, most] = [delimiter, found];
  }
  return best;
}

async function* again(
  seen: readonly Buffer[],
  rest: AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  yield* seen;
  yield* rest;
}
