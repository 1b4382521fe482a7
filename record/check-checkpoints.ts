import type { BundleFiles } from './bundle.ts';
import { type BundleCheck, type BundleCheckId, failed, notPossible, ok } from './check.ts';
import type { RecordRead } from './check-record.ts';
import { parseCheckpointLine, type SignedCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import { frontierRoot } from './frontier.ts';
import { readLines } from './lines.ts';
import { CHECKPOINTS, type Manifest } from './manifest.ts';

export interface CheckpointsRead {
  readonly check: BundleCheck;
  /** Those whose signature holds, up to the first that does not. */
  readonly checkpoints: readonly SignedCheckpoint[];
}

/** Reads the checkpoints and verifies each signature. */
export function checkSignatures(files: BundleFiles, manifest: Manifest | null): CheckpointsRead {
  const id = 'checkpoints-signed';
  const checkpoints: SignedCheckpoint[] = [];
  const bytes = files.get(CHECKPOINTS);
  if (manifest === null) return { check: notPossible(id, { code: 'no-manifest' }), checkpoints };
  if (bytes === undefined || bytes.length === 0)
    return { check: failed(id, { code: 'checkpoints-missing' }), checkpoints };
  const file = readLines(bytes);
  for (const [i, text] of file.lines.entries()) {
    const line = i + 1;
    const read = parseCheckpointLine(text);
    const holds = read.ok ? verifyCheckpoint(read.value, manifest.publicKey) : read;
    if (!holds.ok)
      return {
        check: failed(id, { code: 'checkpoint-wrong', line, why: holds.refusal }),
        checkpoints,
      };
    const before = checkpoints.at(-1)?.checkpoint;
    if (holds.value.assembly !== manifest.assembly || (before?.size ?? 0) > holds.value.size)
      return { check: failed(id, { code: 'checkpoints-out-of-order', line }), checkpoints };
    if (read.ok) checkpoints.push(read.value);
  }
  if (file.problem !== null)
    return {
      check: failed(id, { code: 'checkpoints-cut', line: file.problem.line }),
      checkpoints,
    };
  const check = ok(id, { code: 'signatures-fine', checkpoints: checkpoints.length });
  return { check, checkpoints };
}

/** Whether the record is the one that was signed, at every checkpoint: nothing was rewritten. */
export function checkAgreement(
  checkpoints: readonly SignedCheckpoint[],
  record: RecordRead,
): BundleCheck {
  const id = 'checkpoints-agree';
  if (checkpoints.length === 0) return notPossible(id, { code: 'checkpoints-missing' });
  const size = checkpoints.at(-1)?.checkpoint.size ?? 0;
  return (
    disagreement(id, checkpoints, record) ??
    ok(id, { code: 'checkpoints-fine', checkpoints: checkpoints.length, size })
  );
}

/** Whether the last entry is under a signature: what comes after it could be anyone's. */
export function checkCoverage(
  manifest: Manifest | null,
  checkpoints: readonly SignedCheckpoint[],
  record: RecordRead,
): BundleCheck {
  const id = 'record-covered';
  if (manifest === null) return notPossible(id, { code: 'no-manifest' });
  if (record.check.status === 'not-possible') return notPossible(id, { code: 'no-record' });
  const size = record.states.length;
  const signedUpTo = checkpoints.at(-1)?.checkpoint.size ?? 0;
  return signedUpTo >= size
    ? ok(id, { code: 'coverage-fine', size })
    : failed(id, { code: 'end-not-signed', signedUpTo, size }, signedUpTo + 1);
}

/** Whether the record still says what it said when the checker kept a checkpoint of it. */
export function checkKept(
  kept: readonly SignedCheckpoint[],
  publicKey: string | undefined,
  record: RecordRead,
): BundleCheck {
  const id = 'kept-checkpoints-agree';
  if (kept.length === 0) return notPossible(id, { code: 'no-kept-checkpoint' });
  if (publicKey === undefined) return notPossible(id, { code: 'no-manifest' });
  for (const [i, signed] of kept.entries()) {
    const holds = verifyCheckpoint(signed, publicKey);
    if (!holds.ok) return failed(id, { code: 'checkpoint-wrong', line: i + 1, why: holds.refusal });
  }
  const bySize = [...kept].sort((a, b) => a.checkpoint.size - b.checkpoint.size);
  return (
    disagreement(id, bySize, record) ?? ok(id, { code: 'kept-fine', checkpoints: kept.length })
  );
}

/** The first checkpoint that the record does not bear out; null when it bears out all of them. */
function disagreement(
  id: BundleCheckId,
  checkpoints: readonly SignedCheckpoint[],
  record: RecordRead,
): BundleCheck | null {
  const { states, check } = record;
  let agreedUpTo = 0;
  for (const { checkpoint } of checkpoints) {
    const { size, assembly, head, root } = checkpoint;
    const state = states[size - 1];
    if (state === undefined) {
      // A chain that breaks off earlier is reported by its own check, with its entry.
      return check.status === 'ok'
        ? failed(
            id,
            { code: 'checkpoint-beyond-record', size, entries: states.length },
            states.length + 1,
          )
        : notPossible(id, { code: 'no-record' });
    }
    const same =
      state.assembly === assembly && state.head === head && frontierRoot(state.tree) === root;
    if (!same) return failed(id, { code: 'record-rewritten', size, agreedUpTo }, agreedUpTo + 1);
    agreedUpTo = size;
  }
  return null;
}
