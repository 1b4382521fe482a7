import { marksOf } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { CheckboxGroup, RadioGroup } from '../../../components/Choices/Choices.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { LANGUAGE_NAMES } from '../../../i18n/languages.ts';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../DayFrame.tsx';
import type { BallotSeen } from './load-ballot.ts';

/** Question, options and rules before anybody votes; may be published anew until it opens. */
export function PublishForm({ seen }: { readonly seen: BallotSeen }): ReactNode {
  const t = useT();
  const typed = useTyped();
  const { rules, options, status, questions, vote, day, onPaper } = seen;
  const marks = rules ? marksOf(rules.rule, options.length) : null;
  const figures = {
    picks: marks && 'most' in marks ? marks.most : 1,
    perOption: marks?.kind === 'dots' ? marks.perOption : 1,
    winners: rules?.winners ?? 1,
  };
  const chosen = onPaper.length > 0 ? onPaper : options;
  return (
    <Card
      tone={status === 'none' ? 'next' : 'plain'}
      title={t(status === 'none' ? 'decision.publish.title' : 'decision.publish.again')}
    >
      <Form version={day.version}>
        {questions.map(({ language, words }) => (
          <TextInput
            key={language}
            name={`question-${language}`}
            label={t('decision.publish.question', { language: LANGUAGE_NAMES[language] })}
            value={typed[`question-${language}`] ?? (words || t(`decision.${vote}.question`))}
          />
        ))}
        <Rule name="rule" values={['approval', 'dots']} rules={rules} />
        {(['picks', 'perOption', 'winners'] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            label={t(`decision.publish.${name}`)}
            inputMode="numeric"
            look="short"
            value={typed[name] ?? `${figures[name]}`}
          />
        ))}
        <Rule name="electorate" values={['everyone', 'residents']} rules={rules} />
        <Rule name="tieRule" values={['public-lot', 'all-tied-go-on']} rules={rules} />
        <CheckboxGroup
          name="options"
          label={t('decision.publish.options')}
          values={chosen.map(({ option }) => option)}
          choices={options.map(({ option, title }) => ({ value: option, label: title }))}
        />
        <Button name="do" value="publish" weight={status === 'none' ? 'main' : 'quiet'}>
          {t('decision.publish.go')}
        </Button>
      </Form>
    </Card>
  );
}

/** One rule that is chosen from a few. */
function Rule({
  name,
  values,
  rules,
}: {
  readonly name: 'rule' | 'electorate' | 'tieRule';
  readonly values: readonly RadioValue[];
  readonly rules: BallotSeen['rules'];
}): ReactNode {
  const t = useT();
  return (
    <RadioGroup
      name={name}
      label={t(`decision.publish.${name}`)}
      value={useTyped()[name] ?? (name === 'rule' ? rules?.rule.rule : rules?.[name])}
      choices={values.map((value) => ({ value, label: t(`decision.publish.${value}`) }))}
    />
  );
}

type RadioValue = 'approval' | 'dots' | 'everyone' | 'residents' | 'public-lot' | 'all-tied-go-on';
