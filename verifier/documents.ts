import { fromUtf8 } from '@commonlot/record';
import type { Evidence } from './evidence.ts';
import { type Reader, readJson, readJsonLines } from './read.ts';
import { type Finding, failed, notPossible, type SemanticDetail } from './report.ts';

/** A document that is not there, or is not what it should be. */
export type Missing = Extract<
  SemanticDetail,
  { code: 'document-not-here' | 'document-unreadable' }
>;

/** A list beside the record: one JSON value a line. */
export function rowsOf<Row>(
  evidence: Evidence,
  sha256: string,
  row: Reader<Row>,
): { readonly rows: readonly Row[] } | { readonly missing: Missing } {
  const bytes = evidence.document(sha256);
  if (bytes === null) return { missing: { code: 'document-not-here', sha256 } };
  const rows = readJsonLines(bytes, row);
  return rows === undefined ? { missing: { code: 'document-unreadable', sha256 } } : { rows };
}

/** A document that is one JSON value. */
export function valueOf<Value>(
  evidence: Evidence,
  sha256: string,
  reader: Reader<Value>,
): { readonly value: Value } | { readonly missing: Missing } {
  const bytes = evidence.document(sha256);
  if (bytes === null) return { missing: { code: 'document-not-here', sha256 } };
  const value = readJson(fromUtf8(bytes), reader);
  return value === undefined ? { missing: { code: 'document-unreadable', sha256 } } : { value };
}

/** What a check says that needed it: a withheld document cannot be checked, a wrong one fails. */
export function missed(id: Finding['id'], missing: Missing, seq: number): Finding {
  return missing.code === 'document-not-here' ? notPossible(id, missing) : failed(id, missing, seq);
}
