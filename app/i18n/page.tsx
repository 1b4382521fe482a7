import { createContext, use } from 'react';
import type { Format } from './format.ts';
import type { Language, PageLanguage } from './languages.ts';
import type { Messages, Translate, Translator } from './translator.ts';
import { withLanguage } from './with-language.ts';

/** What every page knows about the visit it answers; the same on the server and after hydration. */
export interface Page extends Translator {
  readonly lang: PageLanguage;
  readonly dir: 'ltr' | 'rtl';
  /** Languages that can be switched to here. */
  readonly languages: readonly Language[];
  readonly format: Format;
  /** The language was asked for in the address, so links carry it on. */
  readonly langInLinks: boolean;
  /** Path and query of this page. */
  readonly here: string;
  /** Goes as `_token` with every form of a visitor who has a session; empty otherwise. */
  readonly formToken: string;
  /** One-time key of this rendering: a form sent twice acts once. */
  readonly formKey: string;
  /** Unguessable, lets this response's own script elements run. */
  readonly nonce: string;
  /** Name of the account signed in, for the frame. */
  readonly account: string | null;
  readonly timeZone: string;
  /** All words of the language; only a hydrated page sends them along. */
  readonly messages: Messages;
}

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

/** The visit this page answers. @throws Error outside `PageProvider`. */
export function usePage(): Page {
  const page = use(PageContext);
  if (page === null) throw new Error('usePage outside PageProvider');
  return page;
}

/** Writes messages in the page's language. */
export function useT(): Translate {
  return usePage().t;
}

/** A link target within this site that keeps the language the reader asked for. */
export function useHref(): (path: string) => string {
  const { lang, langInLinks } = usePage();
  return (path) => (langInLinks ? withLanguage(path, lang) : path);
}
