import type { BundleFiles } from './bundle.ts';
import { type BundleCheck, failed, notPossible, ok } from './check.ts';
import type { RecordRead } from './check-record.ts';
import { digest } from './digest.ts';
import { digestInPath, documentPath, type Manifest } from './manifest.ts';

/** Whether each document's bytes have the digest it is filed under. */
export function checkIntact(files: BundleFiles, record: RecordRead): BundleCheck {
  const id = 'documents-intact';
  let documents = 0;
  for (const [path, bytes] of files) {
    const sha256 = digestInPath(path);
    if (sha256 === null) continue;
    documents += 1;
    if (digest(bytes) !== sha256)
      return failed(id, { code: 'document-changed', path }, namedBy(record, sha256));
  }
  return ok(id, { code: 'documents-fine', documents });
}

/** Whether each document the record names is there or stated redacted, and no other is. */
export function checkPresent(
  files: BundleFiles,
  manifest: Manifest | null,
  record: RecordRead,
): BundleCheck {
  const id = 'documents-present';
  if (record.check.status === 'not-possible') return notPossible(id, { code: 'no-record' });
  if (manifest === null) return notPossible(id, { code: 'no-manifest' });
  const withheld = new Map(manifest.withheld.map(({ sha256, why }) => [sha256, why]));
  let present = 0;
  let redacted = 0;
  for (const [sha256, { visibility, seq }] of record.mentions) {
    if (visibility === 'sealed') continue;
    const given = files.has(documentPath(sha256));
    if (!given && withheld.get(sha256) !== 'redacted')
      return failed(id, { code: 'document-missing', sha256 }, seq);
    if (given) present += 1;
    else redacted += 1;
  }
  return stray(files, manifest, record) ?? ok(id, { code: 'references-fine', present, redacted });
}

/** A document, or a statement about one, that no entry accounts for. */
function stray(files: BundleFiles, manifest: Manifest, record: RecordRead): BundleCheck | null {
  const id = 'documents-present';
  // While the chain is broken, later entries may well name what seems stray.
  if (record.check.status !== 'ok') return null;
  const given = [...files.keys()].map(digestInPath).filter((sha256) => sha256 !== null);
  const listed = new Set(manifest.documents.map(({ sha256 }) => sha256));
  for (const sha256 of given) {
    if (!record.mentions.has(sha256)) return failed(id, { code: 'document-unknown', sha256 });
    if (!listed.has(sha256))
      return failed(id, { code: 'document-not-listed', sha256 }, namedBy(record, sha256));
  }
  for (const { sha256 } of manifest.documents)
    if (!files.has(documentPath(sha256)))
      return failed(id, { code: 'document-missing', sha256 }, namedBy(record, sha256));
  for (const { sha256 } of manifest.withheld)
    if (!record.mentions.has(sha256)) return failed(id, { code: 'withheld-unknown', sha256 });
  return null;
}

/** Whether sealed documents, which hold personal data, stayed out and are stated. */
export function checkSealed(
  files: BundleFiles,
  manifest: Manifest | null,
  record: RecordRead,
): BundleCheck {
  const id = 'sealed-kept-out';
  if (record.check.status === 'not-possible') return notPossible(id, { code: 'no-record' });
  const stated = new Set(
    manifest?.withheld.filter(({ why }) => why === 'sealed').map(({ sha256 }) => sha256),
  );
  let sealed = 0;
  for (const [sha256, { visibility, seq }] of record.mentions) {
    if (visibility !== 'sealed') continue;
    sealed += 1;
    if (files.has(documentPath(sha256)))
      return failed(id, { code: 'sealed-published', sha256 }, seq);
    if (manifest !== null && !stated.has(sha256))
      return failed(id, { code: 'sealed-not-stated', sha256 }, seq);
  }
  return ok(id, { code: 'sealed-fine', sealed });
}

function namedBy(record: RecordRead, sha256: string): number | null {
  return record.mentions.get(sha256)?.seq ?? null;
}
