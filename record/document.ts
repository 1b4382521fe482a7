/**
 * Documents beside the record, named by the digest of their bytes: lists, letters, and the texts
 * people wrote. An entry carries `{"document": "<sha256>", …}`; the chain holds without the bytes.
 */
import { fromHex, fromUtf8, utf8 } from './bytes.ts';
import { canonical, canonicalOf } from './canonical.ts';
import { digest, isDigest } from './digest.ts';
import { isJsonList, isJsonObject, type Json, parseJson } from './json.ts';
import { accept, type Result, refuse } from './result.ts';

/** Sealed documents hold personal data: committed to in the record, never in a bundle. */
export type Visibility = 'public' | 'sealed';

export interface DocumentInfo {
  readonly sha256: string;
  /** File name for people. */
  readonly name: string;
  readonly mediaType: string;
  readonly visibility: Visibility;
  /** Length in bytes. */
  readonly bytes: number;
}

/** A text a person wrote. The salt keeps a short text from being guessed from its digest. */
export interface TextDocument {
  /** BCP 47 language tag. */
  readonly lang: string;
  /** At least 16 random bytes, lower-case hex. */
  readonly salt: string;
  readonly text: string;
}

export type TextRefusal = { readonly code: 'text-document-malformed'; readonly field: string };

/** Describes bytes as a document. */
export function describeDocument(
  bytes: Uint8Array,
  about: { readonly name: string; readonly mediaType: string; readonly visibility: Visibility },
): DocumentInfo {
  return {
    sha256: digest(bytes),
    name: about.name,
    mediaType: about.mediaType,
    visibility: about.visibility,
    bytes: bytes.length,
  };
}

/** The bytes and digest of a text: canonical JSON of exactly `lang`, `salt` and `text`. */
export function sealText(text: TextDocument): {
  readonly bytes: Uint8Array;
  readonly sha256: string;
} {
  if (!isSalt(text.salt)) throw new Error('the salt of a text is at least 16 bytes of hex');
  const bytes = utf8(canonical({ lang: text.lang, salt: text.salt, text: text.text }));
  return { bytes, sha256: digest(bytes) };
}

/** Reads a text document. Refuses anything but the exact bytes `sealText` would make. */
export function readText(bytes: Uint8Array): Result<TextDocument, TextRefusal> {
  const wrong = (field: string) => refuse({ code: 'text-document-malformed' as const, field });
  const source = fromUtf8(bytes);
  const parsed = source === null ? null : parseJson(source);
  if (parsed === null || !parsed.ok || !isJsonObject(parsed.value)) return wrong('document');
  const again = canonicalOf(parsed.value);
  if (!again.ok || again.value !== source) return wrong('document');
  const { lang, salt, text, ...rest } = parsed.value;
  if (Object.keys(rest).length > 0) return wrong('document');
  if (typeof lang !== 'string' || lang === '') return wrong('lang');
  if (typeof salt !== 'string' || !isSalt(salt)) return wrong('salt');
  if (typeof text !== 'string') return wrong('text');
  return accept({ lang, salt, text });
}

function isSalt(salt: string): boolean {
  return (fromHex(salt)?.length ?? 0) >= 16;
}

/** A place in an entry's data that names a document. */
export interface DocumentReference {
  readonly sha256: string;
  readonly visibility: Visibility;
}

/**
 * Every document an entry's data names: each object, at any depth, with a `document` that is a
 * digest. `"visibility": "sealed"` beside it makes it sealed; anything else is public.
 */
export function referencesIn(data: Json): readonly DocumentReference[] {
  const found: DocumentReference[] = [];
  const walk = (value: Json): void => {
    if (isJsonList(value)) for (const item of value) walk(item);
    else if (isJsonObject(value)) {
      const sha256 = value['document'];
      if (isDigest(sha256))
        found.push({ sha256, visibility: value['visibility'] === 'sealed' ? 'sealed' : 'public' });
      for (const item of Object.values(value)) walk(item);
    }
  };
  walk(data);
  return found;
}
