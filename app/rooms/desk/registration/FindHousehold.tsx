import type { ReactNode } from 'react';
import { Card } from '../../../components/Card/Card.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { useT } from '../../../i18n/page.tsx';
import { SearchForm } from '../shared/SearchForm.tsx';
import type { FoundHousehold } from './find-household.ts';

/** Finds the letter somebody answers, by its code or by the address. */
export function FindHousehold({
  at,
  wanted,
  found,
}: {
  readonly at: string;
  readonly wanted: string;
  readonly found: readonly FoundHousehold[];
}): ReactNode {
  const t = useT();
  return (
    <Card title={t('registration.find.title')} tone="next">
      <SearchForm
        at={at}
        label={t('registration.find.label')}
        hint={t('registration.find.hint')}
        wanted={wanted}
      />
      {wanted !== '' && found.length === 0 ? <p>{t('registration.find.none')}</p> : null}
      <ul>
        {found.map(({ id, address, replies }) => (
          <li key={id}>
            <Link to={`${at}?household=${id}`}>{address}</Link>
            {replies > 0 ? ` · ${t('registration.find.replies', { replies })}` : ''}
          </li>
        ))}
      </ul>
    </Card>
  );
}
