import { refuse } from '@commonlot/exact';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Figure } from '../../../components/Figure/Figure.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { fieldOf, numberOf } from '../../../server/pages/doing-of.ts';
import { DayFrame, useTyped } from '../DayFrame.tsx';
import styles from '../day.module.css';
import { commissioned, loadDay } from '../load-day.ts';
import { answer } from '../send.ts';
import { startJob } from './start-job.ts';
import { gatheringTabs } from './tabs.ts';

export const access = {
  roles: ['returning-officer', 'organiser'],
  scope: 'assembly',
} satisfies Access;

const KINDS = ['resident', 'guest'] as const;

export async function loader({ context }: LoaderFunctionArgs) {
  const { desk, day } = await loadDay(context);
  const seats = commissioned(desk.state)?.template.seats;
  const rows = KINDS.map((kind) => ({
    kind,
    ...desk.state.gathering.cards[kind],
    // A tenth more than seats: cards get lost, and late guests come.
    wish: Math.ceil((seats?.[kind === 'resident' ? 'residents' : 'guests'] ?? 0) * 1.1),
  }));
  return { day, rows };
}

export async function action({ context }: ActionFunctionArgs) {
  const { day } = await loadDay(context);
  const here = `${day.base}/gathering/cards`;
  if (!day.roles.includes('returning-officer'))
    return answer(context, refuse({ code: 'not-your-role' }), here);
  const cards = numberOf(context, 'cards');
  if (!(cards >= 1 && cards <= 100_000))
    return answer(
      context,
      refuse({ code: 'number-out-of-range', field: 'cards', least: 1, most: 100_000 }),
      here,
    );
  const kind = fieldOf(context, 'kind') === 'guest' ? 'guest' : 'resident';
  return redirect(await startJob(context, day.base, 'cards', { kind, cards }), 303);
}

export default function Cards(): ReactNode {
  const { t, format } = usePage();
  const { day, rows } = useLoaderData<typeof loader>();
  const typed = useTyped();
  const may = day.roles.includes('returning-officer');
  return (
    <DayFrame
      day={day}
      stage="gathering"
      title={t('gathering.cards.title')}
      lead={t('gathering.cards.lead')}
      tabs={gatheringTabs(t, day)}
      here={`${day.base}/gathering/cards`}
    >
      {may ? null : <Notice title={t('gathering.cards.not-yours')} />}
      <div className={styles.spread}>
        {rows.map(({ kind, issued, voided, wish }) => (
          <Card
            key={kind}
            tone={may && kind === 'resident' && issued === 0 ? 'next' : 'plain'}
            title={t(`gathering.cards.${kind}`)}
          >
            <Figure value={format.number(issued - voided)} label={t('gathering.cards.in-use')} />
            {may ? (
              <Form>
                <input type="hidden" name="kind" value={kind} />
                <TextInput
                  name="cards"
                  label={t('gathering.cards.many')}
                  inputMode="numeric"
                  look="short"
                  value={typed['kind'] === kind ? typed['cards'] : `${wish}`}
                />
                <Button weight={issued === 0 ? 'main' : 'quiet'}>
                  {t('gathering.cards.issue')}
                </Button>
              </Form>
            ) : null}
          </Card>
        ))}
      </div>
      <p className="soft">{t('gathering.cards.secret')}</p>
    </DayFrame>
  );
}
