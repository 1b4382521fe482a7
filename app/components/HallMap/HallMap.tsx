import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import { type CrowdGroup, Legend } from '../Crowd/Crowd.tsx';
import { TOKEN, TONES, tokenPath } from '../token.ts';
import { type HallTable, layOut, type PlacedTable } from './lay-out.ts';

export type { HallTable } from './lay-out.ts';

import styles from './HallMap.module.css';

interface Props {
  readonly tables: readonly HallTable[];
  readonly groups: readonly CrowdGroup[];
  /** Tables in a row. */
  readonly columns?: number;
  readonly numbers?: boolean;
  readonly legend?: boolean;
}

/**
 * The hall from above: every table with its seats, one token a seat.
 * Accessibility: the picture is named with tables, seats and each group's count, the legend repeats
 * it; who sits where is a table of its own beside it, never only here.
 */
export function HallMap({
  tables,
  groups,
  columns = 20,
  numbers = false,
  legend = true,
}: Props): ReactNode {
  const { t, format } = usePage();
  const seats = tables.flatMap((table) => table.seats);
  const counts = groups.map((_, place) => seats.filter((group) => group === place).length);
  const words = groups.map(({ label }, place) =>
    t('shell.crowd.group', { label, count: counts[place] ?? 0 }),
  );
  const hall = layOut(tables, columns, numbers);
  const label = t('shell.hall-map.label', {
    tables: tables.length,
    seats: seats.length,
    groups: format.list(words),
  });
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.hall}
        viewBox={`0 0 ${hall.width} ${hall.height}`}
        role="img"
        aria-label={label}
      >
        <path className={styles.table} d={hall.tables.map(({ outline }) => outline).join('')} />
        {TONES.map((tone) => (
          <path key={tone} className={styles[tone]} d={seatsOf(hall.tables, groups, tone)} />
        ))}
        {numbers
          ? hall.tables.map(({ number, x, y }) => (
              <text key={number} className={styles.number} x={x} y={y}>
                {number}
              </text>
            ))
          : null}
      </svg>
      {legend ? (
        <figcaption className={styles.caption}>
          <Legend groups={groups} counts={counts} />
        </figcaption>
      ) : null}
    </figure>
  );
}

function seatsOf(
  tables: readonly PlacedTable[],
  groups: readonly CrowdGroup[],
  tone: CrowdGroup['tone'],
): string | undefined {
  const places = tables.flatMap(({ seats }) =>
    seats
      .filter(({ group }) => groups[group]?.tone === tone)
      .map(({ x, y }) => [x / TOKEN.stepX, y / TOKEN.stepY] as const),
  );
  return places.length > 0 ? tokenPath(places) : undefined;
}
