import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import styles from './Steps.module.css';

/**
 * How far along a few pages one is. Accessibility: "Step 2 of 5" in words; the tokens are decoration.
 */
export function Steps({ at, of }: { readonly at: number; readonly of: number }): ReactNode {
  const t = useT();
  return (
    <p className={styles.steps}>
      <svg
        className={styles.tokens}
        viewBox={`0 0 ${of * 31} 12`}
        width={of * 31}
        height="12"
        aria-hidden="true"
      >
        {Array.from({ length: of }, (_, place) => (
          <path
            key={`${place}`}
            className={place < at ? styles.taken : styles.slot}
            d={`M${place * 31 + 6} 6h15`}
          />
        ))}
      </svg>
      {t('shell.steps', { at, of })}
    </p>
  );
}
