import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { usePage } from '../../../i18n/page.tsx';
import styles from '../day.module.css';
import type { NotesSeen } from './load-notes.ts';

/** Which notes to look at: of a theme or none, a round, a table. */
export function FilterNotes({
  seen: { ask, themes, rounds },
}: {
  readonly seen: Pick<NotesSeen, 'ask' | 'themes' | 'rounds'>;
}): ReactNode {
  const { t, lang, langInLinks } = usePage();
  return (
    <form method="get" className={styles.side}>
      {langInLinks ? <input type="hidden" name="lang" value={lang} /> : null}
      <Select
        name="theme"
        label={t('deliberation.filter.theme')}
        value={ask.theme}
        options={[
          { value: 'none', label: t('deliberation.filter.ungrouped') },
          { value: 'all', label: t('deliberation.filter.all') },
          ...themes.map(({ theme, title }) => ({ value: theme, label: title })),
        ]}
      />
      <Select
        name="round"
        label={t('deliberation.filter.round')}
        value={ask.round}
        empty={t('deliberation.filter.every-round')}
        options={rounds.map(({ round, name }) => ({ value: round, label: name }))}
      />
      <TextInput
        name="table"
        label={t('deliberation.filter.table')}
        inputMode="numeric"
        look="short"
        value={ask.table}
      />
      <Button weight="quiet">{t('deliberation.filter.show')}</Button>
    </form>
  );
}
