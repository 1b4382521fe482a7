export {
  type AttachedDocument,
  type BundleFiles,
  type BundleParts,
  type BundleRefusal,
  buildBundle,
} from './bundle.ts';
export { byCodeUnits, fromHex, fromUtf8, sameBytes, toHex, utf8 } from './bytes.ts';
export { canonical, canonicalOf, type NotCanonical, NotCanonicalError } from './canonical.ts';
export {
  type ChainProblem,
  type ChainState,
  type ChainSummary,
  EMPTY_CHAIN,
  type Expected,
  verifyChain,
} from './chain.ts';
export { BUNDLE_CHECKS, type BundleCheck, type BundleCheckId, type CheckDetail } from './check.ts';
export {
  type Checkpoint,
  type CheckpointRefusal,
  checkpointLine,
  checkpointMessage,
  parseCheckpointLine,
  publicKeyOf,
  type SignedCheckpoint,
  type Signer,
  signCheckpoint,
  signerFrom,
  verifyCheckpoint,
} from './checkpoint.ts';
export {
  type CommitmentRefusal,
  commitList,
  commitRow,
  type ListCommitment,
  proveRow,
  type RowProof,
  readRowProof,
  type SaltedRow,
  verifyRow,
  writeRowProof,
} from './commitment.ts';
export { digest, digestBytes, EMPTY_DIGEST, isDigest } from './digest.ts';
export {
  type DocumentInfo,
  type DocumentReference,
  describeDocument,
  readText,
  referencesIn,
  sealText,
  type TextDocument,
  type TextRefusal,
  type Visibility,
} from './document.ts';
export {
  type By,
  type Draft,
  type Entry,
  type LineProblem,
  type Link,
  parseLine,
  type Sealed,
  seal,
  ZEROS,
} from './entry.ts';
export {
  emptyFrontier,
  type Frontier,
  frontierRoot,
  grow,
  leafHash,
  nodeHash,
} from './frontier.ts';
export { isJsonList, isJsonObject, type Json, type JsonObject, parseJson } from './json.ts';
export { type Lines, readLines, writeLines } from './lines.ts';
export {
  BUNDLE_FORMAT,
  CHECKPOINTS,
  documentPath,
  type FileInfo,
  MANIFEST,
  type Manifest,
  type ManifestRefusal,
  RECORD,
  readManifest,
  type Withheld,
  writeManifest,
} from './manifest.ts';
export {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts';
export { accept, type Result, refuse } from './result.ts';
export {
  buildTree,
  type ProofRefusal,
  proveConsistency,
  proveInclusion,
  type Tree,
  treeRoot,
} from './tree.ts';
export { type BundleReport, type Trusted, verifyBundle } from './verify-bundle.ts';
