import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Steps } from '../../components/Steps/Steps.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Translate } from '../../i18n/translator.ts';
import type { Typed } from './notice.ts';
import type { Question } from './questions.ts';

/** Everything once more before it is sent; nothing is kept until then. */
export function Review({
  typed,
  questions,
  who,
}: {
  readonly typed: Typed;
  readonly questions: readonly Question[];
  readonly who: string;
}): ReactNode {
  const t = useT();
  return (
    <>
      <h1>{t('door.review.title')}</h1>
      <Form>
        <Steps at={2} of={2} />
        <dl>
          {[...aboutComing(t, typed), ...aboutOneself(typed, questions)]
            .filter(([, words]) => words !== '')
            .map(([label, words]) => (
              <div key={label}>
                <dt className="soft">{label}</dt>
                <dd dir="auto">{words}</dd>
              </div>
            ))}
        </dl>
        <input type="hidden" name="who" value={who} />
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button wide name="do" value="send">
          {t('door.review.send')}
        </Button>
        <Button wide weight="quiet" name="do" value="edit">
          {t('door.review.edit')}
        </Button>
      </Form>
    </>
  );
}

type Row = readonly [label: string, words: string];

function aboutComing(t: Translate, typed: Typed): readonly Row[] {
  const come = typed['come'];
  const answer = come === 'yes' || come === 'with-help' ? t(`door.register.come.${come}`) : '';
  return [
    [t('door.review.come'), answer],
    [t('door.register.needs'), typed['needs'] ?? ''],
    [t('door.register.name'), typed['name'] ?? ''],
    [t('door.register.email'), typed['email'] ?? ''],
    [t('door.register.phone'), typed['phone'] ?? ''],
  ];
}

/** Answers to private questions only where they may be used. */
function aboutOneself(typed: Typed, questions: readonly Question[]): readonly Row[] {
  const agreed = typed['special'] === '1';
  return questions
    .filter(({ special }) => agreed || !special)
    .map(({ field, label, values }) => [
      label,
      values.find(({ value }) => value === typed[field])?.label ?? '',
    ]);
}
