import type { ReactNode } from 'react';
import { RadioGroup } from '../../components/Choices/Choices.tsx';
import { Select } from '../../components/Select/Select.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Question } from './questions.ts';

/** One question of the template: buttons for a few answers, a list for many. */
export function QuestionField({
  question: { field, label, values, special },
  value,
  error,
}: {
  readonly question: Question;
  readonly value: string | undefined;
  readonly error: string | undefined;
}): ReactNode {
  const t = useT();
  const words = { name: field, label, error, value };
  if (values.length > 7 || special)
    return (
      <Select
        {...words}
        options={values}
        empty={t(special ? 'door.register.rather-not' : 'door.register.choose')}
      />
    );
  return <RadioGroup {...words} choices={values} />;
}
