import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Translate } from '../../../i18n/translator.ts';
import { SeatWord } from '../people/words.tsx';
import type { ListedMember } from './load-members.ts';
import { MemberActs } from './MemberActs.tsx';

/** Who may still be drawn for a free seat first, in the order of their tickets. */
export function Alternates({
  alternates,
  base,
}: {
  readonly alternates: readonly ListedMember[];
  readonly base: string;
}): ReactNode {
  const t = useT();
  if (alternates.length === 0) return <p>{t('selection.alternates.none-left')}</p>;
  return (
    <DataTable
      caption={t('selection.alternates.list')}
      rows={alternates}
      keyOf={({ id }) => id}
      columns={[nameColumn(t, base), reachColumn(t)]}
    />
  );
}

/** Everybody who has or had a seat, and what can be noted about them. */
export function Listed({
  members,
  base,
}: {
  readonly members: readonly ListedMember[];
  readonly base: string;
}): ReactNode {
  const t = useT();
  return (
    <DataTable
      caption={t('selection.members.title')}
      captionHidden
      rows={members}
      keyOf={({ id }) => id}
      columns={[
        nameColumn(t, base),
        reachColumn(t),
        {
          key: 'seat',
          label: t('registration.people.seat'),
          cell: ({ seat }) => <SeatWord seat={seat} />,
        },
        {
          key: 'acts',
          label: t('selection.members.acts'),
          cell: (member) => <MemberActs member={member} />,
        },
      ]}
    />
  );
}

function nameColumn(t: Translate, base: string): Column<ListedMember> {
  return {
    key: 'name',
    label: t('registration.people.name'),
    cell: ({ id, name }) => (
      <Link to={`${base}/people/${id}`}>{name || t('registration.people.erased')}</Link>
    ),
  };
}

function reachColumn(t: Translate): Column<ListedMember> {
  return { key: 'reach', label: t('selection.members.reach'), cell: ({ reach }) => reach };
}
