import type { PageLanguage } from './languages.ts';

/** Puts `?lang=` on a path of this site, keeping its other parameters and its fragment. */
export function withLanguage(path: string, lang: PageLanguage): string {
  const url = new URL(path, 'http://here.invalid');
  url.searchParams.set('lang', lang);
  return `${url.pathname}${url.search}${url.hash}`;
}
