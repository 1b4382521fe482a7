import type { ReactNode } from 'react';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { JobKind } from '../../../server/jobs/handler.ts';
import type { ShownJob } from './load-job.ts';
import { shownName } from './read-job.ts';

/** Where its outcome is shown, when not on the stage's own page. */
const PAGE: Readonly<Partial<Record<JobKind, string>>> = {
  cards: 'gathering/cards',
  seats: 'selection/members',
};

/** What a job left: files to fetch, and the way on. */
export function Finished({
  job,
  base,
}: {
  readonly job: ShownJob;
  readonly base: string;
}): ReactNode {
  const t = useT();
  const to = `${base}/${PAGE[job.kind] ?? job.stage}`;
  return (
    <>
      <Notice kind="success" title={t('desk.job.done')} live />
      {job.files.length > 0 ? (
        <ul>
          {job.files.map((file) => (
            <li key={file}>
              <Link to={`${base}/jobs/${job.id}/${file}`}>
                {t('desk.job.fetch', { file: shownName(file) })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {job.files.length > 0 ? <p>{t('desk.job.kept', { days: job.keptDays })}</p> : null}
      <LinkButton to={to}>{t('desk.job.go-on')}</LinkButton>
    </>
  );
}
