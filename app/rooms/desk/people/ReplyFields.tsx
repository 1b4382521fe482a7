import type { Language } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { CheckboxGroup, RadioGroup } from '../../../components/Choices/Choices.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextArea } from '../../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { LANGUAGE_NAMES } from '../../../i18n/languages.ts';
import { useT } from '../../../i18n/page.tsx';
import type { Question } from './questions.ts';

type Typed = Readonly<Record<string, string>>;

/** Everything a reply by phone or on paper says. */
export function ReplyFields({
  typed,
  questions,
  languages,
}: {
  readonly typed: Typed;
  readonly questions: readonly Question[];
  readonly languages: readonly Language[];
}): ReactNode {
  const t = useT();
  const tick = (name: 'consent' | 'special') => (
    <CheckboxGroup
      name={name}
      label={t(`registration.reply.${name}`)}
      values={typed[name] ? [typed[name]] : []}
      choices={[{ value: 'yes', label: t(`registration.reply.${name}.yes`) }]}
    />
  );
  return (
    <>
      <RadioGroup
        name="channel"
        label={t('registration.reply.channel')}
        value={typed['channel'] ?? 'phone'}
        choices={(['phone', 'paper'] as const).map((value) => ({
          value,
          label: t(`registration.reply.channel.${value}`),
        }))}
      />
      <Contact typed={typed} languages={languages} />
      <Questions typed={typed} questions={questions.filter(({ special }) => !special)} />
      {tick('special')}
      <Questions typed={typed} questions={questions.filter(({ special }) => special)} />
      <RadioGroup
        name="come"
        label={t('registration.reply.come')}
        value={typed['come'] ?? 'yes'}
        choices={(['yes', 'with-help', 'no'] as const).map((value) => ({
          value,
          label: t(`registration.reply.come.${value}`),
        }))}
      />
      <TextArea name="needs" label={t('registration.reply.needs')} value={typed['needs']} />
      {tick('consent')}
    </>
  );
}

function Contact({
  typed,
  languages,
}: {
  readonly typed: Typed;
  readonly languages: readonly Language[];
}): ReactNode {
  const t = useT();
  const types = { name: 'text', email: 'email', phone: 'tel' } as const;
  return (
    <>
      {(['name', 'email', 'phone'] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          type={types[name]}
          label={t(`registration.reply.${name}`)}
          value={typed[name]}
        />
      ))}
      <Select
        name="language"
        label={t('registration.reply.language')}
        value={typed['language'] ?? languages[0]}
        options={languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
    </>
  );
}

function Questions({
  typed,
  questions,
}: {
  readonly typed: Typed;
  readonly questions: readonly Question[];
}): ReactNode {
  const t = useT();
  return questions.map(({ feature, label, values }) => (
    <Select
      key={feature}
      name={`f.${feature}`}
      label={label}
      empty={t('registration.reply.choose')}
      value={typed[`f.${feature}`]}
      options={values}
    />
  ));
}
