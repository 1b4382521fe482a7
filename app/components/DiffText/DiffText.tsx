import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import styles from './DiffText.module.css';
import { differences } from './differences.ts';

/**
 * What changed between two versions of a text, word by word.
 * Accessibility: `ins` and `del`, each begun in words, underlined and struck through: never colour
 * alone.
 */
export function DiffText({
  before,
  after,
  lang,
}: {
  readonly before: string;
  readonly after: string;
  readonly lang?: string;
}): ReactNode {
  const t = useT();
  return (
    <p className={styles.text} lang={lang} dir="auto">
      {differences(before, after).map(({ kind, words }, place) => {
        const key = `${place}`;
        if (kind === 'same') return <span key={key}>{words}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={key} className={styles[kind]}>
            <span className="visually-hidden"> {t(`shell.diff.${kind}`)} </span>
            {words}
          </Tag>
        );
      })}
    </p>
  );
}
