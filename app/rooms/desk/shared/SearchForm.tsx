import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { usePage } from '../../../i18n/page.tsx';

/** A search that only reads: its words stand in the address, so it can be kept and gone back to. */
export function SearchForm({
  at,
  label,
  hint,
  wanted,
  children,
}: {
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly wanted: string;
  /** More to narrow it by. */
  readonly children?: ReactNode;
}): ReactNode {
  const { t, lang, langInLinks } = usePage();
  return (
    <form method="get" action={at} role="search">
      {langInLinks ? <input type="hidden" name="lang" value={lang} /> : null}
      <TextInput name="q" type="search" label={label} hint={hint} value={wanted} />
      {children}
      <Button weight="quiet">{t('desk.search')}</Button>
    </form>
  );
}
