import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { usePage, useT } from '../../../i18n/page.tsx';
import styles from '../day.module.css';
import type { AtTheDoor } from './load-check-in.ts';

/** Who has just been let in, with the way back. */
export function JustArrived({ person }: { readonly person: AtTheDoor }): ReactNode {
  const t = useT();
  return (
    <Notice kind="success" title={t('gathering.check-in.done', { name: person.name })} live>
      {person.needs ? <p>{t('gathering.check-in.needs')}</p> : null}
      <Form>
        <input type="hidden" name="person" value={person.id} />
        <Button weight="quiet" name="do" value="undo">
          {t('gathering.check-in.undo')}
        </Button>
      </Form>
    </Notice>
  );
}

/** Finds people by their name; asks the address, so that it works with the back button. */
export function FindPerson({ q }: { readonly q: string }): ReactNode {
  const { t, lang, langInLinks } = usePage();
  return (
    <form method="get" role="search">
      {langInLinks ? <input type="hidden" name="lang" value={lang} /> : null}
      <TextInput
        name="q"
        label={t('gathering.check-in.name')}
        hint={t('gathering.check-in.name-hint')}
        autoComplete="off"
        value={q}
      />
      <Button>{t('gathering.check-in.find')}</Button>
    </form>
  );
}

/** People with the one button each needs. */
export function People({ people }: { readonly people: readonly AtTheDoor[] }): ReactNode {
  const t = useT();
  if (people.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {people.map(({ id, name, kind, here, needs }) => (
        <li key={id}>
          <span>
            <span className={styles.big}>{name}</span>
            <span className={styles.where}>
              {t(kind === 'guest' ? 'gathering.check-in.guest' : 'gathering.check-in.resident')}
              {needs ? ` · ${t('gathering.check-in.needs')}` : ''}
            </span>
          </span>
          <Form>
            <input type="hidden" name="person" value={id} />
            <Button weight={here ? 'quiet' : 'main'} name="do" value={here ? 'undo' : 'arrive'}>
              {t(here ? 'gathering.check-in.undo' : 'gathering.check-in.go')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

/** The badge: typed by hand, or read by the camera where the browser can. */
export function ScanBadge(): ReactNode {
  const t = useT();
  return (
    <details>
      <summary>{t('gathering.check-in.badge-open')}</summary>
      <Form id="badge-form">
        <TextInput
          name="badge"
          label={t('gathering.check-in.badge')}
          look="code"
          autoComplete="off"
          autoCapitalize="characters"
        />
        <Button weight="quiet" name="do" value="arrive">
          {t('gathering.check-in.go')}
        </Button>
        <button type="button" id="scan-badge" hidden>
          {t('gathering.check-in.scan')}
        </button>
        <video id="scan-video" className={styles.video} playsInline muted hidden />
      </Form>
    </details>
  );
}
