import { VERDICTS } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../../components/Button/Button.tsx';
import { RadioGroup } from '../../../components/Choices/Choices.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextArea } from '../../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../DayFrame.tsx';
import type { Day } from '../load-day.ts';
import type { ResponseSeen } from './load-response.ts';

/** The public answer: verdict, reason, who acts, by when; and why, when it changes. */
export function AnswerForm({
  row: { answer },
  day,
}: {
  readonly row: ResponseSeen['rows'][number];
  readonly day: Day;
}): ReactNode {
  const t = useT();
  const typed = useTyped();
  return (
    <Form version={day.version}>
      <RadioGroup
        name="verdict"
        label={t('response.form.verdict')}
        value={typed['verdict'] ?? answer?.verdict}
        choices={VERDICTS.map((verdict) => ({
          value: verdict,
          label: t(`response.verdict.${verdict}`),
        }))}
      />
      <Promised answer={answer} />
      {answer === null ? null : (
        <TextArea
          name="why"
          label={t('response.form.why')}
          hint={t('response.form.why-hint')}
          rows={3}
          value={typed['why']}
        />
      )}
      <div className="row">
        <Button>{t(answer === null ? 'response.form.go' : 'response.form.change')}</Button>
        <LinkButton to={`${day.base}/response`} weight="quiet">
          {t('response.form.back')}
        </LinkButton>
      </div>
    </Form>
  );
}

/** Why, who acts, and by when. */
function Promised({ answer }: Pick<ResponseSeen['rows'][number], 'answer'>): ReactNode {
  const t = useT();
  const typed = useTyped();
  return (
    <>
      <TextArea
        name="reason"
        label={t('response.form.reason')}
        hint={t('response.form.reason-hint')}
        rows={6}
        value={typed['reason'] ?? answer?.reason}
      />
      <TextInput
        name="owner"
        label={t('response.form.owner')}
        hint={t('response.form.owner-hint')}
        value={typed['owner'] ?? answer?.owner}
      />
      <TextInput
        name="doneBy"
        label={t('response.form.done-by')}
        hint={t('response.form.done-by-hint')}
        type="date"
        value={typed['doneBy'] ?? answer?.doneBy ?? ''}
      />
    </>
  );
}
