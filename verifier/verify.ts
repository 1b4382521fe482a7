/** A bundle's whole verification: its structure first, then every act recomputed. */
import { type BundleCheck, type BundleFiles, type Trusted, verifyBundle } from '@commonlot/record';
import { checkCommission } from './checks/1-commission.ts';
import { checkInvitation } from './checks/2-invitation.ts';
import { checkRegistration } from './checks/3-registration.ts';
import { checkSelection } from './checks/4-selection.ts';
import { checkGathering } from './checks/5-gathering.ts';
import { checkDeliberation } from './checks/6-deliberation.ts';
import { checkDecision } from './checks/7-decision.ts';
import { checkResponse } from './checks/8-response.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import {
  type Check,
  type Finding,
  failed,
  notPossible,
  passed,
  type Report,
  SEMANTIC_CHECKS,
} from './report.ts';
import { stageSentence } from './words-stages.ts';
import { structureSentence } from './words-structure.ts';

/**
 * Verifies a bundle with nothing but the bundle: structure, signatures, and every draw and count
 * made again. It trusts nothing in the files and knows nothing of the program that made them.
 * @param files see `openBundle`.
 * @param trusted the organiser's key and checkpoints kept from earlier, where the checker has them.
 * @returns every check, in a fixed order, whether it passed, failed or could not be made.
 */
export function verify(files: BundleFiles, trusted: Trusted = {}): Report {
  const structure = verifyBundle(files, trusted);
  const evidence = gatherEvidence(structure.entries, files);
  const checks = [...structure.checks.map(fromStructure), ...findings(evidence).map(fromFinding)];
  return {
    ok: checks.every(({ status }) => status !== 'failed'),
    assembly: structure.manifest?.assembly ?? null,
    entries: structure.entries.length,
    head: structure.manifest?.head ?? null,
    publicKey: structure.manifest?.publicKey ?? null,
    checks,
  };
}

const STAGES: readonly ((evidence: Evidence) => readonly Finding[])[] = [
  checkCommission,
  checkInvitation,
  checkRegistration,
  checkSelection,
  checkGathering,
  checkDeliberation,
  checkDecision,
  checkResponse,
];

function findings(evidence: Evidence): readonly Finding[] {
  const { unreadable } = evidence;
  const id = 'entries-readable';
  if (unreadable === null)
    return [
      passed(id, { code: 'entries-read', entries: evidence.entries }),
      ...STAGES.flatMap((stage) => stage(evidence)),
    ];
  // With an act missing, recomputing would blame others for it.
  const { seq } = unreadable;
  return SEMANTIC_CHECKS.map((other) =>
    other === id
      ? failed(id, { code: 'entry-unreadable', ...unreadable }, seq)
      : notPossible(other, { code: 'acts-not-all-readable', seq }),
  );
}

function fromStructure({ id, status, detail, entry }: BundleCheck): Check {
  return { id, title: `verify.${id}`, status, detail, entry, text: structureSentence(detail) };
}

function fromFinding({ id, status, detail, entry }: Finding): Check {
  return { id, title: `verify.${id}`, status, detail, entry, text: stageSentence(detail) };
}
