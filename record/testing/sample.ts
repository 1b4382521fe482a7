/** A small assembly record for tests: real keys, real documents, no stand-ins. */
import {
  type AttachedDocument,
  type BundleFiles,
  type BundleParts,
  buildBundle,
  digest,
  frontierRoot,
  publicKeyOf,
  type Sealed,
  type SignedCheckpoint,
  seal,
  sealText,
  signCheckpoint,
  signerFrom,
  toHex,
  utf8,
  verifyChain,
} from '../index.ts';

export const SECRET = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
export const OTHER_SECRET = Uint8Array.from({ length: 32 }, (_, i) => 200 - i);
export const ASSEMBLY = 'asm_harbourtown0000001';

/** An instant n minutes after the start of the sample. */
export function minute(n: number): string {
  return new Date(Date.UTC(2026, 2, 21, 9, 0) + n * 60_000).toISOString();
}

/** Seals entries of the given data, one a minute. */
export function record(data: readonly unknown[], assembly = ASSEMBLY): readonly Sealed[] {
  const sealed: Sealed[] = [];
  for (const [i, item] of data.entries()) {
    const by = { role: 'organiser', id: 'acc_0000000000000001' };
    const draft = { assembly, at: minute(i), by, type: 'test.happened', data: item };
    sealed.push(seal(draft, sealed.at(-1) ?? null));
  }
  return sealed;
}

/** The checkpoint of the first `size` entries. */
export function checkpointAt(
  entries: readonly Sealed[],
  size: number,
  secret = SECRET,
): SignedCheckpoint {
  let root = '';
  const lines = entries.slice(0, size).map(({ line }) => line);
  const chain = verifyChain(lines, null, (_, state) => {
    root = frontierRoot(state.tree);
  });
  if (!chain.ok) throw new Error('sample record is broken');
  const { assembly, head } = chain.value;
  const at = minute(1000 + size);
  return signCheckpoint({ v: 1, assembly, size, head, root, at }, signerFrom(secret));
}

export const NOTE = sealText({ lang: 'nl', salt: toHex(new Uint8Array(16)), text: 'Meer bomen' });
export const HARMFUL = sealText({ lang: 'en', salt: '01'.repeat(16), text: 'A name and a slur' });
export const LIST = utf8('hh_a\tquay\nhh_b\told-town\n');
export const SEALED = utf8('Jan Jansen, Kade 1');

/** Data of seven entries which name every kind of document. */
export const SAMPLE_DATA: readonly unknown[] = [
  { name: 'G1000 Harbourtown' },
  { list: { document: digest(LIST), name: 'frame.tsv', visibility: 'public' }, households: 2 },
  { register: { document: digest(SEALED), name: 'register', visibility: 'sealed' } },
  { note: 'not_a', text: { document: NOTE.sha256, lang: 'nl' } },
  { note: 'not_b', text: { document: HARMFUL.sha256, lang: 'en' } },
  { redacted: HARMFUL.sha256, reason: 'names a neighbour' },
  { closed: true },
];

export function sampleParts(): BundleParts & { readonly entries: readonly Sealed[] } {
  const entries = record(SAMPLE_DATA);
  const documents: readonly AttachedDocument[] = [
    { name: 'note.json', mediaType: 'application/json', bytes: NOTE.bytes },
    { name: 'frame.tsv', mediaType: 'text/tab-separated-values', bytes: LIST },
  ];
  return {
    entries,
    publicKey: publicKeyOf(SECRET),
    lines: entries.map(({ line }) => line),
    checkpoints: [checkpointAt(entries, 3), checkpointAt(entries, 7)],
    documents,
    redacted: [HARMFUL.sha256],
  };
}

export function sampleBundle(): Map<string, Uint8Array> {
  const built = buildBundle(sampleParts());
  if (!built.ok) throw new Error(`sample bundle refused: ${built.refusal.code}`);
  return new Map<string, Uint8Array>(built.value satisfies BundleFiles);
}
