import { type LocalText, wordsIn } from '@commonlot/stages';
import type { PageLanguage } from '../../i18n/languages.ts';

/** Reads formal texts in the page's language. */
export function inLanguage(lang: PageLanguage): (text: LocalText) => string {
  return (text) => wordsIn(text, lang === 'qps' ? 'en' : lang);
}
