/** The packing list of a bundle. Unsigned: what it says is checked against what is signed. */
import { fromHex, fromUtf8, utf8 } from './bytes.ts';
import { canonical, canonicalOf } from './canonical.ts';
import { isDigest } from './digest.ts';
import type { DocumentInfo } from './document.ts';
import { isJsonList, isJsonObject, type Json, type JsonObject, parseJson } from './json.ts';
import { accept, type Result, refuse } from './result.ts';

export const BUNDLE_FORMAT = 'commonlot.bundle/1';
export const MANIFEST = 'manifest.json';
export const RECORD = 'record.jsonl';
export const CHECKPOINTS = 'checkpoints.jsonl';
export const DOCUMENTS = 'documents/';

export interface FileInfo {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A document the record names whose bytes are not in the bundle, and why. */
export interface Withheld {
  readonly sha256: string;
  readonly why: 'sealed' | 'redacted';
}

export interface Manifest {
  readonly format: typeof BUNDLE_FORMAT;
  readonly assembly: string;
  /** Ed25519 key the checkpoints are signed with, 64 hex. */
  readonly publicKey: string;
  readonly size: number;
  readonly head: string;
  /** Documents in the bundle, by digest. */
  readonly documents: readonly DocumentInfo[];
  /** Documents that are not, by digest. */
  readonly withheld: readonly Withheld[];
  /** Every file but the manifest itself, by path. */
  readonly files: readonly FileInfo[];
}

export type ManifestRefusal =
  | { readonly code: 'manifest-missing' }
  | { readonly code: 'manifest-malformed'; readonly field: string }
  | { readonly code: 'format-unknown'; readonly format: string }
  | { readonly code: 'path-twice'; readonly path: string };

/** `documents/<sha256>`: the only files beside the three with fixed names. */
export function documentPath(sha256: string): string {
  return `${DOCUMENTS}${sha256}`;
}

/** The digest in a document's path; null for any other path. */
export function digestInPath(path: string): string | null {
  const name = path.startsWith(DOCUMENTS) ? path.slice(DOCUMENTS.length) : '';
  return isDigest(name) ? name : null;
}

/** Canonical JSON in UTF-8, no line end. */
export function writeManifest(manifest: Manifest): Uint8Array {
  return utf8(canonical(manifest));
}

/** Reads the manifest; refuses what is not canonical, complete and free of double paths. */
export function readManifest(bytes: Uint8Array | undefined): Result<Manifest, ManifestRefusal> {
  if (bytes === undefined) return refuse({ code: 'manifest-missing' });
  const text = fromUtf8(bytes);
  const parsed = text === null ? null : parseJson(text);
  if (parsed === null || !parsed.ok || !isJsonObject(parsed.value)) return malformed('file');
  const format = parsed.value['format'];
  if (format !== BUNDLE_FORMAT)
    return refuse({ code: 'format-unknown', format: typeof format === 'string' ? format : '' });
  const again = canonicalOf(parsed.value);
  if (!again.ok || again.value !== text) return malformed('file');
  return readFields(parsed.value);
}

function readFields(value: JsonObject): Result<Manifest, ManifestRefusal> {
  const { assembly, publicKey, size, head, documents, withheld, files } = value;
  if (Object.keys(value).length !== 8) return malformed('file');
  if (typeof assembly !== 'string') return malformed('assembly');
  if (typeof publicKey !== 'string' || fromHex(publicKey, 32) === null)
    return malformed('publicKey');
  if (!isCount(size)) return malformed('size');
  if (!isDigest(head)) return malformed('head');
  const documentList = readList(documents, readDocument);
  if (documentList === null) return malformed('documents');
  const withheldList = readList(withheld, readWithheld);
  if (withheldList === null) return malformed('withheld');
  const fileList = readList(files, readFile);
  if (fileList === null) return malformed('files');
  const twice = firstTwice(fileList.map((file) => file.path));
  if (twice !== null) return refuse({ code: 'path-twice', path: twice });
  return accept({
    format: BUNDLE_FORMAT,
    assembly,
    publicKey,
    size,
    head,
    documents: documentList,
    withheld: withheldList,
    files: fileList,
  });
}

function malformed(field: string): { readonly ok: false; readonly refusal: ManifestRefusal } {
  return refuse({ code: 'manifest-malformed', field });
}

function readList<Item>(
  value: Json | undefined,
  read: (item: JsonObject) => Item | null,
): readonly Item[] | null {
  if (!isJsonList(value)) return null;
  const items: Item[] = [];
  for (const raw of value) {
    const item = isJsonObject(raw) ? read(raw) : null;
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

function readDocument(value: JsonObject): DocumentInfo | null {
  const { sha256, name, mediaType, visibility, bytes } = value;
  if (!isDigest(sha256) || typeof name !== 'string' || typeof mediaType !== 'string') return null;
  if (visibility !== 'public' || !isCount(bytes)) return null;
  return { sha256, name, mediaType, visibility, bytes };
}

function readWithheld(value: JsonObject): Withheld | null {
  const { sha256, why } = value;
  if (!isDigest(sha256) || (why !== 'sealed' && why !== 'redacted')) return null;
  return { sha256, why };
}

function readFile(value: JsonObject): FileInfo | null {
  const { path, sha256, bytes } = value;
  if (typeof path !== 'string' || !isDigest(sha256) || !isCount(bytes)) return null;
  return { path, sha256, bytes };
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function firstTwice(paths: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path)) return path;
    seen.add(path);
  }
  return null;
}
