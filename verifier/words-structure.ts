import { unreachable } from '@commonlot/exact';
import type { CheckDetail } from '@commonlot/record';
import { several } from './plural.ts';
import { type Sentences, say } from './sentences.ts';

type Problem = Extract<CheckDetail, { code: 'checkpoint-wrong' }>['why'];

const SENTENCES: Sentences<CheckDetail> = {
  'manifest-fine': (detail) => `It lists ${several(detail.files, 'file')}.`,
  'files-fine': (detail) =>
    `${several(detail.files, 'file')}, ${detail.bytes} bytes, all as listed.`,
  'chain-fine': (detail) =>
    `${several(detail.entries, 'entry', 'entries')}, each vouching for the one before.`,
  'signatures-fine': (detail) => `${several(detail.checkpoints, 'signature')}, all valid.`,
  'checkpoints-fine': (detail) =>
    `It agrees with ${several(detail.checkpoints, 'signed checkpoint')}, up to entry ${detail.size}.`,
  'coverage-fine': (detail) =>
    `The last signature covers the record up to entry ${detail.size}, its last.`,
  'documents-fine': (detail) =>
    `${several(detail.documents, 'document')}, each with the digest it is filed under.`,
  'references-fine': (detail) =>
    `Here: ${several(detail.present, 'document')}. Redacted, and stated so: ${detail.redacted}.`,
  'sealed-fine': (detail) =>
    `Named: ${several(detail.sealed, 'sealed list')}. In the bundle: none.`,
  'publisher-fine': (detail) => `It is signed with the key you were told: ${detail.publicKey}.`,
  'kept-fine': (detail) => `It agrees with ${several(detail.checkpoints, 'checkpoint')} you kept.`,
  'no-manifest': () => 'This needs the packing list.',
  'no-record': () => 'This needs a record that holds.',
  'nothing-to-compare': (detail) =>
    `Compare this key with the one the organiser printed: ${detail.publicKey}.`,
  'no-kept-checkpoint': () => 'You gave no checkpoint from an earlier day to compare with.',
  'manifest-missing': () => 'manifest.json is missing: this is no Commonlot bundle.',
  'manifest-malformed': (detail) => `manifest.json is not as the format says (${detail.field}).`,
  'format-unknown': (detail) =>
    `The bundle says it is “${detail.format}”; this checker reads commonlot.bundle/1.`,
  'path-twice': (detail) => `The packing list names ${detail.path} twice.`,
  'file-missing': (detail) => `${detail.path} is listed and not there.`,
  'file-unknown': (detail) => `${detail.path} does not belong in a bundle.`,
  'file-changed': (detail) => `${detail.path} is not the file that was packed.`,
  'checkpoints-missing': () => 'There is no signed checkpoint.',
  'checkpoint-wrong': (detail) =>
    `Checkpoint ${detail.line} does not hold: ${checkpointProblem(detail.why)}.`,
  'checkpoints-cut': (detail) => `checkpoints.jsonl is cut off or damaged at line ${detail.line}.`,
  'checkpoints-out-of-order': (detail) =>
    `Checkpoint ${detail.line} is out of order or of another assembly.`,
  'record-rewritten': (detail) =>
    `The record was rewritten somewhere after entry ${detail.agreedUpTo}, at the latest in entry ${detail.size}.`,
  'checkpoint-beyond-record': (detail) =>
    `${detail.size} entries were signed and only ${detail.entries} are here.`,
  'end-not-signed': (detail) => `Entries after ${detail.signedUpTo} are not signed.`,
  'document-changed': (detail) => `${detail.path} does not have the digest in its name.`,
  'document-not-listed': (detail) =>
    `Document ${detail.sha256} is there and not in the packing list.`,
  'document-missing': (detail) =>
    `Document ${detail.sha256} is missing and not stated as redacted.`,
  'document-unknown': (detail) => `Document ${detail.sha256} is there and no entry names it.`,
  'withheld-unknown': (detail) =>
    `Document ${detail.sha256} is said to be withheld and no entry names it.`,
  'sealed-published': (detail) =>
    `Document ${detail.sha256} is sealed and was published: tell the organiser.`,
  'sealed-not-stated': (detail) =>
    `Document ${detail.sha256} is sealed and the packing list does not say so.`,
  'other-publisher': (detail) =>
    `It is signed with ${detail.publicKey}; you were told ${detail.expected}.`,
  'line-not-json': (detail) => `Entry ${detail.seq} cannot be read.`,
  'line-not-canonical': (detail) => `Entry ${detail.seq} is not written in canonical form.`,
  'line-not-unicode': (detail) => `Entry ${detail.seq} is not text.`,
  'entry-malformed': (detail) => `Entry ${detail.seq} is not an entry (${detail.field}).`,
  'entry-out-of-place': (detail) =>
    `Entry ${detail.found} stands where entry ${detail.seq} belongs.`,
  'entry-changed': (detail) => `Entry ${detail.seq} was changed after it was written.`,
  'other-assembly': (detail) => `Entry ${detail.seq} is of another assembly (${detail.found}).`,
  'record-truncated': (detail) =>
    `The record ends before entry ${detail.seq}; there should be ${detail.size}.`,
  'record-longer': (detail) =>
    `The record goes on at entry ${detail.seq}; there should be ${detail.size}.`,
  'record-cut': (detail) => `record.jsonl is cut off in entry ${detail.seq}.`,
  'assembly-differs': (detail) =>
    `The record is of another assembly (${detail.found}) than the packing list.`,
};

/** One English sentence for what a structural check found. */
export function structureSentence(detail: CheckDetail): string {
  return say(SENTENCES, detail);
}

function checkpointProblem(problem: Problem): string {
  switch (problem.code) {
    case 'checkpoint-malformed':
      return `it is not as the format says (${problem.field})`;
    case 'key-malformed':
      return 'the key is no key';
    case 'signature-wrong':
      return 'the signature is not by the key in the packing list';
    default:
      return unreachable(problem);
  }
}
