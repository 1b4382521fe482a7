/** Everything public about an assembly in one set of files, for strangers to check. */
import { byCodeUnits } from './bytes.ts';
import { type ChainProblem, type ChainSummary, verifyChain } from './chain.ts';
import { checkpointLine, type SignedCheckpoint } from './checkpoint.ts';
import { digest } from './digest.ts';
import { type DocumentInfo, type DocumentReference, referencesIn } from './document.ts';
import { writeLines } from './lines.ts';
import {
  BUNDLE_FORMAT,
  CHECKPOINTS,
  digestInPath,
  documentPath,
  MANIFEST,
  RECORD,
  type Withheld,
  writeManifest,
} from './manifest.ts';
import { accept, type Result, refuse } from './result.ts';

/** A bundle before it is zipped or after it is unzipped: bytes by path. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

export interface AttachedDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface BundleParts {
  /** Ed25519 key the checkpoints are signed with, 64 hex. */
  readonly publicKey: string;
  /** Lines of the record, first entry first. */
  readonly lines: readonly string[];
  /** Oldest first; the last one is to cover the whole record. */
  readonly checkpoints: readonly SignedCheckpoint[];
  /** Bytes of every public document the record names and that was not redacted. */
  readonly documents: readonly AttachedDocument[];
  /** Digests of documents whose text was redacted. */
  readonly redacted: readonly string[];
}

export type BundleRefusal =
  | { readonly code: 'record-broken'; readonly problem: ChainProblem }
  | { readonly code: 'checkpoint-missing'; readonly size: number }
  | { readonly code: 'document-missing'; readonly sha256: string; readonly seq: number }
  | { readonly code: 'document-unknown'; readonly sha256: string; readonly name: string }
  | { readonly code: 'document-withheld'; readonly sha256: string; readonly seq: number };

interface Named extends DocumentReference {
  readonly seq: number;
}

/**
 * Packs a bundle. The same parts give the same bytes, whatever order documents come in.
 * Refuses a record that does not verify, one whose end no checkpoint covers, a document that is
 * missing, that no entry names, or that is sealed: a bundle that would not verify is not made.
 */
export function buildBundle(parts: BundleParts): Result<BundleFiles, BundleRefusal> {
  const named = new Map<string, Named>();
  const chain = verifyChain(parts.lines, null, (entry) => {
    for (const reference of referencesIn(entry.data)) addNamed(named, reference, entry.seq);
  });
  if (!chain.ok) return refuse({ code: 'record-broken', problem: chain.refusal });
  if (parts.checkpoints.at(-1)?.checkpoint.size !== chain.value.size)
    return refuse({ code: 'checkpoint-missing', size: chain.value.size });

  const documents = byDigest(parts.documents);
  const redacted = new Set(parts.redacted);
  const problem = documentProblem(named, documents, redacted);
  if (problem !== null) return refuse(problem);
  const files = new Map<string, Uint8Array>([
    [RECORD, writeLines(parts.lines)],
    [CHECKPOINTS, writeLines(parts.checkpoints.map(checkpointLine))],
  ]);
  for (const [sha256, document] of documents) files.set(documentPath(sha256), document.bytes);
  return accept(withManifest(parts.publicKey, chain.value, files, documents, named));
}

/** Public wins over nothing, sealed wins over public: what one entry sealed no other publishes. */
function addNamed(named: Map<string, Named>, reference: DocumentReference, seq: number): void {
  const known = named.get(reference.sha256);
  if (known === undefined || (known.visibility === 'public' && reference.visibility === 'sealed'))
    named.set(reference.sha256, { ...reference, seq });
}

function byDigest(documents: readonly AttachedDocument[]): Map<string, AttachedDocument> {
  const pairs = documents.map((document) => [digest(document.bytes), document] as const);
  return new Map(pairs.sort(([a], [b]) => byCodeUnits(a, b)));
}

function documentProblem(
  named: ReadonlyMap<string, Named>,
  documents: ReadonlyMap<string, AttachedDocument>,
  redacted: ReadonlySet<string>,
): BundleRefusal | null {
  for (const { sha256, visibility, seq } of named.values()) {
    const given = documents.has(sha256);
    if (given && (visibility === 'sealed' || redacted.has(sha256)))
      return { code: 'document-withheld', sha256, seq };
    if (!given && visibility === 'public' && !redacted.has(sha256))
      return { code: 'document-missing', sha256, seq };
  }
  for (const [sha256, { name }] of documents)
    if (!named.has(sha256)) return { code: 'document-unknown', sha256, name };
  return null;
}

function withManifest(
  publicKey: string,
  chain: ChainSummary,
  files: ReadonlyMap<string, Uint8Array>,
  documents: ReadonlyMap<string, AttachedDocument>,
  named: ReadonlyMap<string, Named>,
): BundleFiles {
  const listed = [...files].sort(([a], [b]) => byCodeUnits(a, b));
  const manifest = writeManifest({
    format: BUNDLE_FORMAT,
    assembly: chain.assembly,
    publicKey,
    size: chain.size,
    head: chain.head,
    documents: [...documents].map(([sha256, document]) => describe(sha256, document)),
    withheld: [...named.values()]
      .filter(({ sha256 }) => !documents.has(sha256))
      .sort((a, b) => byCodeUnits(a.sha256, b.sha256))
      .map(({ sha256, visibility }): Withheld => {
        return { sha256, why: visibility === 'sealed' ? 'sealed' : 'redacted' };
      }),
    files: listed.map(([path, bytes]) => {
      // a document's path is its digest
      const sha256 = digestInPath(path) ?? digest(bytes);
      return { path, sha256, bytes: bytes.length };
    }),
  });
  return new Map([[MANIFEST, manifest], ...listed]);
}

function describe(sha256: string, document: AttachedDocument): DocumentInfo {
  const { name, mediaType, bytes } = document;
  return { sha256, name, mediaType, visibility: 'public', bytes: bytes.length };
}
