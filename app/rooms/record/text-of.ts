import type { TextRef } from '@commonlot/stages';
import { readWords } from '../../server/acts/6-deliberation/proposals.ts';
import { textsOf } from '../../server/acts/documents.ts';
import type { Store } from '../../server/store/contract.ts';

/** Words somebody wrote, as pages show them; null words were redacted. */
export interface Words {
  readonly words: string | null;
  readonly lang: string;
  readonly document: string;
}

/** Looks up many texts at once. */
export async function readTexts(store: Store, assembly: string, refs: readonly TextRef[]) {
  const found = await textsOf(store, assembly, [...new Set(refs.map(({ document }) => document))]);
  return (ref: TextRef): Words => ({
    words: found.get(ref.document) ?? null,
    lang: ref.lang,
    document: ref.document,
  });
}

/** A proposal's sheet as one readable text: what, why, who, first step. */
export function sheetOf({ words, lang }: Words) {
  const { title, what, why, who, firstStep } = readWords(words);
  const text = [what, why, who, firstStep].filter(Boolean).join('\n');
  return { title, text, lang, redacted: words === null };
}
