/**
 * A checkpoint: the organiser's signature under how long the record is and what it says so far.
 * Whoever keeps one can later prove that the record they were shown was rewritten.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex, toHex, utf8 } from './bytes.ts';
import { canonical, canonicalOf } from './canonical.ts';
import { isDigest } from './digest.ts';
import { isInstant } from './entry.ts';
import { isJsonObject, type Json, parseJson } from './json.ts';
import { accept, type Result, refuse } from './result.ts';

export interface Checkpoint {
  readonly v: 1;
  readonly assembly: string;
  /** Entries in the record, from 1. */
  readonly size: number;
  /** Hash of entry `size`. */
  readonly head: string;
  /** RFC 6962 root over the lines of entries 1 to `size`, hex. */
  readonly root: string;
  readonly at: string;
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Ed25519 (RFC 8032), 128 hex. */
  readonly signature: string;
}

/** Signs bytes with Ed25519: noble's with a secret key, or the platform's own. 64 bytes come out. */
export type Signer = (message: Uint8Array) => Uint8Array;

export type CheckpointRefusal =
  | { readonly code: 'checkpoint-malformed'; readonly field: string }
  | { readonly code: 'key-malformed' }
  | { readonly code: 'signature-wrong' };

/** Keeps a signature under a checkpoint from being one under anything else. */
const CONTEXT = 'commonlot.checkpoint/1\n';

/** The bytes that are signed: the context line, then the checkpoint's canonical JSON, in UTF-8. */
export function checkpointMessage(checkpoint: Checkpoint): Uint8Array {
  return utf8(CONTEXT + canonical(checkpoint));
}

/**
 * A signer from a secret key, in plain JavaScript.
 * @param secretKey 32 bytes.
 */
export function signerFrom(secretKey: Uint8Array): Signer {
  return (message) => ed25519.sign(message, secretKey);
}

/** The public key, 64 hex, of a secret key of 32 bytes. */
export function publicKeyOf(secretKey: Uint8Array): string {
  return toHex(ed25519.getPublicKey(secretKey));
}

/**
 * Signs where the record stands.
 * @throws Error when a field is malformed or the signer returns anything but 64 bytes.
 */
export function signCheckpoint(checkpoint: Checkpoint, sign: Signer): SignedCheckpoint {
  const { v, assembly, size, head, root, at } = checkpoint;
  const read = readCheckpoint({ v, assembly, size, head, root, at });
  if (!read.ok) throw new Error(`malformed checkpoint: ${canonical(read.refusal)}`);
  const signature = sign(checkpointMessage(read.value));
  if (signature.length !== 64) throw new Error('an Ed25519 signature has 64 bytes');
  return { checkpoint: read.value, signature: toHex(signature) };
}

/**
 * Whether the signature under a checkpoint is the key's, by the strict rules of RFC 8032 section
 * 5.1.7 and FIPS 186-5 (not the lenient ZIP-215), so that every verifier says the same.
 * @param publicKey 64 hex.
 */
export function verifyCheckpoint(
  signed: SignedCheckpoint,
  publicKey: string,
): Result<Checkpoint, CheckpointRefusal> {
  const key = fromHex(publicKey, 32);
  if (key === null) return refuse({ code: 'key-malformed' });
  const signature = fromHex(signed.signature, 64);
  const message = checkpointMessage(signed.checkpoint);
  if (signature === null || !isSignature(signature, message, key))
    return refuse({ code: 'signature-wrong' });
  return accept(signed.checkpoint);
}

function isSignature(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false; // noble throws for a key or signature that is no point of the curve
  }
}

/** One line of `checkpoints.jsonl`, without its line end. */
export function checkpointLine(signed: SignedCheckpoint): string {
  return canonical({ checkpoint: signed.checkpoint, signature: signed.signature });
}

/** Reads one line of `checkpoints.jsonl`; does not verify. Refuses `checkpoint-malformed`. */
export function parseCheckpointLine(line: string): Result<SignedCheckpoint, CheckpointRefusal> {
  const wrong = (field: string) => refuse({ code: 'checkpoint-malformed' as const, field });
  const parsed = parseJson(line);
  if (!parsed.ok || !isJsonObject(parsed.value)) return wrong('line');
  const again = canonicalOf(parsed.value);
  if (!again.ok || again.value !== line) return wrong('line');
  const { checkpoint, signature, ...rest } = parsed.value;
  if (Object.keys(rest).length > 0) return wrong('line');
  if (typeof signature !== 'string' || fromHex(signature, 64) === null) return wrong('signature');
  const read = readCheckpoint(checkpoint);
  return read.ok ? accept({ checkpoint: read.value, signature }) : read;
}

function readCheckpoint(value: Json | undefined): Result<Checkpoint, CheckpointRefusal> {
  const wrong = (field: string) => refuse({ code: 'checkpoint-malformed' as const, field });
  if (!isJsonObject(value)) return wrong('checkpoint');
  const { v, assembly, size, head, root, at, ...rest } = value;
  if (v !== 1 || Object.keys(rest).length > 0) return wrong('v');
  if (typeof assembly !== 'string' || assembly === '') return wrong('assembly');
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1) return wrong('size');
  if (!isDigest(head)) return wrong('head');
  if (!isDigest(root)) return wrong('root');
  if (!isInstant(at)) return wrong('at');
  return accept({ v, assembly, size, head, root, at });
}
