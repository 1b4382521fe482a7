import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { CheckboxGroup, RadioGroup } from '../../components/Choices/Choices.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Steps } from '../../components/Steps/Steps.tsx';
import { TextArea } from '../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import { usePage } from '../../i18n/page.tsx';
import { mistakeOf } from '../shared/mistakes.ts';
import { type Mistakes, NOTICE, type Typed } from './notice.ts';
import { QuestionField } from './QuestionField.tsx';
import type { Question } from './questions.ts';
import { noon } from './words.ts';

interface Props {
  readonly typed: Typed;
  readonly mistakes: Mistakes;
  readonly questions: readonly Question[];
  readonly gatheringOn: string | null;
}

/** The registration on one calm page; a second one shows it again before it is sent. */
export function RegisterForm({ typed, mistakes, questions, gatheringOn }: Props): ReactNode {
  const { t, format } = usePage();
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: mistakeOf(t, mistakes, name),
  });
  const asked = (special: boolean) =>
    questions
      .filter((one) => one.special === special)
      .map((question) => (
        <QuestionField
          key={question.field}
          question={question}
          value={typed[question.field]}
          error={mistakeOf(t, mistakes, question.field)}
        />
      ));
  const date = gatheringOn ? format.date(noon(gatheringOn)) : '';
  return (
    <Form>
      <Steps at={1} of={2} />
      <RadioGroup
        {...field('come')}
        label={t('door.register.come', { date })}
        choices={(['yes', 'with-help', 'no'] as const).map((value) => ({
          value,
          label: t(`door.register.come.${value}`),
        }))}
      />
      <TextArea
        {...field('needs')}
        label={t('door.register.needs')}
        hint={t('door.register.needs.hint')}
        rows={3}
        maxLength={600}
      />
      <TextInput {...field('name')} label={t('door.register.name')} autoComplete="name" />
      <TextInput
        {...field('email')}
        label={t('door.register.email')}
        hint={t('door.register.contact.hint')}
        type="email"
        autoComplete="email"
      />
      <TextInput
        {...field('phone')}
        label={t('door.register.phone')}
        type="tel"
        autoComplete="tel"
      />
      <h2>{t('door.register.about')}</h2>
      <p className="soft">{t('door.register.about.why')}</p>
      {asked(false)}
      {questions.some(({ special }) => special) ? (
        <>
          <h2>{t('door.register.special')}</h2>
          <p className="soft">{t('door.register.special.why')}</p>
          {asked(true)}
          <Tick name="special" value="1" typed={typed} mistakes={mistakes} />
        </>
      ) : null}
      <h2>{t('door.register.consent.title')}</h2>
      <p>{t('door.register.privacy')}</p>
      <Tick name="consent" value={NOTICE} typed={typed} mistakes={mistakes} />
      <Button wide name="do" value="review">
        {t('door.register.review')}
      </Button>
    </Form>
  );
}

function Tick({
  name,
  value,
  typed,
  mistakes,
}: Pick<Props, 'typed' | 'mistakes'> & {
  readonly name: 'special' | 'consent';
  readonly value: string;
}): ReactNode {
  const { t } = usePage();
  return (
    <CheckboxGroup
      name={name}
      label={t(`door.register.${name}.label`)}
      values={typed[name] === value ? [value] : []}
      error={mistakeOf(t, mistakes, name)}
      choices={[{ value, label: t(`door.register.${name}.tick`) }]}
    />
  );
}
