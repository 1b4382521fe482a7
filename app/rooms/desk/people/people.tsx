import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { registrationTabs } from '../registration/tabs.ts';
import { DeskPage } from '../shared/DeskPage.tsx';
import { SearchForm } from '../shared/SearchForm.tsx';
import { type ListedPerson, loadPeople, PAGE } from './load-people.ts';
import { SeatWord, StatusWord } from './words.tsx';

export const access = { roles: ['organiser', 'registrar'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return { ...(await loadPeople(context)), page: PAGE };
}

const KINDS = ['resident', 'guest', 'volunteer', 'keep-informed'] as const;

export default function People(): ReactNode {
  const t = useT();
  const { here, people, wanted, area, kind, from, more, page } = useLoaderData<typeof loader>();
  const at = `${here.base}/people`;
  const onward = (first: number) =>
    `${at}?${new URLSearchParams({ q: wanted, area, kind, from: String(first) }).toString()}`;
  return (
    <DeskPage
      here={here}
      stage="registration"
      title={t('registration.people.title')}
      tabs={registrationTabs(t, here)}
      at={at}
      wide
    >
      <SearchForm at={at} label={t('registration.people.search')} wanted={wanted}>
        <Select
          name="kind"
          label={t('registration.people.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`registration.people.kind.${value}`) }))}
        />
        {area ? <input type="hidden" name="area" value={area} /> : null}
      </SearchForm>
      {area ? (
        <p>
          {t('registration.people.area', { area })}{' '}
          <Link to={at}>{t('registration.people.all')}</Link>
        </p>
      ) : null}
      {people.length === 0 ? (
        <EmptyState title={t('registration.people.none')} />
      ) : (
        <Listed people={people} at={at} />
      )}
      <p className="row">
        {from > 0 ? (
          <Link to={onward(Math.max(0, from - page))}>{t('registration.people.before')}</Link>
        ) : null}
        {more ? <Link to={onward(from + page)}>{t('registration.people.after')}</Link> : null}
      </p>
    </DeskPage>
  );
}

function Listed({
  people,
  at,
}: {
  readonly people: readonly ListedPerson[];
  readonly at: string;
}): ReactNode {
  const t = useT();
  return (
    <DataTable
      caption={t('registration.people.title')}
      captionHidden
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('registration.people.name'),
          cell: ({ id, name }) => (
            <Link to={`${at}/${id}`}>{name || t('registration.people.erased')}</Link>
          ),
        },
        {
          key: 'status',
          label: t('registration.people.status'),
          cell: ({ status }) => <StatusWord status={status} />,
        },
        {
          key: 'seat',
          label: t('registration.people.seat'),
          cell: ({ seat }) => <SeatWord seat={seat} />,
        },
        { key: 'area', label: t('registration.people.where'), cell: (row) => row.area },
      ]}
    />
  );
}
