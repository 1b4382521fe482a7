import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import type { aboutOf } from './at-door.ts';
import { noon } from './words.ts';

export type AboutFacts = ReturnType<typeof aboutOf>;

/** What the letter is about: question, day and place, promise, help. */
export function About({ about }: { readonly about: AboutFacts }): ReactNode {
  const { t, format } = usePage();
  const { remit, place, gatheringOn, support, pledge } = about;
  return (
    <>
      {gatheringOn ? (
        <>
          <h2>{t('door.about.when')}</h2>
          <p>{t('door.about.day', { date: format.date(noon(gatheringOn)), place })}</p>
        </>
      ) : null}
      <h2>{t('door.about.what')}</h2>
      <p>{t('door.about.what.text')}</p>
      {remit ? <p>{remit}</p> : null}
      {support ? (
        <>
          <h2>{t('door.about.support')}</h2>
          <p>{support}</p>
        </>
      ) : null}
      {pledge ? (
        <>
          <h2>{t('door.about.pledge')}</h2>
          <p>
            {t('door.about.pledge.text', {
              authority: pledge.authority,
              date: format.date(noon(pledge.answerBy)),
            })}
          </p>
          {pledge.form ? <p>{pledge.form}</p> : null}
        </>
      ) : null}
      <details>
        <summary>{t('door.about.why-me')}</summary>
        <p>{t('door.about.why-me.text')}</p>
        <p>{t('door.about.data')}</p>
      </details>
    </>
  );
}
