import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import { TOKEN, TONES, type Tone, tokenPath } from '../token.ts';
import styles from './Crowd.module.css';

export interface CrowdGroup {
  readonly tone: Tone;
  readonly label: string;
}

/**
 * People as a crowd one can see: one token each, up to a few thousand.
 * Accessibility: the picture is named with the total and every group's count; the legend says the
 * same for the eye, so no meaning hangs on colour alone.
 */
export function Crowd({
  people,
  groups,
  columns = 44,
  caption,
}: {
  /** Each person's group, as a place in `groups`; in an order that means something. */
  readonly people: readonly number[];
  readonly groups: readonly CrowdGroup[];
  readonly columns?: number;
  readonly caption?: ReactNode;
}): ReactNode {
  const { t, format } = usePage();
  const counts = groups.map((_, place) => people.filter((group) => group === place).length);
  const words = groups.map(({ label }, place) =>
    t('shell.crowd.group', { label, count: counts[place] ?? 0 }),
  );
  const rows = Math.ceil(people.length / columns);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.crowd}
        viewBox={`0 0 ${columns * TOKEN.stepX - 3} ${Math.max(rows * TOKEN.stepY - 3.5, 7)}`}
        role="img"
        aria-label={t('shell.crowd.label', { total: people.length, groups: format.list(words) })}
      >
        {TONES.map((tone) => (
          <path key={tone} className={styles[tone]} d={pathOf(people, groups, tone, columns)} />
        ))}
      </svg>
      <figcaption className={styles.caption}>
        {caption ? <p className={styles.words}>{caption}</p> : null}
        <Legend groups={groups} counts={counts} />
      </figcaption>
    </figure>
  );
}

function pathOf(
  people: readonly number[],
  groups: readonly CrowdGroup[],
  tone: Tone,
  columns: number,
): string | undefined {
  const places = people.flatMap((group, place) =>
    groups[group]?.tone === tone ? [[place % columns, Math.floor(place / columns)] as const] : [],
  );
  return places.length > 0 ? tokenPath(places) : undefined;
}

/** Which colour stands for whom, with counts. */
export function Legend({
  groups,
  counts,
}: {
  readonly groups: readonly CrowdGroup[];
  readonly counts: readonly number[];
}): ReactNode {
  const { format } = usePage();
  return (
    <ul className={styles.legend}>
      {groups.map(({ tone, label }, place) => (
        <li key={label}>
          <svg className={styles.sample} viewBox="0 0 12 7" aria-hidden="true">
            <path className={styles[tone]} d="M3.5 3.5h5" />
          </svg>
          <strong>{format.number(counts[place] ?? 0)}</strong> {label}
        </li>
      ))}
    </ul>
  );
}
