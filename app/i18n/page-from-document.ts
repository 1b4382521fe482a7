import { formatFor } from './format.ts';
import { directionOf, LANGUAGES } from './languages.ts';
import type { Page } from './page.tsx';
import { PAGE_DATA_ID, type PageData } from './page-data.ts';
import { translatorFor } from './translator.ts';

/** Rebuilds the page's words from the data the server left in it. */
export function pageFromDocument(document: Document): Page {
  const text = document.getElementById(PAGE_DATA_ID)?.textContent ?? '';
  const data = JSON.parse(text) as PageData; // codec: the server wrote it into this very page
  return {
    ...data,
    ...translatorFor(data.lang, data.messages),
    dir: directionOf(data.lang),
    languages: LANGUAGES,
    format: formatFor(data.lang, data.timeZone),
    nonce: '',
  };
}
