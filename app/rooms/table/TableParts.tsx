import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { Clock } from '../../components/Clock/Clock.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { TextArea } from '../../components/TextArea/TextArea.tsx';
import { usePage, useT } from '../../i18n/page.tsx';
import type { TableSeen } from './load-table.ts';
import styles from './table.module.css';

/** Always in sight: which table, which round, how long still. */
export function TableBar({ seen }: { readonly seen: TableSeen }): ReactNode {
  const t = useT();
  const { table, round, endsAt, now, open } = seen;
  return (
    <>
      <p>{t('table.title', { table })}</p>
      <p>{round ? round.name : t('table.before.short')}</p>
      {endsAt ? <Clock now={now} until={endsAt} /> : null}
      {round && !open ? <p>{t('table.round-over')}</p> : null}
    </>
  );
}

/** One note, one button; the script keeps it on the phone until it is safely sent. */
export function NoteForm({
  round,
  kind,
  typed,
}: {
  readonly round: string;
  readonly kind: 'talk' | 'theme';
  readonly typed: string | undefined;
}): ReactNode {
  const t = useT();
  return (
    <div className={styles.note}>
      <Form id="note-form">
        <input type="hidden" name="round" value={round} />
        <TextArea
          name="text"
          label={t('table.note.label')}
          hint={t('table.note.hint')}
          rows={3}
          maxLength={600}
          value={typed}
        />
        <Button wide weight={kind === 'talk' ? 'main' : 'quiet'}>
          {t('table.note.go')}
        </Button>
      </Form>
      <div
        id="outbox"
        className={styles.outbox}
        role="status"
        data-kept={t('table.outbox.kept')}
        data-refused={t('table.outbox.refused')}
        data-drop={t('table.outbox.drop')}
      />
    </div>
  );
}

/** This table's notes of the round, newest first, each with the way to correct it. */
export function NoteList({
  notes,
  base,
}: {
  readonly notes: TableSeen['notes'];
  readonly base: string;
}): ReactNode {
  const { t, format } = usePage();
  return (
    <section id="notes">
      <h2>{t('table.notes.title', { count: notes.length })}</h2>
      {notes.length === 0 ? <p className="soft">{t('table.notes.none')}</p> : null}
      <ul className={styles.notes}>
        {notes.map(({ note, at, lang, text }) => (
          <li key={note}>
            <p lang={lang} dir="auto">
              {text ?? t('table.notes.redacted')}
            </p>
            <p className={styles.small}>
              {format.time(at)} ·{' '}
              {text === null ? null : (
                <Link to={`${base}/note/${note}`}>{t('table.notes.correct')}</Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The whole day, with where it stands. */
export function Programme({ seen }: { readonly seen: TableSeen }): ReactNode {
  const t = useT();
  return (
    <section>
      <h2>{t('table.programme')}</h2>
      <ol className={styles.programme}>
        {seen.programme.map(({ id, name, minutes, status }) => (
          <li key={id} className={styles[status]} aria-current={status === 'open' || undefined}>
            {name} · {t('table.minutes', { count: minutes })} · {t(`table.status.${status}`)}
          </li>
        ))}
      </ol>
    </section>
  );
}
