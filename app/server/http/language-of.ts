import { withLanguage } from '../../i18n/with-language.ts';
import type { Visit } from '../access/visit.ts';

/** A path that keeps the language the visitor asked for in the address, for redirects. */
export function withLanguageOf(visit: Visit, path: string): string {
  return visit.url.searchParams.has('lang') ? withLanguage(path, visit.lang) : path;
}
