import type { ReactNode } from 'react';
import { DiffText } from '../../../components/DiffText/DiffText.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { LineOfTime } from '../../../components/LineOfTime/LineOfTime.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { Version } from './load-commission.ts';

/** Every version of question and pledge, with what changed since the one before. */
export function Versions({ versions }: { readonly versions: readonly Version[] }): ReactNode {
  const { t } = usePage();
  return (
    <>
      <h2>{t('commission.versions.title')}</h2>
      {versions.length === 0 ? <EmptyState title={t('commission.versions.none')} /> : null}
      <LineOfTime
        moments={versions.map((version, place) => ({
          id: `entry-${version.seq}`,
          at: version.at,
          title: t(`commission.versions.${version.kind}`),
          text: <Words version={version} before={lastLike(versions, place)} />,
        }))}
      />
    </>
  );
}

function lastLike(versions: readonly Version[], place: number): Version | undefined {
  const { kind } = versions[place] ?? {};
  return versions.slice(0, place).findLast((one) => one.kind === kind);
}

function Words({
  version,
  before,
}: {
  readonly version: Version;
  readonly before: Version | undefined;
}): ReactNode {
  const { t, format } = usePage();
  const { pledge, question, remit, reason } = version;
  return (
    <>
      {reason ? <p>{t('commission.versions.reason', { reason })}</p> : null}
      {pledge ? (
        <>
          <p>
            {t('commission.versions.promise', {
              authority: pledge.authority,
              office: pledge.answeredBy,
              day: format.date(`${pledge.answerBy}T12:00:00.000Z`),
            })}{' '}
            {t(`commission.level.${pledge.level}`)}
          </p>
          <DiffText before={before?.pledge?.form ?? pledge.form} after={pledge.form} />
        </>
      ) : (
        <>
          <DiffText before={before?.question ?? question} after={question} />
          <DiffText before={before?.remit ?? remit} after={remit} />
        </>
      )}
    </>
  );
}
