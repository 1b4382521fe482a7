import type { ComponentProps, ReactNode } from 'react';
import { RadioGroup } from '../../../../components/Choices/Choices.tsx';
import { Notice } from '../../../../components/Notice/Notice.tsx';
import { TextInput } from '../../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../../i18n/page.tsx';
import { useTyped } from '../../DayFrame.tsx';
import { COMPLETIONS, VARIANTS, type WrongField } from './figures.ts';
import type { SetupSeen } from './load-setup.ts';

/** The figures of one rule, as typed where the form came back, with a sentence beside what is wrong. */
export function RuleFields({
  setup,
  wrong,
}: {
  readonly setup: SetupSeen;
  readonly wrong: readonly string[];
}): ReactNode {
  const t = useT();
  const typed = useTyped();
  const { rule, figures, values, asked, laws } = setup;
  const error = (at: WrongField) => (wrong.includes(at) ? t(`count.field.${at}.wrong`) : undefined);
  const picked = (name: 'completion' | 'variant' | 'law') => ({
    name,
    label: t(`count.field.${name}`),
    value: typed[name] ?? values[name],
    error: error(name),
  });
  return (
    <>
      <input type="hidden" name="rule" value={rule} />
      {(['jurisdiction', 'kind', 'on'] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={asked[name]} />
      ))}
      {rule === 'threshold' ? <Laws laws={laws} words={picked('law')} /> : null}
      {figures.map(({ name, value }) => (
        <TextInput
          key={name}
          name={name}
          label={t(`count.field.${name}`)}
          inputMode="numeric"
          look="short"
          value={typed[name] ?? value}
          error={error(name)}
        />
      ))}
      {rule === 'equal-shares' ? (
        <RadioGroup
          {...picked('completion')}
          choices={COMPLETIONS.map((one) => ({ value: one, label: t(`count.completion.${one}`) }))}
        />
      ) : null}
      {rule === 'borda' ? (
        <RadioGroup
          {...picked('variant')}
          choices={VARIANTS.map((one) => ({ value: one, label: t(`count.how.borda.${one}`) }))}
        />
      ) : null}
    </>
  );
}

/** The thresholds that hold, each a sentence with where it stands written. */
function Laws({
  laws,
  words,
}: {
  readonly laws: SetupSeen['laws'];
  readonly words: Omit<ComponentProps<typeof RadioGroup>, 'choices'>;
}): ReactNode {
  const t = useT();
  return (
    <>
      {laws.length === 0 ? <Notice kind="warning" title={t('count.law.none')} /> : null}
      <RadioGroup
        {...words}
        choices={laws.map(({ id, words: sentence, source, lookUp }) => ({
          value: id,
          label: sentence,
          hint: [source, lookUp ? t('count.law.look-up') : ''].filter(Boolean).join(' '),
        }))}
      />
    </>
  );
}
