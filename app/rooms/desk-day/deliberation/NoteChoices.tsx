import type { ReactNode } from 'react';
import { usePage } from '../../../i18n/page.tsx';
import styles from '../day.module.css';

export interface NoteShown {
  readonly note: string;
  readonly text: string | null;
  readonly lang: string;
  readonly table: number;
  readonly round: string;
  readonly theme: string | null;
}

/** Notes as slips that can be chosen; where nothing can change any more they are only read. */
export function NoteChoices({
  notes,
  choose,
  chosen = false,
  form,
}: {
  readonly notes: readonly NoteShown[];
  readonly choose: boolean;
  readonly chosen?: boolean;
  /** Id of the form they are sent with, when they stand outside it. */
  readonly form?: string;
}): ReactNode {
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note.note}>
          {choose ? (
            <label>
              <input
                type="checkbox"
                name="notes"
                value={note.note}
                defaultChecked={chosen}
                {...(form && { form })}
              />
              <Slip note={note} />
            </label>
          ) : (
            <Slip note={note} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Slip({ note }: { readonly note: NoteShown }): ReactNode {
  const { t } = usePage();
  const { text, lang, table, round, theme } = note;
  return (
    <span>
      <span lang={lang} dir="auto">
        {text ?? t('deliberation.note.redacted')}
      </span>
      <span className={styles.where}>
        {t('deliberation.note.where', { table, round })}
        {theme === null ? '' : ` · ${theme}`}
      </span>
    </span>
  );
}
