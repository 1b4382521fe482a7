import type { ChainProblem } from './chain.ts';
import type { CheckpointRefusal } from './checkpoint.ts';
import type { ManifestRefusal } from './manifest.ts';

/** The structural checks, in the order they are made and shown. */
export const BUNDLE_CHECKS = [
  'manifest-readable',
  'files-as-listed',
  'chain-holds',
  'checkpoints-signed',
  'checkpoints-agree',
  'record-covered',
  'documents-intact',
  'documents-present',
  'sealed-kept-out',
  'publisher-known',
  'kept-checkpoints-agree',
] as const;
export type BundleCheckId = (typeof BUNDLE_CHECKS)[number];

/** What a check found: a code, which is also its translation key, and the data for the sentence. */
export type CheckDetail =
  // passed
  | { readonly code: 'manifest-fine'; readonly files: number }
  | { readonly code: 'files-fine'; readonly files: number; readonly bytes: number }
  | { readonly code: 'chain-fine'; readonly entries: number; readonly head: string }
  | { readonly code: 'signatures-fine'; readonly checkpoints: number }
  | { readonly code: 'checkpoints-fine'; readonly checkpoints: number; readonly size: number }
  | { readonly code: 'coverage-fine'; readonly size: number }
  | { readonly code: 'documents-fine'; readonly documents: number }
  | { readonly code: 'references-fine'; readonly present: number; readonly redacted: number }
  | { readonly code: 'sealed-fine'; readonly sealed: number }
  | { readonly code: 'publisher-fine'; readonly publicKey: string }
  | { readonly code: 'kept-fine'; readonly checkpoints: number }
  // could not be made
  | { readonly code: 'no-manifest' }
  | { readonly code: 'no-record' }
  | { readonly code: 'nothing-to-compare'; readonly publicKey: string }
  | { readonly code: 'no-kept-checkpoint' }
  // failed
  | ManifestRefusal
  | { readonly code: 'file-missing'; readonly path: string }
  | { readonly code: 'file-unknown'; readonly path: string }
  | { readonly code: 'file-changed'; readonly path: string }
  | ChainProblem
  | { readonly code: 'line-not-unicode'; readonly seq: number }
  | { readonly code: 'record-cut'; readonly seq: number }
  | { readonly code: 'assembly-differs'; readonly found: string }
  | { readonly code: 'checkpoints-missing' }
  | { readonly code: 'checkpoint-wrong'; readonly line: number; readonly why: CheckpointRefusal }
  | { readonly code: 'checkpoints-cut'; readonly line: number }
  | { readonly code: 'checkpoints-out-of-order'; readonly line: number }
  /** The record is not the one that was signed; it agrees up to entry `agreedUpTo`. */
  | { readonly code: 'record-rewritten'; readonly size: number; readonly agreedUpTo: number }
  | { readonly code: 'checkpoint-beyond-record'; readonly size: number; readonly entries: number }
  | { readonly code: 'end-not-signed'; readonly signedUpTo: number; readonly size: number }
  | { readonly code: 'document-changed'; readonly path: string }
  | { readonly code: 'document-not-listed'; readonly sha256: string }
  | { readonly code: 'document-missing'; readonly sha256: string }
  | { readonly code: 'document-unknown'; readonly sha256: string }
  | { readonly code: 'withheld-unknown'; readonly sha256: string }
  | { readonly code: 'sealed-published'; readonly sha256: string }
  | { readonly code: 'sealed-not-stated'; readonly sha256: string }
  | { readonly code: 'other-publisher'; readonly publicKey: string; readonly expected: string };

/** One named check. `entry` is the entry it fails at, where it can be named. */
export interface BundleCheck {
  readonly id: BundleCheckId;
  readonly status: 'ok' | 'failed' | 'not-possible';
  readonly detail: CheckDetail;
  readonly entry: number | null;
}

export const ok = (id: BundleCheckId, detail: CheckDetail): BundleCheck => {
  return { id, status: 'ok', detail, entry: null };
};

export const notPossible = (id: BundleCheckId, detail: CheckDetail): BundleCheck => {
  return { id, status: 'not-possible', detail, entry: null };
};

export const failed = (
  id: BundleCheckId,
  detail: CheckDetail,
  entry: number | null = null,
): BundleCheck => {
  return { id, status: 'failed', detail, entry };
};
