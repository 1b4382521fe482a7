/** From the bytes of a `bundle.zip` to its files, for bytes that come from anyone. */
import { accept, type Result, refuse } from '@commonlot/exact';
import { type BundleFiles, CHECKPOINTS, isDigest, MANIFEST, RECORD } from '@commonlot/record';
import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { readDirectory, type ZipEntry, type ZipRefusal } from './zip-directory.ts';

export interface OpenLimits {
  readonly files: number;
  /** Unpacked bytes of all files together. */
  readonly bytes: number;
}

/** Enough for an assembly of a nation, little enough for a browser tab. */
export const OPEN_LIMITS: OpenLimits = { files: 65_000, bytes: 512 * 1024 * 1024 };

export type OpenRefusal =
  | ZipRefusal
  | { readonly code: 'too-many-files'; readonly files: number; readonly most: number }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'path-unsafe'; readonly path: string }
  | { readonly code: 'path-twice'; readonly path: string }
  | { readonly code: 'file-damaged'; readonly path: string };

/**
 * Unpacks a bundle in memory. Nothing is written anywhere, and no more is unpacked than the table
 * of contents announces and the limits allow.
 * @param zip the whole file.
 * @returns bytes by path. Refuses what is no ZIP, damaged, too large, has a path twice, or a path
 *   that is absolute, has `..`, a backslash or an empty part.
 */
export function openBundle(
  zip: Uint8Array,
  limits: OpenLimits = OPEN_LIMITS,
): Result<BundleFiles, OpenRefusal> {
  const directory = readDirectory(zip);
  if (!directory.ok) return directory;
  const entries = directory.value;
  const problem = listProblem(entries, limits);
  if (problem !== null) return refuse(problem);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const bytes = unpack(zip.subarray(entry.start, entry.start + entry.packed), entry);
    if (bytes === null) return refuse({ code: 'file-damaged', path: entry.path });
    files.set(entry.path, bytes);
  }
  return accept(files);
}

function listProblem(entries: readonly ZipEntry[], limits: OpenLimits): OpenRefusal | null {
  if (entries.length > limits.files)
    return { code: 'too-many-files', files: entries.length, most: limits.files };
  const bytes = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (bytes > limits.bytes) return { code: 'too-large', bytes, most: limits.bytes };
  const seen = new Set<string>();
  for (const { path } of entries) {
    if (!isSafe(path)) return { code: 'path-unsafe', path };
    if (seen.has(path)) return { code: 'path-twice', path };
    seen.add(path);
  }
  return null;
}

/** Plain relative paths only: nothing that leads out of a folder should somebody unpack it. */
function isSafe(path: string): boolean {
  if (FIXED.includes(path)) return true;
  const parts = path.split('/');
  return (
    path.length <= 255 &&
    parts.every((part) => isDigest(part) || /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part))
  );
}

const FIXED: readonly string[] = [MANIFEST, RECORD, CHECKPOINTS];

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const bytes = entry.method === 'stored' ? packed : inflate(packed, entry.unpacked);
  if (bytes === null || bytes.length !== entry.unpacked) return null;
  return crc32(bytes) === entry.crc ? bytes : null;
}

/** Unpacks a deflated file; null when it is damaged. No more than one byte over its said size. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    // A stream costs 200 kB to set up, a bundle has a file for each note: small ones go at once.
    if (packed.length > SMALL) return inflateStream(packed, size);
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    return null; // fflate throws for bytes that are no deflate stream
  }
}

/** Packed bytes that can unpack to 4 MB at the worst, which fflate then throws away. */
const SMALL = 4_096;

/** Packed bytes fed at once: bounds what one step can unpack to about 64 MB. */
const STEP = 65_536;

/** Stops as soon as more comes out than was said. */
function inflateStream(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  const so = { far: 0, ended: false };
  const stream = new Inflate((chunk, final) => {
    if (so.far + chunk.length <= size) out.set(chunk, so.far);
    so.far += chunk.length;
    so.ended = final;
  });
  for (let at = 0; at < packed.length && so.far <= size; at += STEP) {
    const next = Math.min(at + STEP, packed.length);
    stream.push(packed.subarray(at, next), next === packed.length);
  }
  return so.ended && so.far === size ? out : null;
}
