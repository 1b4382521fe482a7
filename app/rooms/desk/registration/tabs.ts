import type { Translate } from '../../../i18n/translator.ts';
import type { Here } from '../shared/here.ts';

/** The pages of this stage; importing and closing are the organiser's. */
export function registrationTabs(t: Translate, { base, organises }: Here) {
  const at = `${base}/registration`;
  return [
    { to: at, label: t('registration.tab.pool') },
    { to: `${at}/enter`, label: t('registration.tab.enter') },
    { to: `${base}/people`, label: t('registration.tab.people') },
    ...(organises ? [{ to: `${at}/import`, label: t('registration.tab.import') }] : []),
  ];
}
