import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { Role } from '../../../server/access/roles.ts';
import { ActionForm, MeetingForm, ReportForm } from './GroupForms.tsx';
import { Helpers } from './Helpers.tsx';
import type { GroupRow, GroupSeen } from './load-follow-up.ts';

/** One chosen proposal: its group is formed here, and then what became of it. */
export function GroupCard({
  row: { recommendation, number, title, group },
  roles,
  open,
}: {
  readonly row: GroupRow;
  readonly roles: readonly Role[];
  readonly open: boolean;
}): ReactNode {
  const { t } = usePage();
  const organises = roles.includes('organiser');
  return (
    <Card tone={!group && organises && open ? 'next' : 'plain'} title={`${number}. ${title}`}>
      {group ? <Told group={group} /> : <p>{t('follow-up.no-group')}</p>}
      {group && organises ? <Helpers group={group} /> : null}
      {group && open ? (
        <>
          <ReportForm group={group} />
          {organises ? <MeetingForm group={group} /> : null}
          {organises ? <ActionForm group={group} /> : null}
        </>
      ) : null}
      {!group && organises && open ? (
        <Form>
          <input type="hidden" name="recommendation" value={recommendation} />
          <Button name="do" value="form">
            {t('follow-up.form')}
          </Button>
        </Form>
      ) : null}
    </Card>
  );
}

function Told({ group }: { readonly group: GroupSeen }): ReactNode {
  const { t, format } = usePage();
  return (
    <ul>
      <li>{t('follow-up.helpers', { count: group.helpers })}</li>
      {group.meetings.map(({ at, place }) => (
        <li key={at}>{t('follow-up.meeting', { when: format.moment(at), place })}</li>
      ))}
      {group.actions.map(({ action, words, due, progress, overdue }) => (
        <li key={action}>
          {t('follow-up.action', { words, day: format.date(due) })} –{' '}
          {t(`follow-up.progress.${progress}`)}
          {overdue ? <strong> · {t('follow-up.overdue')}</strong> : null}
        </li>
      ))}
      {group.reports.map(({ at, words, progress }) => (
        <li key={at}>
          {format.date(at)}: {t(`follow-up.progress.${progress}`)}. {words}
        </li>
      ))}
    </ul>
  );
}
