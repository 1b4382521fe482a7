import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Steps } from '../../components/Steps/Steps.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Typed } from './notice.ts';
import type { Question } from './questions.ts';

/** Everything once more before it is sent; nothing is kept until then. */
export function Review({
  typed,
  questions,
}: {
  readonly typed: Typed;
  readonly questions: readonly Question[];
}): ReactNode {
  const t = useT();
  const come = typed['come'];
  const agreed = typed['special'] === '1';
  const rows: readonly (readonly [string, string])[] = [
    [
      t('door.review.come'),
      come === 'yes' || come === 'with-help' || come === 'no'
        ? t(`door.register.come.${come}`)
        : '',
    ],
    [t('door.register.needs'), typed['needs'] ?? ''],
    [t('door.register.name'), typed['name'] ?? ''],
    [t('door.register.email'), typed['email'] ?? ''],
    [t('door.register.phone'), typed['phone'] ?? ''],
    ...questions
      .filter(({ special }) => agreed || !special)
      .map(({ field, label, values }): readonly [string, string] => [
        label,
        values.find(({ value }) => value === typed[field])?.label ?? '',
      ]),
  ];
  return (
    <>
      <h1>{t('door.review.title')}</h1>
      <Form>
        <Steps at={2} of={2} />
        <dl>
          {rows
            .filter(([, words]) => words !== '')
            .map(([label, words]) => (
              <div key={label}>
                <dt className="soft">{label}</dt>
                <dd dir="auto">{words}</dd>
              </div>
            ))}
        </dl>
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
