import { PROGRESS } from '@commonlot/stages';
import { type ReactNode, useId } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../DayFrame.tsx';
import fields from '../deliberation/fields.module.css';
import type { GroupSeen } from './load-follow-up.ts';

interface Props {
  readonly group: GroupSeen;
}

/** What was typed for this group and this act, when the form came back. */
function useOwn(act: string, { id }: GroupSeen): Readonly<Record<string, string>> {
  const typed = useTyped();
  return typed['do'] === act && typed['group'] === id ? typed : {};
}

function Folded({
  act,
  group,
  children,
}: Props & { readonly act: 'meet' | 'agree' | 'report'; readonly children: ReactNode }): ReactNode {
  const t = useT();
  const own = useOwn(act, group);
  return (
    <details open={own['do'] === act}>
      <summary>{t(`follow-up.${act}.title`)}</summary>
      <Form>
        <input type="hidden" name="group" value={group.id} />
        <div className={fields.fields}>{children}</div>
        <Button weight="quiet" name="do" value={act}>
          {t(`follow-up.${act}.go`)}
        </Button>
      </Form>
    </details>
  );
}

function Line({
  name,
  label,
  type = 'text',
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly value: string | undefined;
}): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type={type} defaultValue={value} />
    </>
  );
}

export function MeetingForm({ group }: Props): ReactNode {
  const t = useT();
  const own = useOwn('meet', group);
  return (
    <Folded act="meet" group={group}>
      <Line name="at" label={t('follow-up.meet.at')} type="datetime-local" value={own['at']} />
      <Line name="place" label={t('follow-up.meet.place')} value={own['place']} />
    </Folded>
  );
}

export function ActionForm({ group }: Props): ReactNode {
  const t = useT();
  const own = useOwn('agree', group);
  return (
    <Folded act="agree" group={group}>
      <Line name="words" label={t('follow-up.agree.words')} value={own['words']} />
      <Line name="due" label={t('follow-up.agree.due')} type="date" value={own['due']} />
    </Folded>
  );
}

export function ReportForm({ group }: Props): ReactNode {
  const t = useT();
  const id = useId();
  const own = useOwn('report', group);
  return (
    <Folded act="report" group={group}>
      <label htmlFor={`${id}-action`}>{t('follow-up.report.action')}</label>
      <select id={`${id}-action`} name="action" defaultValue={own['action'] ?? ''}>
        <option value="">{t('follow-up.report.whole')}</option>
        {group.actions.map(({ action, words }) => (
          <option key={action} value={action}>
            {words.slice(0, 80)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-progress`}>{t('follow-up.report.progress')}</label>
      <select id={`${id}-progress`} name="progress" defaultValue={own['progress'] ?? 'under-way'}>
        {PROGRESS.map((progress) => (
          <option key={progress} value={progress}>
            {t(`follow-up.progress.${progress}`)}
          </option>
        ))}
      </select>
      <Line name="words" label={t('follow-up.report.words')} value={own['words']} />
    </Folded>
  );
}
