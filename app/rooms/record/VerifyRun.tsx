import type { Check, Report } from '@commonlot/verifier';
import { type ReactNode, useEffect, useState } from 'react';
import { Crowd } from '../../components/Crowd/Crowd.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { useT } from '../../i18n/page.tsx';

type Running =
  | { readonly at: 'loading' }
  | { readonly at: 'failed' }
  | { readonly at: 'done'; readonly report: Report };

/** Fetches the bundle and checks it here, in the visitor's own browser. */
async function check(bundle: string): Promise<Running> {
  const { openBundle, verify } = await import('@commonlot/verifier');
  const answer = await fetch(bundle, { cache: 'no-store' });
  if (!answer.ok) return { at: 'failed' };
  const opened = openBundle(new Uint8Array(await answer.arrayBuffer()));
  return opened.ok ? { at: 'done', report: verify(opened.value, {}) } : { at: 'failed' };
}

const TONE: Readonly<Record<Check['status'], number>> = { ok: 0, failed: 1, 'not-possible': 2 };

/** The check of one bundle: busy, failed, or its report check by check. */
export function VerifyRun({ bundle }: { readonly bundle: string }): ReactNode {
  const t = useT();
  const [running, setRunning] = useState<Running>({ at: 'loading' });
  useEffect(() => {
    check(bundle).then(setRunning, () => setRunning({ at: 'failed' }));
  }, [bundle]);
  if (running.at === 'loading')
    return (
      <p className="lead" role="status">
        {t('record.verify.busy')}
      </p>
    );
  if (running.at === 'failed')
    return <Notice kind="warning" title={t('record.verify.broken')} live />;
  const { report } = running;
  return (
    <>
      <Notice
        kind={report.ok ? 'success' : 'warning'}
        title={t(report.ok ? 'record.verify.holds' : 'record.verify.fails')}
        live
      >
        <p>{t('record.verify.entries', { entries: report.entries })}</p>
      </Notice>
      <Crowd
        people={report.checks.map(({ status }) => TONE[status])}
        groups={[
          { tone: 'leaf', label: t('record.verify.ok') },
          { tone: 'brick', label: t('record.verify.failed') },
          { tone: 'slot', label: t('record.verify.not-possible') },
        ]}
      />
      <Checks checks={report.checks} />
    </>
  );
}

/** The title's key of one check. */
function titleOf(id: Check['id']): MessageKey {
  return `record.verify.title.${id}`;
}

function Checks({ checks }: Pick<Report, 'checks'>): ReactNode {
  const t = useT();
  return (
    <ul>
      {checks.map(({ id, status, text }) => (
        <li key={id}>
          <strong>
            {status === 'ok' ? '✓' : status === 'failed' ? '✗' : '–'} {t(titleOf(id))}
          </strong>{' '}
          ({t(`record.verify.${status}`)})
          <br />
          <span lang="en" className="soft">
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
