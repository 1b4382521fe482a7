import type { ReactNode } from 'react';
import { FieldGroup, type FieldWords } from '../Field/Field.tsx';
import styles from './Choices.module.css';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

type RadioProps = FieldWords & {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
};

/**
 * Pick one of a few. Accessibility: a fieldset with its question as legend, real radio buttons, the
 * whole row of at least 48 px can be pressed, the choice shown by more than colour.
 */
export function RadioGroup({ choices, value, ...words }: RadioProps): ReactNode {
  return (
    <FieldGroup {...words}>
      {choices.map((choice) => (
        <Row
          key={choice.value}
          type="radio"
          name={words.name}
          choice={choice}
          checked={choice.value === value}
        />
      ))}
    </FieldGroup>
  );
}

type CheckboxProps = FieldWords & {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[];
};

/** Pick any number. Accessibility: as RadioGroup, with real checkboxes. */
export function CheckboxGroup({ choices, values = [], ...words }: CheckboxProps): ReactNode {
  return (
    <FieldGroup {...words}>
      {choices.map((choice) => (
        <Row
          key={choice.value}
          type="checkbox"
          name={words.name}
          choice={choice}
          checked={values.includes(choice.value)}
        />
      ))}
    </FieldGroup>
  );
}

function Row({
  type,
  name,
  choice,
  checked,
}: {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
}): ReactNode {
  const id = `${name}-${choice.value}`;
  const hint = choice.hint ? `${id}-hint` : undefined;
  return (
    <div className={styles.row}>
      <input
        className={styles.input}
        id={id}
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        aria-describedby={hint}
      />
      <label className={styles.label} htmlFor={id}>
        {choice.label}
        {choice.hint ? (
          <span className={styles.hint} id={hint}>
            {choice.hint}
          </span>
        ) : null}
      </label>
    </div>
  );
}
