import type { Language } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { FieldGroup } from '../../../components/Field/Field.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextArea } from '../../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { LANGUAGE_NAMES } from '../../../i18n/languages.ts';
import { useT } from '../../../i18n/page.tsx';
import styles from '../day.module.css';
import type { RoundDraft } from './load-programme.ts';

/** One round of the programme as fields; the name left empty takes the round out. */
export function RoundFields({
  round,
  place,
  languages,
  typed,
}: {
  readonly round: RoundDraft;
  readonly place: number;
  readonly languages: readonly Language[];
  readonly typed: Readonly<Record<string, string>>;
}): ReactNode {
  const t = useT();
  const field = (name: string) => `${name}-${place}`;
  const was = (name: string, value: string) => typed[field(name)] ?? value;
  return (
    <FieldGroup
      name={field('group')}
      label={
        <span className={styles.big}>{t('gathering.programme.round', { number: place + 1 })}</span>
      }
      hint={t(round.begun ? 'gathering.programme.begun' : 'gathering.programme.empty-hint')}
    >
      <input type="hidden" name={field('round')} value={round.round} />
      <Words languages={languages} round={round} field={field} was={was} />
      <Shape round={round} field={field} was={was} />
    </FieldGroup>
  );
}

interface Parts {
  readonly round: RoundDraft;
  readonly field: (name: string) => string;
  /** What was typed into a field that came back, or what it began with. */
  readonly was: (name: string, value: string) => string;
}

/** Name and prompt in each language of the assembly. */
function Words({
  languages,
  round,
  field,
  was,
}: Parts & { readonly languages: readonly Language[] }): ReactNode {
  const t = useT();
  return languages.map((language) => (
    <div key={language} className={styles.spread}>
      <TextInput
        name={field(`name-${language}`)}
        label={t('gathering.programme.name', { language: LANGUAGE_NAMES[language] })}
        value={was(`name-${language}`, round.name[language] ?? '')}
      />
      <TextArea
        name={field(`prompt-${language}`)}
        label={t('gathering.programme.prompt', { language: LANGUAGE_NAMES[language] })}
        value={was(`prompt-${language}`, round.prompt[language] ?? '')}
        rows={2}
        lang={language}
      />
    </div>
  ));
}

/** Which tables, how long, how many seats. */
function Shape({ round, field, was }: Parts): ReactNode {
  const t = useT();
  return (
    <div className={styles.side}>
      <Select
        name={field('kind')}
        label={t('gathering.programme.kind')}
        value={was('kind', round.kind)}
        options={(['talk', 'theme'] as const).map((kind) => ({
          value: kind,
          label: t(`gathering.kind.${kind}`),
        }))}
      />
      {(
        [
          ['minutes', round.minutes],
          ['min', round.seats.min],
          ['max', round.seats.max],
        ] as const
      ).map(([name, value]) => (
        <TextInput
          key={name}
          name={field(name)}
          label={t(`gathering.programme.${name}`)}
          inputMode="numeric"
          look="short"
          value={was(name, `${value}`)}
        />
      ))}
    </div>
  );
}
