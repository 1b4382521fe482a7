import { accept, type Result, refuse } from '@commonlot/exact';
import { unzipSync, Zip, ZipDeflate } from 'fflate';

/** A file to put into a zip: its path with `/` between folders, and its bytes. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * The one date every file in a zip bears. fflate writes local time, so it is given as local time:
 * the same bytes come out on every machine.
 */
const fixedDate = (): Date => new Date(1980, 0, 2, 12, 0, 0);
const SAFE_NAME = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w .@/()+-]+$/;

/**
 * Packs files into a zip as they come: the same names and bytes in the same order give the same
 * zip, byte for byte. Only one piece is held at a time.
 * @throws Error for a name twice, an absolute one, or one with `..`: callers choose the names
 */
export async function* zipFiles(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const names = new Set<string>();
  for await (const { name, bytes } of files) {
    if (!SAFE_NAME.test(name) || names.has(name)) throw new Error(`not a name for a zip: ${name}`);
    names.add(name);
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = fixedDate();
    zip.add(entry);
    for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
      entry.push(piece);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

export type ZipProblem =
  | { readonly code: 'zip-broken' }
  | { readonly code: 'zip-too-large'; readonly megabytes: number }
  | { readonly code: 'zip-too-many-files'; readonly limit: number }
  | { readonly code: 'zip-name'; readonly name: string };

/** What a zip may unpack to. */
export interface ZipLimits {
  readonly bytes: number;
  readonly files: number;
}

/**
 * Unpacks a zip into memory.
 * @returns the files by name, or why not: broken, more than `limits`, or a name that points outside
 */
export function unzipFiles(
  bytes: Uint8Array,
  limits: ZipLimits = { bytes: 500_000_000, files: 10_000 },
): Result<ReadonlyMap<string, Uint8Array>, ZipProblem> {
  const problems: ZipProblem[] = [];
  let total = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      // fflate inflates into exactly the size an entry claims, so the claims bound the memory.
      filter: ({ name, originalSize }) => {
        total += originalSize;
        count += 1;
        if (!SAFE_NAME.test(name)) problems.push({ code: 'zip-name', name: name.slice(0, 100) });
        if (count > limits.files)
          problems.push({ code: 'zip-too-many-files', limit: limits.files });
        if (total > limits.bytes)
          problems.push({ code: 'zip-too-large', megabytes: limits.bytes / 1e6 });
        return problems.length === 0 && !name.endsWith('/');
      },
    });
    const [problem] = problems;
    return problem ? refuse(problem) : accept(new Map(Object.entries(files)));
  } catch {
    return refuse({ code: 'zip-broken' });
  }
}
