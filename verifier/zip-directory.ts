/** The table of contents of a ZIP file (PKWARE APPNOTE 6.3.10), read with suspicion. */
import { accept, type Result, refuse } from '@commonlot/exact';
import { fromUtf8 } from '@commonlot/record';

/** One file as the central directory describes it. Sizes in bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

export type ZipRefusal =
  | { readonly code: 'not-a-zip' }
  | { readonly code: 'zip-damaged'; readonly at: number }
  | { readonly code: 'zip-kind-unsupported'; readonly why: 'zip64' | 'encrypted' | 'method' };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** Lists what is in a ZIP file. Refuses ZIP64, encryption and other methods than deflate. */
export function readDirectory(zip: Uint8Array): Result<readonly ZipEntry[], ZipRefusal> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  if (end === null) return refuse({ code: 'not-a-zip' });
  // section 4.3.16: files in all, where the directory begins
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff)
    return refuse({ code: 'zip-kind-unsupported', why: 'zip64' });
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL)
      return refuse({ code: 'zip-damaged', at });
    const read = readEntry(zip, view, at, end);
    if (!read.ok) return read;
    entries.push(read.value);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return at === end ? accept(entries) : refuse({ code: 'zip-damaged', at });
}

/** The end record whose comment reaches exactly to the end of the file. */
function findEnd(view: DataView): number | null {
  const size = view.byteLength;
  for (let at = size - END_SIZE; at >= Math.max(0, size - END_SIZE - LONGEST_COMMENT); at -= 1) {
    const comment = size - END_SIZE - at;
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === comment) return at;
  }
  return null;
}

// section 4.3.12, and the local header it points at, section 4.3.7
function readEntry(
  zip: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): Result<ZipEntry, ZipRefusal> {
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  const nameEnd = at + 46 + nameLength;
  if (nameEnd > end || local + 30 > end || view.getUint32(local, true) !== LOCAL)
    return refuse({ code: 'zip-damaged', at });
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) return refuse({ code: 'zip-kind-unsupported', why: 'encrypted' });
  const method = METHODS[view.getUint16(at + 10, true)];
  if (method === undefined) return refuse({ code: 'zip-kind-unsupported', why: 'method' });
  const packed = view.getUint32(at + 20, true);
  const unpacked = view.getUint32(at + 24, true);
  if (packed === 0xffffffff || unpacked === 0xffffffff)
    return refuse({ code: 'zip-kind-unsupported', why: 'zip64' });
  const path = fromUtf8(zip.subarray(at + 46, nameEnd));
  const localName = view.getUint16(local + 26, true);
  const start = local + 30 + localName + view.getUint16(local + 28, true);
  const said = fromUtf8(zip.subarray(local + 30, local + 30 + localName));
  // two names for one file would let two programs see two bundles
  if (path === null || said !== path || start + packed > end)
    return refuse({ code: 'zip-damaged', at });
  const crc = view.getUint32(at + 16, true);
  return accept({ path, method, crc, packed, unpacked, start });
}

const METHODS: Readonly<Record<number, ZipEntry['method']>> = { 0: 'stored', 8: 'deflated' };
