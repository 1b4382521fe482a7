import type { ReactNode } from 'react';
import { Crowd } from '../../../components/Crowd/Crowd.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { usePage, useT } from '../../../i18n/page.tsx';
import type { AreaReplies } from './load-invitation.ts';

interface Props {
  readonly replies: readonly AreaReplies[];
  readonly base: string;
}

/** Most tokens in the picture; beyond that one token stands for several letters. */
const MOST_TOKENS = 1_200;

/** Who answered, as a crowd and by area. */
export function Replies({ replies, base }: Props): ReactNode {
  const t = useT();
  const sum = (part: 'letters' | 'replies') => replies.reduce((all, row) => all + row[part], 0);
  const letters = sum('letters');
  const answered = sum('replies');
  const each = Math.max(1, Math.ceil(letters / MOST_TOKENS));
  const tokens = Math.ceil(letters / each);
  const lit = Math.round(answered / each);
  return (
    <>
      <h2>{t('invitation.replies.title', { answered, letters })}</h2>
      <Crowd
        people={Array.from({ length: tokens }, (_, place) => (place < lit ? 0 : 1))}
        caption={each === 1 ? undefined : t('invitation.replies.each', { each })}
        groups={[
          { tone: 'civic', label: t('invitation.replies.yes') },
          { tone: 'slot', label: t('invitation.replies.not') },
        ]}
      />
      <ByArea {...{ replies, base }} />
    </>
  );
}

function ByArea({ replies, base }: Props): ReactNode {
  const { t, format } = usePage();
  return (
    <DataTable
      caption={t('invitation.replies.area')}
      rows={replies}
      keyOf={({ area }) => area}
      columns={[
        {
          key: 'area',
          label: t('invitation.stratum'),
          cell: ({ area }) => (
            <Link to={`${base}/people?area=${encodeURIComponent(area)}`}>{area}</Link>
          ),
        },
        ...(['letters', 'replies', 'returned'] as const).map((part) => ({
          key: part,
          label: t(`invitation.replies.${part}`),
          figures: true,
          cell: (row: AreaReplies) => format.number(row[part]),
        })),
        {
          key: 'share',
          label: t('invitation.replies.share'),
          figures: true,
          cell: (row: AreaReplies) => format.percent(row.replies / Math.max(1, row.letters)),
        },
      ]}
    />
  );
}
