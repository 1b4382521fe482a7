import type { ReactNode } from 'react';
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
  const error = (name: WrongField) =>
    wrong.includes(name) ? t(`count.field.${name}.wrong`) : undefined;
  const picked = (name: 'completion' | 'variant' | 'law') => ({
    name,
    label: t(`count.field.${name}`),
    value: typed[name] ?? values[name],
    error: error(name),
  });
  return (
    <>
      <input type="hidden" name="rule" value={rule} />
      <input type="hidden" name="jurisdiction" value={asked.jurisdiction} />
      <input type="hidden" name="kind" value={asked.kind} />
      <input type="hidden" name="on" value={asked.on} />
      {rule === 'threshold' ? (
        <>
          {laws.length === 0 ? <Notice kind="warning" title={t('count.law.none')} /> : null}
          <RadioGroup
            {...picked('law')}
            choices={laws.map(({ id, words, source, lookUp }) => ({
              value: id,
              label: words,
              hint: [source, lookUp ? t('count.law.look-up') : ''].filter(Boolean).join(' '),
            }))}
          />
        </>
      ) : null}
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
