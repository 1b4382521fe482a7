import type { Translate } from '../../../i18n/translator.ts';
import type { Day } from '../load-day.ts';

/** The deliberation's pages. */
export function deliberationTabs(t: Translate, { base, roles }: Day) {
  const at = `${base}/deliberation`;
  const team = roles.includes('organiser') || roles.includes('theme-team');
  return [
    ...(team
      ? [
          { to: at, label: t('deliberation.tab.notes') },
          { to: `${at}/suggestions`, label: t('deliberation.tab.suggestions') },
          { to: `${at}/themes`, label: t('deliberation.tab.themes') },
        ]
      : []),
    { to: `${at}/dots`, label: t('deliberation.tab.dots') },
    { to: `${at}/proposals`, label: t('deliberation.tab.proposals') },
  ];
}
