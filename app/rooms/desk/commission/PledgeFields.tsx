import { type Language, type Pledge, PROMISE_LEVELS } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { RadioGroup } from '../../../components/Choices/Choices.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { LocalFields } from '../shared/LocalFields.tsx';

/** What a pledge says: who answers, by when, in which form, and how far it goes. */
export function PledgeFields({
  languages,
  pledge,
  today,
  typed,
}: {
  readonly languages: readonly Language[];
  readonly pledge: Pledge | null;
  readonly today: string;
  readonly typed: Readonly<Record<string, string>>;
}): ReactNode {
  const t = useT();
  return (
    <>
      {(['authority', 'answeredBy'] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          value={typed[name] ?? pledge?.[name]}
          label={t(`commission.pledge.${name}`)}
          hint={t(`commission.pledge.${name}.hint`)}
        />
      ))}
      <TextInput
        name="answerBy"
        type="date"
        min={today}
        label={t('commission.pledge.answerBy')}
        value={typed['answerBy'] ?? pledge?.answerBy}
      />
      <LocalFields
        name="form"
        label={t('commission.pledge.form')}
        hint={t('commission.pledge.form.hint')}
        {...{ languages, typed }}
        text={pledge?.form ?? null}
      />
      <RadioGroup
        name="level"
        label={t('commission.pledge.level')}
        value={typed['level'] ?? pledge?.level ?? 'involve'}
        choices={PROMISE_LEVELS.map((value) => ({
          value,
          label: t(`commission.level.${value}`),
          hint: t(`commission.level.${value}.hint`),
        }))}
      />
    </>
  );
}
