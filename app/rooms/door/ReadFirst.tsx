import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import type { OpenBallot } from './open-ballots.ts';

/** What may be decided here, and every proposal in its own words: to read before choosing. */
export function ReadFirst({
  remit,
  options,
}: {
  readonly remit: string;
  readonly options: OpenBallot['options'];
}): ReactNode {
  const t = useT();
  const written = options.filter(({ parts }) => parts.length > 0);
  return (
    <>
      {remit ? (
        <>
          <h2>{t('door.vote.remit')}</h2>
          <p>{remit}</p>
        </>
      ) : null}
      {written.length > 0 ? <h2>{t('door.vote.read')}</h2> : null}
      {written.map(({ id, title, parts, lang }) => (
        <details key={id}>
          <summary lang={lang ?? undefined} dir="auto">
            {title}
          </summary>
          <dl>
            {parts.map(({ part, words }) => (
              <div key={part}>
                <dt className="soft">{t(`door.vote.part.${part}`)}</dt>
                <dd lang={lang ?? undefined} dir="auto">
                  {words}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </>
  );
}
