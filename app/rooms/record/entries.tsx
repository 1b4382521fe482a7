import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { DataTable } from '../../components/DataTable/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx';
import { Link } from '../../components/Link/Link.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { usePage } from '../../i18n/page.tsx';
import type { Translate } from '../../i18n/translator.ts';
import type { Access } from '../../server/access/roles.ts';
import { readEntries } from '../../server/store/read.ts';
import { atRecord } from './at-record.ts';
import { Page } from './Page.tsx';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;
const PAGE = 100;

/** Who acted, as the glossary calls them. */
function roleWords(t: Translate, role: string): string {
  // codec: the record's roles are those of `stages/shared/actor.ts`; a suite reads them all.
  return t(`record.role.${role}` as MessageKey);
}

export async function loader({ context }: LoaderFunctionArgs) {
  const { visit, store, id, head, version } = await atRecord(context);
  const asked = Number(visit.url.searchParams.get('after') ?? '0');
  const after = Number.isSafeInteger(asked) && asked > 0 ? asked : 0;
  const rows = await readEntries(store.db, id, after, PAGE);
  const entries = rows.map(({ seq, hash, entry }) => ({
    seq,
    hash,
    at: entry.at,
    type: entry.type,
    role: entry.by.role,
  }));
  return { head, version, after, entries };
}

export default function Entries(): ReactNode {
  const { t } = usePage();
  const { head, version, after, entries } = useLoaderData<typeof loader>();
  const base = `/record/${head.slug}/entries`;
  const last = entries.at(-1)?.seq ?? after;
  return (
    <Page title={t('record.part.entries')} head={head}>
      <h1>{t('record.entries.title')}</h1>
      <p className="lead">{t('record.entries', { count: version })}</p>
      <p>{t('record.entries.lead')}</p>
      {entries.length === 0 ? (
        <EmptyState title={t('record.empty')} />
      ) : (
        <Rows entries={entries} base={base} />
      )}
      <div className="row">
        {after > 0 ? (
          <Link to={`${base}?after=${Math.max(0, after - PAGE)}`}>{t('record.earlier')}</Link>
        ) : null}
        {last < version ? <Link to={`${base}?after=${last}`}>{t('record.later')}</Link> : null}
      </div>
    </Page>
  );
}

function Rows({
  entries,
  base,
}: {
  readonly entries: ReturnType<typeof useLoaderData<typeof loader>>['entries'];
  readonly base: string;
}): ReactNode {
  const { t, format } = usePage();
  return (
    <DataTable
      caption={t('record.entries.title')}
      captionHidden
      rows={entries}
      keyOf={({ seq }) => String(seq)}
      columns={[
        {
          key: 'seq',
          label: t('record.entry.number'),
          cell: ({ seq }) => <Link to={`${base}/${seq}`}>{format.number(seq)}</Link>,
        },
        {
          key: 'what',
          label: t('record.entry.what'),
          // codec: every event type has its sentence, which a suite holds.
          cell: ({ type }) => t(`record.act.${type}` as MessageKey),
        },
        { key: 'at', label: t('record.entry.when'), cell: ({ at }) => format.moment(at) },
        { key: 'role', label: t('record.entry.who'), cell: ({ role }) => roleWords(t, role) },
        {
          key: 'hash',
          label: t('record.entry.hash'),
          cell: ({ hash }) => <code>{hash.slice(0, 12)}</code>,
        },
      ]}
    />
  );
}
