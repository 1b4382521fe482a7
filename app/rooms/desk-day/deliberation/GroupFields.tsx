import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../DayFrame.tsx';

/** Where the chosen notes go: a theme there is, or a new one, with a reason everybody can read. */
export function GroupFields({
  themes,
  title,
  reason,
}: {
  readonly themes: readonly { readonly theme: string; readonly title: string }[];
  readonly title?: string;
  readonly reason?: string;
}): ReactNode {
  const t = useT();
  const typed = useTyped();
  return (
    <>
      <h2>{t('deliberation.group.title')}</h2>
      {themes.length > 0 ? (
        <Select
          name="theme"
          label={t('deliberation.group.theme')}
          value={typed['theme']}
          empty={t('deliberation.group.new')}
          options={themes.map((one) => ({ value: one.theme, label: one.title }))}
        />
      ) : null}
      <TextInput
        name="title"
        label={t('deliberation.group.name')}
        hint={t('deliberation.group.name-hint')}
        maxLength={120}
        value={typed['title'] ?? title}
      />
      <TextInput
        name="reason"
        label={t('deliberation.reason')}
        hint={t('deliberation.reason-hint')}
        maxLength={500}
        value={typed['reason'] ?? reason}
      />
      <Button name="do" value="group">
        {t('deliberation.group.go')}
      </Button>
    </>
  );
}
