import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import { Link } from '../Link/Link.tsx';
import styles from './StageRail.module.css';

/** The nine stages of an assembly, in order. */
export const STAGES = [
  'commission',
  'invitation',
  'registration',
  'selection',
  'gathering',
  'deliberation',
  'decision',
  'response',
  'follow-up',
] as const;
export type StageName = (typeof STAGES)[number];

export interface StageMark {
  readonly stage: StageName;
  readonly state: 'done' | 'now' | 'later';
  /** One short line: what happened or what is next. */
  readonly note?: string | undefined;
  /** Where its pages are, for those who may go there. */
  readonly to?: string | undefined;
}

/**
 * The assembly's own timeline: a slot for each stage, filled when it is done, saffron where it is
 * now. Accessibility: an ordered list in a named navigation; the state of each stage in words; the
 * page one is on as `aria-current`.
 */
export function StageRail({
  stages,
  here,
}: {
  readonly stages: readonly StageMark[];
  /** Stage whose page this is. */
  readonly here?: StageName | undefined;
}): ReactNode {
  const t = useT();
  return (
    <ol className={styles.rail}>
      {stages.map(({ stage, state, note, to }) => {
        const name = t(`shell.stage.${stage}`);
        const current = stage === here ? 'page' : undefined;
        return (
          <li
            key={stage}
            className={`${styles.stage} ${styles[state]} ${current ? styles.here : ''}`}
          >
            {to ? (
              <Link className={styles.name} to={to} aria-current={current}>
                {name}
              </Link>
            ) : (
              <span className={styles.name}>{name}</span>
            )}
            <span className="visually-hidden">, {t(`shell.stage-state.${state}`)}</span>
            {note ? <span className={styles.note}>{note}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
