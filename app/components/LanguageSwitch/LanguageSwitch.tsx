import type { ReactNode } from 'react';
import { LANGUAGE_NAMES } from '../../i18n/languages.ts';
import { usePage } from '../../i18n/page.tsx';
import { withLanguage } from '../../i18n/with-language.ts';
import styles from './LanguageSwitch.module.css';

/**
 * The same page in another language; kept in the address, so no cookie is needed.
 * Accessibility: each language by its own name and marked as such (WCAG 3.1.2), the present one
 * named as current.
 */
export function LanguageSwitch(): ReactNode {
  const { t, lang, languages, here } = usePage();
  return (
    <nav className={styles.switch} aria-label={t('shell.language.label')}>
      <ul className={styles.list}>
        {languages.map((language) => (
          <li key={language}>
            <a
              href={withLanguage(here, language)}
              lang={language}
              hrefLang={language}
              aria-current={language === lang ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
