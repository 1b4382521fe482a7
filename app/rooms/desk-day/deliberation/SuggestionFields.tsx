import { type ReactNode, useId } from 'react';
import { useT } from '../../../i18n/page.tsx';
import styles from './fields.module.css';

/** The same fields once a group: names repeat over the page's forms, so ids are made here. */
export function SuggestionFields({
  themes,
  reason,
}: {
  readonly themes: readonly { readonly theme: string; readonly title: string }[];
  readonly reason: string;
}): ReactNode {
  const t = useT();
  const id = useId();
  return (
    <div className={styles.fields}>
      <label htmlFor={`${id}-theme`}>{t('deliberation.group.theme')}</label>
      <select id={`${id}-theme`} name="theme" defaultValue="">
        <option value="">{t('deliberation.group.new')}</option>
        {themes.map(({ theme, title }) => (
          <option key={theme} value={theme}>
            {title}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-title`}>{t('deliberation.group.name')}</label>
      <input id={`${id}-title`} name="title" maxLength={120} />
      <label htmlFor={`${id}-reason`}>{t('deliberation.reason')}</label>
      <input id={`${id}-reason`} name="reason" maxLength={500} defaultValue={reason} />
    </div>
  );
}
