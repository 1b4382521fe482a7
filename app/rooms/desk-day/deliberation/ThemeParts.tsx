import { type ReactNode, useId } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../DayFrame.tsx';
import styles from '../day.module.css';
import fields from './fields.module.css';
import type { ThemeSeen } from './load-themes.ts';
import { NoteChoices } from './NoteChoices.tsx';

/** One theme, folded; its notes, and one of them taken out with a reason. */
export function ThemeSlips({
  theme,
  closed,
}: {
  readonly theme: ThemeSeen;
  readonly closed: boolean;
}): ReactNode {
  const t = useT();
  const id = useId();
  const slips = theme.slips.map((slip) => ({ ...slip, theme: null }));
  return (
    <details>
      <summary>
        <span className={styles.big}>{theme.title}</span>{' '}
        {t('deliberation.themes.notes', { count: theme.notes })}
      </summary>
      <p className="soft">{theme.reason}</p>
      <NoteChoices notes={slips} choose={false} />
      {closed || slips.length === 0 ? null : (
        <Form>
          <div className={fields.fields}>
            <label htmlFor={`${id}-note`}>{t('deliberation.ungroup.note')}</label>
            <select id={`${id}-note`} name="note">
              {slips.map(({ note, text, table }) => (
                <option key={note} value={note}>
                  {`${table}: ${(text ?? '–').slice(0, 80)}`}
                </option>
              ))}
            </select>
            <label htmlFor={`${id}-reason`}>{t('deliberation.reason')}</label>
            <input id={`${id}-reason`} name="reason" maxLength={500} />
          </div>
          <Button weight="quiet" name="do" value="ungroup">
            {t('deliberation.ungroup.go')}
          </Button>
        </Form>
      )}
    </details>
  );
}

/** A theme without notes yet. */
export function NameTheme(): ReactNode {
  const t = useT();
  const typed = useTyped();
  const own = typed['do'] === 'name';
  return (
    <Card title={t('deliberation.name.title')}>
      <Form>
        <TextInput
          name="title"
          label={t('deliberation.group.name')}
          maxLength={120}
          value={own ? typed['title'] : ''}
        />
        <TextInput
          name="reason"
          label={t('deliberation.reason')}
          hint={t('deliberation.reason-hint')}
          maxLength={500}
          value={own ? typed['reason'] : ''}
        />
        <Button name="do" value="name" weight="quiet">
          {t('deliberation.name.go')}
        </Button>
      </Form>
    </Card>
  );
}

/** Puts two themes together; the trail keeps both names. */
export function MergeThemes({ themes }: { readonly themes: readonly ThemeSeen[] }): ReactNode {
  const t = useT();
  const id = useId();
  const typed = useTyped();
  const options = themes.map(({ theme, title }) => ({ value: theme, label: title }));
  return (
    <Card title={t('deliberation.merge.title')}>
      <Form>
        <Select
          name="from"
          label={t('deliberation.merge.from')}
          options={options}
          value={typed['from']}
        />
        <Select
          name="into"
          label={t('deliberation.merge.into')}
          options={options}
          value={typed['into']}
        />
        <div className={fields.fields}>
          <label htmlFor={`${id}-reason`}>{t('deliberation.reason')}</label>
          <input
            id={`${id}-reason`}
            name="reason"
            maxLength={500}
            defaultValue={typed['do'] === 'merge' ? typed['reason'] : ''}
          />
        </div>
        <Button weight="quiet" name="do" value="merge">
          {t('deliberation.merge.go')}
        </Button>
      </Form>
    </Card>
  );
}
