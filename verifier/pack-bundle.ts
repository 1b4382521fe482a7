import type { BundleFiles } from '@commonlot/record';
import { type ZippableFile, zipSync } from 'fflate';

/** Files under this many bytes are stored as they are. */
const SMALL = 512;

/**
 * Packs a bundle's files as a ZIP, in the order given and with the oldest date ZIP knows, so that
 * the same files give the same bytes on every machine.
 */
export function packBundle(files: BundleFiles): Uint8Array {
  // ZIP dates are local and without a zone: this is 1 January 1980 wherever it runs.
  const mtime = new Date(1980, 0, 1);
  const parts = [...files].map(([path, bytes]): [string, ZippableFile] => [
    path,
    // a salted note hardly shrinks, and there are tens of thousands of them
    bytes.length < SMALL ? [bytes, { level: 0, mtime }] : [bytes, { level: 6, mtime }],
  ]);
  return zipSync(Object.fromEntries(parts));
}
