import type { Translate } from '../../../i18n/translator.ts';

/** The pages of this stage. */
export function commissionTabs(t: Translate, base: string) {
  return [
    { to: `${base}/commission`, label: t('commission.tab.question') },
    { to: `${base}/commission/template`, label: t('commission.tab.template') },
  ];
}
