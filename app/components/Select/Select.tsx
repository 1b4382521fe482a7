import type { ReactNode } from 'react';
import { describedBy, Field, type FieldWords } from '../Field/Field.tsx';
import styles from './Select.module.css';

type Props = FieldWords & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string | undefined;
  /** First line while nothing is chosen. */
  readonly empty?: string;
};

/** Pick one of many; up to seven or so, RadioGroup is kinder. Accessibility: the browser's own list. */
export function Select({ label, hint, error, name, options, value, empty }: Props): ReactNode {
  const words = { name, label, hint, error };
  return (
    <Field {...words}>
      <select
        className={styles.select}
        id={name}
        name={name}
        defaultValue={value ?? (empty === undefined ? undefined : '')}
        aria-describedby={describedBy(words)}
        aria-invalid={error ? true : undefined}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
