import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { CheckboxGroup } from '../../components/Choices/Choices.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Steps } from '../../components/Steps/Steps.tsx';
import { useT } from '../../i18n/page.tsx';
import { mistakeOf } from '../shared/mistakes.ts';
import { ContactFields } from './ContactFields.tsx';
import { type Filled, NOTICE } from './notice.ts';
import { QuestionField } from './QuestionField.tsx';
import type { Question } from './questions.ts';

type Props = Filled & {
  /** Whom it is about: a person's id, or that it is somebody new. */
  readonly who: string;
  readonly questions: readonly Question[];
  readonly gatheringOn: string | null;
};

/** The registration on one calm page; a second one shows it again before it is sent. */
export function RegisterForm({ who, questions, gatheringOn, ...filled }: Props): ReactNode {
  const t = useT();
  const special = questions.filter((one) => one.special);
  return (
    <Form>
      <input type="hidden" name="who" value={who} />
      <Steps at={1} of={2} />
      <ContactFields {...filled} gatheringOn={gatheringOn} />
      <h2>{t('door.register.about')}</h2>
      <p className="soft">{t('door.register.about.why')}</p>
      <Questions {...filled} questions={questions.filter((one) => !one.special)} />
      {special.length > 0 ? (
        <>
          <h2>{t('door.register.special')}</h2>
          <p className="soft">{t('door.register.special.why')}</p>
          <Questions {...filled} questions={special} />
          <Tick name="special" value="1" {...filled} />
        </>
      ) : null}
      <h2>{t('door.register.consent.title')}</h2>
      <p>{t('door.register.privacy')}</p>
      <Tick name="consent" value={NOTICE} {...filled} />
      <Button wide name="do" value="review">
        {t('door.register.review')}
      </Button>
    </Form>
  );
}

function Questions({
  typed,
  mistakes,
  questions,
}: Filled & { readonly questions: readonly Question[] }): ReactNode {
  const t = useT();
  return questions.map((question) => (
    <QuestionField
      key={question.field}
      question={question}
      value={typed[question.field]}
      error={mistakeOf(t, mistakes, question.field)}
    />
  ));
}

function Tick({
  name,
  value,
  typed,
  mistakes,
}: Filled & { readonly name: 'special' | 'consent'; readonly value: string }): ReactNode {
  const t = useT();
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
