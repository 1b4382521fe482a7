import type { ReactNode } from 'react';
import { Link } from '../../components/Link/Link.tsx';
import { useT } from '../../i18n/page.tsx';
import type { WaitingWork } from './waiting-for.ts';

/** What else there is to do or to look at; nothing where there is nothing. */
export function Waiting({
  work,
  base,
  organises,
}: {
  readonly work: readonly WaitingWork[];
  readonly base: string;
  readonly organises: boolean;
}): ReactNode {
  const t = useT();
  if (work.length === 0 && !organises) return null;
  return (
    <>
      <h2>{t('desk.waiting.title')}</h2>
      <ul>
        {work.map(({ what, count, to }) => (
          <li key={what}>
            <Link to={`${base}/${to}`}>{t(`desk.waiting.${what}`, { count })}</Link>
          </li>
        ))}
        {organises ? (
          <li>
            <Link to={`${base}/settings`}>{t('desk.links.settings')}</Link>
          </li>
        ) : null}
      </ul>
    </>
  );
}
