import type { Language, LocalText } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { TextArea } from '../../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { LANGUAGE_NAMES } from '../../../i18n/languages.ts';
import { useT } from '../../../i18n/page.tsx';

/** One text in every language of the assembly: fields `name.en`, `name.nl`, … */
export function LocalFields({
  name,
  label,
  hint,
  languages,
  text,
  typed = {},
  rows = 3,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly languages: readonly Language[];
  readonly text?: LocalText | null;
  readonly typed?: Readonly<Record<string, string>>;
  /** 1 for a single line. */
  readonly rows?: number;
}): ReactNode {
  const t = useT();
  return languages.map((language, place) => {
    const field = `${name}.${language}`;
    const words = {
      name: field,
      label:
        languages.length > 1
          ? t('desk.in-language', { label, language: LANGUAGE_NAMES[language] })
          : label,
      hint: place === 0 ? hint : undefined,
      value: typed[field] ?? text?.[language],
    };
    return rows === 1 ? (
      <TextInput key={field} {...words} />
    ) : (
      <TextArea key={field} {...words} rows={rows} lang={language} />
    );
  });
}
