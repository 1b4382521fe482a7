import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** Text shrinks; fonts and pictures are packed already. */
export function isText(type: string): boolean {
  return /^(text\/|application\/(javascript|json|manifest)|image\/svg)/.test(type);
}

/** The best encoding the visitor's browser takes; null when it takes none. */
export function encodingFor(acceptEncoding: string | null): Encoding | null {
  const accepted = acceptEncoding ?? '';
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(accepted) ? 'gzip' : null;
}

/**
 * Packs a body.
 * @param effort 1 to 11: low for a page made now, high for a file packed once
 */
export async function packed(
  bytes: Uint8Array,
  encoding: Encoding,
  effort: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: effort } };
  const made =
    encoding === 'br'
      ? await brotli(bytes, options)
      : await gzipped(bytes, { level: Math.min(effort, 9) });
  return new Uint8Array(made);
}
