import type { Translate } from '../../../i18n/translator.ts';
import type { Day } from '../load-day.ts';

/** The gathering's pages, as far as the visitor may open them. */
export function gatheringTabs(t: Translate, { base, roles }: Day) {
  const organises = roles.includes('organiser');
  const counts = roles.includes('returning-officer');
  const at = `${base}/gathering`;
  return [
    ...(organises ? [{ to: at, label: t('gathering.tab.rounds') }] : []),
    ...(organises ? [{ to: `${at}/programme`, label: t('gathering.tab.programme') }] : []),
    ...(organises || roles.includes('registrar')
      ? [
          { to: `${at}/guests`, label: t('gathering.tab.guests') },
          { to: `${at}/team`, label: t('gathering.tab.team') },
          { to: `${at}/check-in`, label: t('gathering.tab.check-in') },
        ]
      : []),
    ...(organises
      ? [
          { to: `${at}/seating`, label: t('gathering.tab.seating') },
          { to: `${at}/rules`, label: t('gathering.tab.rules') },
        ]
      : []),
    ...(organises || counts ? [{ to: `${at}/cards`, label: t('gathering.tab.cards') }] : []),
  ];
}
