import type { Translate } from '../../../i18n/translator.ts';
import type { Day } from '../load-day.ts';

/** Groups, and for the organiser who would like to hear more. */
export function followUpTabs(t: Translate, { base, roles }: Day) {
  if (!roles.includes('organiser')) return [];
  return [
    { to: `${base}/follow-up`, label: t('follow-up.tab.groups') },
    { to: `${base}/follow-up/sign-ups`, label: t('follow-up.tab.sign-ups') },
  ];
}
