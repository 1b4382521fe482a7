import { type Language, type Pledge, PROMISE_LEVELS } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { RadioGroup } from '../../../components/Choices/Choices.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { usePage } from '../../../i18n/page.tsx';
import { useTyped } from '../shared/DeskPage.tsx';
import type { Here } from '../shared/here.ts';
import { LocalFields } from '../shared/LocalFields.tsx';

/** Who promises to answer, by when, in which form and how far it goes. */
export function PledgeForm({
  here,
  languages,
  pledge,
  today,
  ready,
}: {
  readonly here: Here;
  readonly languages: readonly Language[];
  readonly pledge: Pledge | null;
  readonly today: string;
  readonly ready: boolean;
}): ReactNode {
  const { t } = usePage();
  const typed = useTyped('pledge');
  const title = t('commission.pledge.title');
  if (!ready) return <Card title={title}>{t('commission.pledge.wait')}</Card>;
  const field = (name: 'authority' | 'answeredBy') => ({
    name,
    value: typed[name] ?? pledge?.[name],
    label: t(`commission.pledge.${name}`),
    hint: t(`commission.pledge.${name}.hint`),
  });
  const form = (
    <Form version={here.version}>
      <TextInput {...field('authority')} />
      <TextInput {...field('answeredBy')} />
      <TextInput
        name="answerBy"
        type="date"
        min={today}
        label={t('commission.pledge.answerBy')}
        value={typed['answerBy'] ?? pledge?.answerBy}
      />
      <LocalFields
        name="form"
        label={t('commission.pledge.form')}
        hint={t('commission.pledge.form.hint')}
        {...{ languages, typed }}
        text={pledge?.form ?? null}
      />
      <RadioGroup
        name="level"
        label={t('commission.pledge.level')}
        value={typed['level'] ?? pledge?.level ?? 'involve'}
        choices={PROMISE_LEVELS.map((value) => ({
          value,
          label: t(`commission.level.${value}`),
          hint: t(`commission.level.${value}.hint`),
        }))}
      />
      {pledge ? (
        <TextInput
          name="why"
          label={t('commission.reason')}
          hint={t('commission.reason.hint')}
          value={typed['why']}
        />
      ) : null}
      <Button name="do" value="pledge" weight={pledge ? 'quiet' : 'main'}>
        {t(pledge ? 'commission.pledge.amend' : 'commission.pledge.publish')}
      </Button>
    </Form>
  );
  if (!pledge)
    return (
      <Card title={title} tone="next">
        <p>{t('commission.pledge.lead')}</p>
        {form}
      </Card>
    );
  return (
    <Card title={title}>
      <p>{t('commission.pledge.public')}</p>
      <details open={typed['do'] === 'pledge'}>
        <summary>{t('commission.pledge.amend')}</summary>
        {form}
      </details>
    </Card>
  );
}
