import type { ReactNode } from 'react';
import { describedBy, Field, type FieldWords } from '../Field/Field.tsx';
import styles from './FileInput.module.css';

type Props = FieldWords & {
  /** Endings taken, for instance `.csv`. */
  readonly accept?: string;
  readonly multiple?: boolean;
};

/** A file of the visitor's own; stands in a Form with `files`. Accessibility: the browser's own control. */
export function FileInput({ label, hint, error, name, ...native }: Props): ReactNode {
  const words = { name, label, hint, error };
  return (
    <Field {...words}>
      <input
        {...native}
        className={styles.file}
        id={name}
        name={name}
        type="file"
        aria-describedby={describedBy(words)}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
