import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { CheckboxGroup, RadioGroup } from '../../../components/Choices/Choices.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextArea } from '../../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { LANGUAGE_NAMES } from '../../../i18n/languages.ts';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../DayFrame.tsx';
import type { Sent } from '../send.ts';
import type { BallotSeen } from './load-ballot.ts';
import { Beside } from './setup/Beside.tsx';
import { isForOne } from './setup/families.ts';
import { LawChoice, RuleChoice } from './setup/RuleChoice.tsx';
import { RuleFields } from './setup/RuleFields.tsx';

/**
 * A ballot before anybody votes: the rule with its example first, then its figures, the question, the
 * options and who votes. It may be published anew until it opens. Works without script: asking for a
 * rule is a form that reads, publishing one that writes.
 */
export function PublishForm({ seen }: { readonly seen: BallotSeen }): ReactNode {
  const t = useT();
  const { status, setup, more } = seen;
  const fresh = status === 'none' || more;
  return (
    <Card
      tone={fresh ? 'next' : 'plain'}
      title={t(fresh ? 'decision.publish.title' : 'decision.publish.again')}
    >
      {setup.unknown ? <Notice kind="warning" title={t('count.setup.wrong-rule')} /> : null}
      <h3>{t('count.setup.chosen', { rule: t(`count.rule.${setup.rule}`) })}</h3>
      {setup.how.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <RuleChoice setup={setup} more={more} />
      {setup.rule === 'threshold' ? <LawChoice setup={setup} more={more} /> : null}
      <Beside seen={setup.beside} />
      <Fields seen={seen} />
    </Card>
  );
}

function Fields({ seen }: { readonly seen: BallotSeen }): ReactNode {
  const t = useT();
  const typed = useTyped();
  const sent = useActionData<Sent>();
  const wrong = sent?.code === 'rule-fields' ? sent.about : [];
  const { rules, options, questions, vote, day, onPaper, setup, more } = seen;
  const chosen = onPaper.length > 0 && !more ? onPaper : options;
  const all = setup.rule === 'threshold';
  const winners = isForOne(setup.rule) ? 1 : (rules?.winners ?? 1);
  return (
    <Form version={day.version}>
      {more ? <input type="hidden" name="more" value="1" /> : null}
      <h3>{t('count.setup.figures')}</h3>
      <RuleFields setup={setup} wrong={wrong} />
      {all ? null : (
        <TextInput
          name="winners"
          label={t('decision.publish.winners')}
          inputMode="numeric"
          look="short"
          value={typed['winners'] ?? `${winners}`}
          error={wrong.includes('seats') ? t(seatsWrong(setup.rule)) : undefined}
        />
      )}
      {questions.map(({ language, words }) => (
        <TextInput
          key={language}
          name={`question-${language}`}
          label={t('decision.publish.question', { language: LANGUAGE_NAMES[language] })}
          value={typed[`question-${language}`] ?? words}
        />
      ))}
      <CheckboxGroup
        name="options"
        label={t('decision.publish.options')}
        values={chosen.map(({ option }) => option)}
        choices={options.map(({ option, title }) => ({ value: option, label: title }))}
      />
      {vote === 'ballot' ? <OwnAndConditions seen={seen} /> : null}
      <Chosen name="electorate" values={['everyone', 'residents']} rules={rules} />
      {all ? null : (
        <Chosen name="tieRule" values={['public-lot', 'all-tied-go-on']} rules={rules} />
      )}
      <Button name="do" value="publish" weight={seen.status === 'none' ? 'main' : 'quiet'}>
        {t('decision.publish.go')}
      </Button>
    </Form>
  );
}

/** Options that are no proposal, and what an earlier ballot must have decided. */
function OwnAndConditions({
  seen: { questions, conditions, asked, more },
}: {
  readonly seen: BallotSeen;
}): ReactNode {
  const t = useT();
  const typed = useTyped();
  return (
    <details open={more || asked.length > 0 || questions.some(({ own }) => own !== '')}>
      <summary>{t('count.setup.own')}</summary>
      {questions.map(({ language, own }) => (
        <TextArea
          key={language}
          name={`own-${language}`}
          label={t('count.field.own', { language: LANGUAGE_NAMES[language] })}
          hint={t('count.field.own.hint')}
          rows={3}
          lang={language}
          value={typed[`own-${language}`] ?? own}
        />
      ))}
      {conditions.length === 0
        ? null
        : Array.from({ length: asked.length + 1 + Number(asked.length === 0) }, (_, at) => (
            <Select
              key={at}
              name={`condition-${at}`}
              label={t(at === 0 ? 'count.field.condition' : 'count.field.condition.and')}
              empty={t(at === 0 ? 'count.field.condition.none' : 'count.field.condition.no-more')}
              value={typed[`condition-${at}`] ?? asked[at] ?? ''}
              options={conditions}
            />
          ))}
    </details>
  );
}

function seatsWrong(rule: BallotSeen['setup']['rule']) {
  return isForOne(rule) ? 'count.field.seats.one' : 'count.field.seats.wrong';
}

/** One rule that is chosen from a few. */
function Chosen({
  name,
  values,
  rules,
}: {
  readonly name: 'electorate' | 'tieRule';
  readonly values: readonly RadioValue[];
  readonly rules: BallotSeen['rules'];
}): ReactNode {
  const t = useT();
  return (
    <RadioGroup
      name={name}
      label={t(`decision.publish.${name}`)}
      value={useTyped()[name] ?? rules?.[name]}
      choices={values.map((value) => ({ value, label: t(`decision.publish.${value}`) }))}
    />
  );
}

type RadioValue = 'everyone' | 'residents' | 'public-lot' | 'all-tied-go-on';
