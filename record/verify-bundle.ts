/** The structural half of verification: is this bundle whole, unchanged and signed? */
import type { BundleFiles } from './bundle.ts';
import { BUNDLE_CHECKS, type BundleCheck, failed, notPossible, ok } from './check.ts';
import { checkAgreement, checkCoverage, checkKept, checkSignatures } from './check-checkpoints.ts';
import { checkIntact, checkPresent, checkSealed } from './check-documents.ts';
import { readRecord } from './check-record.ts';
import type { SignedCheckpoint } from './checkpoint.ts';
import { digest } from './digest.ts';
import type { Entry } from './entry.ts';
import {
  CHECKPOINTS,
  digestInPath,
  MANIFEST,
  type Manifest,
  RECORD,
  readManifest,
} from './manifest.ts';

/** What the checker knows from elsewhere: a letter, a newspaper, an earlier download. */
export interface Trusted {
  /** The organiser's key, 64 hex. */
  readonly publicKey?: string;
  /** Checkpoints kept from earlier. */
  readonly checkpoints?: readonly SignedCheckpoint[];
}

export interface BundleReport {
  /** True when no check failed; checks that were not possible do not make it false. */
  readonly ok: boolean;
  readonly checks: readonly BundleCheck[];
  readonly manifest: Manifest | null;
  /** Entries before the first that does not hold: all of them when the chain holds. */
  readonly entries: readonly Entry[];
}

/**
 * Verifies a bundle's structure. Nothing in the files is trusted and nothing makes it throw: every
 * problem is a check that failed, named, with the entry it fails at. O(bytes) time and memory.
 * @param trusted without it the bundle can only be shown to agree with itself.
 */
export function verifyBundle(files: BundleFiles, trusted: Trusted = {}): BundleReport {
  const read = readManifest(files.get(MANIFEST));
  const manifest = read.ok ? read.value : null;
  const record = readRecord(files, manifest);
  const signatures = checkSignatures(files, manifest);
  const checks: readonly BundleCheck[] = [
    read.ok
      ? ok('manifest-readable', { code: 'manifest-fine', files: read.value.files.length })
      : failed('manifest-readable', read.refusal),
    checkFiles(files, manifest),
    record.check,
    signatures.check,
    checkAgreement(signatures.checkpoints, record),
    checkCoverage(manifest, signatures.checkpoints, record),
    checkIntact(files, record),
    checkPresent(files, manifest, record),
    checkSealed(files, manifest, record),
    checkPublisher(manifest, trusted.publicKey),
    checkKept(trusted.checkpoints ?? [], trusted.publicKey ?? manifest?.publicKey, record),
  ];
  const order = (check: BundleCheck): number => BUNDLE_CHECKS.indexOf(check.id);
  return {
    ok: checks.every((check) => check.status !== 'failed'),
    checks: [...checks].sort((a, b) => order(a) - order(b)),
    manifest,
    entries: record.entries,
  };
}

function checkFiles(files: BundleFiles, manifest: Manifest | null): BundleCheck {
  const id = 'files-as-listed';
  if (manifest === null) return notPossible(id, { code: 'no-manifest' });
  const listed = new Set(manifest.files.map((file) => file.path));
  for (const path of files.keys())
    if (path !== MANIFEST && !listed.has(path)) return failed(id, { code: 'file-unknown', path });
  for (const { path } of manifest.files) {
    // a bundle has the record, the checkpoints and documents, and nothing that hides beside them
    const known = digestInPath(path) !== null || FIXED.includes(path);
    if (!known) return failed(id, { code: 'file-unknown', path });
  }
  for (const { path, sha256, bytes } of manifest.files) {
    const content = files.get(path);
    if (content === undefined) return failed(id, { code: 'file-missing', path });
    if (content.length !== bytes || digest(content) !== sha256)
      return failed(id, { code: 'file-changed', path });
  }
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  return ok(id, { code: 'files-fine', files: manifest.files.length, bytes });
}

const FIXED: readonly string[] = [RECORD, CHECKPOINTS];

function checkPublisher(manifest: Manifest | null, expected: string | undefined): BundleCheck {
  const id = 'publisher-known';
  if (manifest === null) return notPossible(id, { code: 'no-manifest' });
  const { publicKey } = manifest;
  if (expected === undefined) return notPossible(id, { code: 'nothing-to-compare', publicKey });
  return expected === publicKey
    ? ok(id, { code: 'publisher-fine', publicKey })
    : failed(id, { code: 'other-publisher', publicKey, expected });
}
