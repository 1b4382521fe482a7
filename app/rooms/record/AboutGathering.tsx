import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import type { Details } from './load-details.ts';
import { SeatingAims } from './SeatingAims.tsx';

/** Guests by group and party, and how well each round was seated, in words. */
export function AboutGathering({
  about: { guests, rounds },
}: {
  readonly about: Details['gathering'];
}): ReactNode {
  const { t, format } = usePage();
  return (
    <>
      {guests.some((one) => one.guests > 0) ? (
        <>
          <h3>{t('record.guests')}</h3>
          <ul>
            {guests.map(({ group, guests: count, parties }) => (
              <li key={group}>
                {group}: {format.number(count)}
                {parties.length > 0
                  ? ` (${format.list(parties.map(([party, people]) => `${party} ${people}`))})`
                  : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {rounds.length > 0 ? (
        <>
          <h3>{t('record.programme')}</h3>
          <ol>
            {rounds.map(({ round, name, prompt, minutes, seating }) => (
              <li key={round}>
                <strong>{name}</strong> ({t('record.minutes', { minutes })}). {prompt}{' '}
                {seating ? (
                  <span className="soft">
                    {t('record.seated', { people: seating.people, tables: seating.tables })}{' '}
                    {t('record.seated.quality', {
                      repeats: seating.quality.repeats,
                      fewest: seating.quality.minNewPeople,
                    })}{' '}
                    <SeatingAims {...seating} />
                  </span>
                ) : null}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}
