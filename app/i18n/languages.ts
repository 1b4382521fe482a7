/** Languages people read Commonlot in; the last is the pseudo-language of the tests. */
export const LANGUAGES = ['en', 'nl', 'fr', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
export type PageLanguage = Language | 'qps';

/** Each language by its own name, as its readers look for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
};

/** True for a language the catalogues have. */
export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The language a formatter understands: the pseudo-language counts and dates in English. */
export function formatterLanguage(language: PageLanguage): string {
  return language === 'qps' || language === 'en' ? 'en-GB' : language;
}

/** Writing direction: the pseudo-language is mirrored, so that right-to-left stays honest. */
export function directionOf(language: PageLanguage): 'ltr' | 'rtl' {
  return language === 'qps' ? 'rtl' : 'ltr';
}

/**
 * Which language to answer in.
 * @param asked value of `?lang=`, or null
 * @param acceptLanguage the request's `Accept-Language`, or null; RFC 9110 section 12.5.4
 * @param usual what to fall back on, for instance the assembly's first language
 */
export function chooseLanguage(
  asked: string | null,
  acceptLanguage: string | null,
  usual: Language = 'en',
): PageLanguage {
  if (asked === 'qps') return 'qps';
  if (asked !== null && isLanguage(asked)) return asked;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const q = params.find((param) => param.trim().startsWith('q='));
      return { tag: tag.toLowerCase().split('-')[0] ?? '', q: q ? Number(q.trim().slice(2)) : 1 };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) if (isLanguage(tag)) return tag;
  return usual;
}
