import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../../../components/Button/Button.tsx';
import { Notice } from '../../../../components/Notice/Notice.tsx';
import { useT } from '../../../../i18n/page.tsx';
import type { Access } from '../../../../server/access/roles.ts';
import { DayFrame } from '../../DayFrame.tsx';
import { gatheringTabs } from '../tabs.ts';
import { AddRules } from './AddRules.tsx';
import { GoalList } from './GoalList.tsx';
import { loadRules } from './load-rules.ts';
import { Proposed, RuleList } from './RuleList.tsx';
import styles from './rules.module.css';
import { sendRules } from './send-rules.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadRules(context);
}

export async function action({ context }: ActionFunctionArgs) {
  return await sendRules(context);
}

const DONE = { kept: 'kept', gone: 'gone', goals: 'goals-saved' } as const;

export default function SeatingRules(): ReactNode {
  const t = useT();
  const seen = useLoaderData<typeof loader>();
  const { day, rules, goals, moved, proposed, done } = seen;
  const told = done === 'kept' || done === 'gone' || done === 'goals' ? DONE[done] : null;
  return (
    <DayFrame
      day={day}
      stage="gathering"
      title={t('gathering.rules.title')}
      lead={t('gathering.rules.lead')}
      tabs={gatheringTabs(t, day)}
      here={`${day.base}/gathering/rules`}
      wide
    >
      {told ? <Notice kind="success" title={t(`gathering.rules.${told}`)} live /> : null}
      <RuleList rules={rules} />
      <Proposed proposed={proposed} />
      <AddRules seen={seen} />
      <GoalList goals={goals} moved={moved} />
      <p className={styles.plan}>
        <LinkButton to={`${day.base}/gathering/seating`} weight="quiet">
          {t('gathering.rules.plan')}
        </LinkButton>
      </p>
    </DayFrame>
  );
}
