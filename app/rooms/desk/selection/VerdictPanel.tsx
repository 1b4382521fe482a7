import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Notice, type NoticeKind } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import styles from './selection.module.css';
import type { Verdict } from './verdict-words.ts';
import type { Way } from './way-words.ts';

const KINDS: Readonly<Record<Verdict['kind'], NoticeKind>> = {
  fits: 'success',
  not: 'warning',
  unknown: 'info',
};

/**
 * Whether a panel can be drawn, beside the quotas it is about. `preview.js` asks for it again as
 * somebody types, and says its first sentence.
 * Accessibility: it stands behind the form, so that Enter saves; buttons reach into the form. Only
 * the first sentence is read out when it changes.
 */
export function VerdictPanel({ verdict }: { readonly verdict: Verdict | null }): ReactNode {
  const t = useT();
  const failed = t('selection.verdict.failed', { check: t('selection.quotas.check') });
  return (
    <aside className={styles.beside} aria-label={t('selection.quotas.check')}>
      <p id="verdict-said" className="visually-hidden" aria-live="polite" />
      <div id="verdict">
        {verdict ? <Shown verdict={verdict} /> : <Notice title={t('selection.verdict.empty')} />}
      </div>
      <p id="verdict-busy" className={styles.busy} hidden>
        {t('selection.verdict.busy')}
      </p>
      <div id="verdict-failed" hidden>
        <Notice kind="warning" title={failed} />
      </div>
      <p id="verdict-used" className="visually-hidden" hidden>
        {t('selection.verdict.used')}
      </p>
    </aside>
  );
}

function Shown({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const t = useT();
  const { kind, title, points, why, ways } = verdict;
  return (
    <Notice kind={KINDS[kind]} title={title}>
      {points.length > 0 ? (
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : null}
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {ways.length > 0 ? <h2 className={styles.help}>{t('selection.verdict.ways')}</h2> : null}
      {ways.map((way) => (
        <WayRow key={way.use} way={way} />
      ))}
    </Notice>
  );
}

function WayRow({ way: { title, changes, use } }: { readonly way: Way }): ReactNode {
  const t = useT();
  const id = `way-${use.replaceAll(/[^\w.-]/g, '-')}`;
  return (
    <div className={styles.way}>
      <ul id={id} className={styles.changes}>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {title === '' ? null : <p className={styles.reason}>{title}</p>}
      <Button form="quotas" name="use" value={use} weight="quiet" aria-describedby={id}>
        {t('selection.verdict.use')}
      </Button>
    </div>
  );
}
