import type { ReactNode } from 'react';
import { describedBy, Field, type FieldWords } from '../Field/Field.tsx';
import styles from './TextArea.module.css';

type Props = FieldWords & {
  readonly value?: string | undefined;
  /** Lines shown; it grows with what is written where the browser can. */
  readonly rows?: number;
  readonly maxLength?: number;
  /** Language people write in here, when it is not the page's. */
  readonly lang?: string;
};

/** Several lines of text. Accessibility: as Field; can be made larger, never smaller than three lines. */
export function TextArea({
  label,
  hint,
  error,
  value,
  rows = 4,
  name,
  ...native
}: Props): ReactNode {
  const words = { name, label, hint, error };
  return (
    <Field {...words}>
      <textarea
        {...native}
        className={styles.area}
        id={name}
        name={name}
        rows={rows}
        defaultValue={value}
        dir="auto"
        aria-describedby={describedBy(words)}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
