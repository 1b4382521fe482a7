import type { ReactNode } from 'react';
import { Link } from '../../../../components/Link/Link.tsx';
import { useT } from '../../../../i18n/page.tsx';
import type { SeatedTable } from './load-tables.ts';
import styles from './seating.module.css';

/**
 * The hall in words, a card a table. Names lead to what moving that person would cost; the script
 * `seats` lets them be dragged onto a table or a name as well.
 */
export function WhoSits({
  tables,
  here,
  movable,
  moving,
}: {
  readonly tables: readonly SeatedTable[];
  /** This page with its round, to which `&move=` is added. */
  readonly here: string;
  readonly movable: boolean;
  /** Who is being moved. */
  readonly moving: string | null;
}): ReactNode {
  const t = useT();
  return (
    <section id="who">
      <h2>{t('seats.who.title')}</h2>
      {movable ? <p className="soft">{t('seats.who.how')}</p> : null}
      <ol className={styles.hall} data-seats={movable ? '' : undefined}>
        {tables.map(({ number, people, team }) => (
          <li key={number} className={styles.table} data-table={number}>
            <h3>{t('seats.who.table', { number })}</h3>
            {people.length === 0 ? <p className="soft">{t('seats.who.empty')}</p> : null}
            <ul>
              {people.map(({ id, name, guest }) => (
                <li key={id} className={guest ? styles.guest : styles.resident}>
                  {movable ? (
                    <Link
                      to={`${here}&move=${id}#move`}
                      draggable
                      data-person={id}
                      aria-current={id === moving ? 'true' : undefined}
                    >
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </li>
              ))}
            </ul>
            {team.map(({ id, name, role }) => (
              <p key={id} className="soft">
                {t('gathering.team.at', { role: t(`gathering.team.role.${role}`), name })}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
