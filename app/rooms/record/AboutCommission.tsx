import type { ReactNode } from 'react';
import { DiffText } from '../../components/DiffText/DiffText.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Details } from './load-details.ts';

/** The remit, the form of the promise, and every wording the question had. */
export function AboutCommission({ about }: { readonly about: Details['commission'] }): ReactNode {
  const { t, format } = usePage();
  const { remit, level, form, versions } = about;
  return (
    <>
      {remit ? <p>{remit}</p> : null}
      {level ? (
        <p>
          {t('record.level')} <strong>{t(`record.level.${level}`)}</strong> {form}
        </p>
      ) : null}
      {versions.length > 1 ? (
        <details>
          <summary>{t('record.question.versions', { count: versions.length })}</summary>
          {versions.slice(1).map(({ at, question, reason }, before) => (
            <div key={at}>
              <p className="soft small">{format.moment(at)}</p>
              <DiffText before={versions[before]?.question ?? ''} after={question} />
              {reason ? <p>{reason}</p> : null}
            </div>
          ))}
        </details>
      ) : null}
    </>
  );
}
