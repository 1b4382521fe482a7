import type { ReactNode } from 'react';
import { TokenBars } from '../../../../components/TokenBars/TokenBars.tsx';
import { useT } from '../../../../i18n/page.tsx';
import type { BesideSeen } from './beside.ts';

/** What a rule does, shown on an example before it is chosen. */
export function Beside({ seen }: { readonly seen: readonly BesideSeen[] }): ReactNode {
  const t = useT();
  return (
    <>
      <h3>{t('count.beside.title')}</h3>
      <p className="soft">{t('count.beside.lead')}</p>
      {seen.map(({ room, rows }) => (
        <div key={room}>
          <p>{room}</p>
          <TokenBars
            caption={t('count.beside.table')}
            captionHidden
            bars={rows}
            unit={(per) => t('count.beside.people', { per })}
          />
        </div>
      ))}
    </>
  );
}
