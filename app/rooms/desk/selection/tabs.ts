import type { Translate } from '../../../i18n/translator.ts';

/** The pages of this stage. */
export function selectionTabs(t: Translate, base: string) {
  const at = `${base}/selection`;
  return [
    { to: at, label: t('selection.tab.draw') },
    { to: `${at}/quotas`, label: t('selection.tab.quotas') },
    { to: `${at}/members`, label: t('selection.tab.members') },
  ];
}
