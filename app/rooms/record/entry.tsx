import { referencesIn } from '@commonlot/record';
import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Link } from '../../components/Link/Link.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { usePage } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { document } from '../../server/store/documents.ts';
import { readEntries } from '../../server/store/read.ts';
import { atRecord } from './at-record.ts';
import { Page } from './Page.tsx';
import styles from './record.module.css';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { store, id, head, version } = await atRecord(context);
  const seq = Number(params['seq'] ?? '');
  const [sealed] =
    Number.isSafeInteger(seq) && seq > 0 ? await readEntries(store.db, id, seq - 1, 1) : [];
  if (sealed?.seq !== seq) throw data(null, { status: 404 });
  const { entry, hash } = sealed;
  const documents = [];
  for (const { sha256, visibility } of referencesIn(entry.data)) {
    const kept = await document(store.db, id, sha256);
    const gone = kept?.redacted_at ? (kept.redaction_reason ?? '') : null;
    documents.push({ sha256, sealed: visibility === 'sealed', gone, name: kept?.name ?? sha256 });
  }
  const text = JSON.stringify(entry, null, 2);
  return { head, seq, hash, type: entry.type, at: entry.at, text, documents, version };
}

export default function Entry(): ReactNode {
  const { t, format } = usePage();
  const { head, seq, hash, type, at, text, documents, version } = useLoaderData<typeof loader>();
  const base = `/record/${head.slug}`;
  return (
    <Page title={t('record.entry.title', { seq })} head={head}>
      {/* codec: every event type has its sentence, which a suite holds. */}
      <h1>{t(`record.act.${type}` as MessageKey)}</h1>
      <p className="lead">
        {t('record.entry.title', { seq })} · <time dateTime={at}>{format.moment(at)}</time>
      </p>
      <p>
        {t('record.entry.hash')}: <code>{hash}</code>
      </p>
      {documents.length > 0 ? <h2>{t('record.entry.documents')}</h2> : null}
      <ul>
        {documents.map(({ sha256, sealed, gone, name }) => (
          <li key={sha256}>
            {sealed || gone !== null ? (
              <>
                {name}: {gone === null ? t('record.sealed') : `${t('record.redacted')} ${gone}`}
              </>
            ) : (
              <Link to={`${base}/documents/${sha256}`}>{name}</Link>
            )}
          </li>
        ))}
      </ul>
      <details open>
        <summary>{t('record.entry.raw')}</summary>
        <pre className={styles.raw} dir="ltr" tabIndex={0}>
          <code>{text}</code>
        </pre>
      </details>
      <div className="row">
        {seq > 1 ? <Link to={`${base}/entries/${seq - 1}`}>{t('record.earlier')}</Link> : null}
        {seq < version ? <Link to={`${base}/entries/${seq + 1}`}>{t('record.later')}</Link> : null}
      </div>
    </Page>
  );
}
