import type { SeatingAims } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';

/** What a plan could not keep though no rule asked for it: proposed limits, meetings of before. */
export function GaveWay({
  aims: { loosened = [], forgotten },
  groups,
}: {
  readonly aims: SeatingAims;
  readonly groups: Readonly<Record<string, string>>;
}): ReactNode {
  const t = useT();
  if (loosened.length === 0 && forgotten === undefined) return null;
  return (
    <Notice kind="info">
      {loosened.map(({ group, perTable }) => (
        <p key={group}>
          {t('gathering.rules.loosened', { group: groups[group] ?? group, count: perTable })}
        </p>
      ))}
      {forgotten === true ? <p>{t('gathering.rules.forgotten')}</p> : null}
    </Notice>
  );
}
