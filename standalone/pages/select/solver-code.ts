import { part } from '../shared/page-parts.ts';

let unpacked: Promise<ArrayBuffer> | null = null;

/** The solver's code, which the build put into the page as gzip in base64. */
export function solverCode(): Promise<ArrayBuffer> {
  unpacked ??= unpack(part('solver').textContent);
  return unpacked;
}

function unpack(base64: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(bytes).arrayBuffer();
}
