import { createHash } from 'node:crypto';
import { canonical, digest, type Json, sealText, utf8 } from '@commonlot/record';
import type { DocumentRef, Language, TextRef } from '@commonlot/stages';
import type { DocumentInput, Store } from '../store/contract.ts';
import { type Chance, newSalt } from './chance.ts';

/** A document and how an event names it. */
export interface Attached<Ref> {
  readonly ref: Ref;
  readonly document: DocumentInput;
}

/** A list or file beside the record, named in it by hash. */
export function attach(
  name: string,
  mediaType: string,
  visibility: DocumentRef['visibility'],
  bytes: Uint8Array,
): Attached<DocumentRef> {
  const sha256 = digest(bytes);
  return {
    ref: { document: sha256, name, visibility },
    document: { sha256, name, mediaType, visibility, bytes },
  };
}

/** JSON lines, one canonical value a line. */
export function attachLines(
  name: string,
  visibility: DocumentRef['visibility'],
  rows: readonly Json[],
): Attached<DocumentRef> {
  const text = rows.map((row) => `${canonical(row)}\n`).join('');
  return attach(name, 'application/jsonl', visibility, utf8(text));
}

/** One digest of a file's rows as they came in, so that a form sent with another file is another form. */
export function digestOfRows(rows: readonly object[]): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest('hex');
}

/** What somebody wrote: salted, so that its hash gives nothing away once it is redacted. */
export function attachText(chance: Chance, lang: Language, text: string): Attached<TextRef> {
  const { bytes } = sealText({ lang, salt: newSalt(chance), text });
  const { document } = attach('text.json', 'application/json', 'public', bytes);
  return { ref: { document: document.sha256, lang }, document };
}

/** The words behind hashes; a redacted text is null. */
export async function textsOf(
  store: Store,
  assembly: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  for (let from = 0; from < hashes.length; from += 500) {
    const rows = await store.db
      .selectFrom('documents')
      .select(['sha256', 'bytes'])
      .where('assembly_id', '=', assembly)
      .where('sha256', 'in', hashes.slice(from, from + 500))
      .execute();
    for (const { sha256, bytes } of rows) found.set(sha256, bytes ? wordsIn(bytes) : null);
  }
  return found;
}

function wordsIn(bytes: Uint8Array): string {
  const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const text = typeof parsed === 'object' && parsed && 'text' in parsed ? parsed.text : '';
  return typeof text === 'string' ? text : JSON.stringify(text);
}
