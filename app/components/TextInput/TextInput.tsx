import type { ComponentProps, ReactNode } from 'react';
import { describedBy, Field, type FieldWords } from '../Field/Field.tsx';
import styles from './TextInput.module.css';

type Native = Pick<
  ComponentProps<'input'>,
  | 'type'
  | 'autoComplete'
  | 'inputMode'
  | 'maxLength'
  | 'min'
  | 'max'
  | 'spellCheck'
  | 'required'
  | 'autoCapitalize'
  | 'pattern'
  | 'list'
>;

type Props = FieldWords &
  Native & {
    /** What stood there when the form came back. */
    readonly value?: string | undefined;
    /** `code`: wide letters for codes; `short`: for numbers. */
    readonly look?: 'text' | 'code' | 'short';
  };

/**
 * One line of text, a number, an address, a password.
 * Accessibility: as Field; `autoComplete` names the purpose where WCAG 1.3.5 lists it.
 */
export function TextInput({
  label,
  hint,
  error,
  value,
  look = 'text',
  ...native
}: Props): ReactNode {
  const words = { name: native.name, label, hint, error };
  return (
    <Field {...words}>
      <input
        {...native}
        className={`${styles.input} ${styles[look]}`}
        id={native.name}
        defaultValue={value}
        aria-describedby={describedBy(words)}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
