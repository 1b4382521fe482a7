import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import styles from './Field.module.css';

/** What every field says about itself. */
export interface FieldWords {
  /** Name of the value in the sent form; also the id of the control. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What to do about a mistake, as a sentence. */
  readonly error?: string | undefined;
}

/** Ids that the control refers to in `aria-describedby`; undefined where there is nothing to say. */
export function describedBy({ name, hint, error }: FieldWords): string | undefined {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/**
 * A label, a hint and a mistake around one control.
 * Accessibility: label tied to the control, hint and mistake in its description, the mistake in
 * words and with a mark, never by colour alone (WCAG 1.3.1, 1.4.1, 3.3.1, 3.3.2).
 */
export function Field({
  name,
  label,
  hint,
  error,
  children,
}: FieldWords & {
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={error ? `${styles.field} ${styles.wrong}` : styles.field}>
      <label className={styles.label} htmlFor={name}>
        {label}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The same around a group of controls, as a `fieldset`. */
export function FieldGroup(words: FieldWords & { readonly children: ReactNode }): ReactNode {
  const { name, label, hint, error, children } = words;
  return (
    <fieldset
      className={
        error
          ? `${styles.field} ${styles.group} ${styles.wrong}`
          : `${styles.field} ${styles.group}`
      }
      id={name}
      aria-describedby={describedBy(words)}
    >
      <legend className={styles.label}>{label}</legend>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function FieldNotes({ name, hint, error }: Omit<FieldWords, 'label'>): ReactNode {
  const t = useT();
  return (
    <>
      {hint ? (
        <div className={styles.hint} id={`${name}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className={styles.error} id={`${name}-error`}>
          <span className="visually-hidden">{t('shell.field.mistake')} </span>
          {error}
        </p>
      ) : null}
    </>
  );
}
