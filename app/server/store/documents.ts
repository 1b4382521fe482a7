import type { Selectable } from 'kysely';
import type { Reads, Tx } from './contract.ts';
import type { DocumentsTable } from './schema/record.ts';

export type StoredDocument = Selectable<DocumentsTable>;

/** A document by its hash, within one assembly; null when it has none such. */
export async function document(
  db: Reads,
  assembly: string,
  sha256: string,
): Promise<StoredDocument | null> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Blanks a document: the record still names its hash and still verifies.
 * @param reason shown to the public in the document's place.
 * @returns whether there was something to blank.
 */
export async function redactDocument(
  tx: Tx,
  assembly: string,
  sha256: string,
  reason: string,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('documents')
    .set({ bytes: null, redacted_at: at, redaction_reason: reason })
    .where('assembly_id', '=', assembly)
    .where('sha256', '=', sha256)
    .where('redacted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
