import { gunzipSync } from 'node:zlib';

/** The text files of a packed archive (ustar), by their last name. */
export function unpack(packed: Uint8Array): ReadonlyMap<string, string> {
  const bytes = gunzipSync(packed);
  const files = new Map<string, string>();
  for (let at = 0; at + 512 <= bytes.length; ) {
    const field = (from: number, to: number) =>
      bytes.toString('utf8', at + from, at + to).split('\0')[0] ?? '';
    const size = Number.parseInt(field(124, 136), 8);
    if (field(0, 100) === '') break;
    const name = field(0, 100).split('/').at(-1) ?? '';
    files.set(name, bytes.toString('utf8', at + 512, at + 512 + size));
    at += 512 * (1 + Math.ceil(size / 512));
  }
  return files;
}
