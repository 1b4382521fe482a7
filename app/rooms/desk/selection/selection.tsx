import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { drawPanel } from '../../../server/acts/4-selection/draw-panel.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf, numberOf } from '../../../server/pages/doing-of.ts';
import { AlternatesTold } from '../../shared/AlternatesTold.tsx';
import { beginJob, startJob, startShortJob } from '../jobs/start-job.ts';
import { DeskPage } from '../shared/DeskPage.tsx';
import { randomnessOf, seedPlanOf } from '../shared/fields.ts';
import { loadHere } from '../shared/here.ts';
import { answer, doingAs } from '../shared/send.ts';
import { Account } from './Account.tsx';
import { AlternatesWaiting } from './AlternatesCards.tsx';
import { AnnounceCard, DrawCard, LotteryCard, SearchCard } from './cards.tsx';
import { type LoadedSelection, loadSelection } from './load-selection.ts';
import { PanelCard } from './PanelCard.tsx';
import { selectionTabs } from './tabs.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

export const handle = { modules: ['progress'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadSelection(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { desk, here } = await loadHere(context);
  const to = `${here.base}/selection`;
  const doing = doingAs(context, 'organiser');
  switch (fieldOf(context, 'do')) {
    case 'compute':
      return await startJob(context, 'lottery', { method: 'leximin', balls: 1000 });
    case 'announce': {
      const data = { seedPlan: seedPlanOf(context), ...alternatesOf(context) };
      return answer(context, await perform(doing, { type: 'selection.announce-draw', data }), to);
    }
    case 'cancel': {
      const data = { reason: fieldOf(context, 'reason') };
      return answer(context, await perform(doing, { type: 'selection.cancel-draw', data }), to);
    }
    case 'alternates':
      return await startShortJob(context, 'alternates', {}, to);
    default: {
      const { seedPlan, alternatePlan } = desk.state.selection;
      const drawn = await drawPanel(doing, randomnessOf(context, seedPlan ?? 'dice'));
      // Those announced with it are drawn at once, beside the page that shows the panel.
      if (drawn.ok && alternatePlan !== null) await beginJob(context, 'alternates', {});
      return answer(context, drawn, to);
    }
  }
}

/** The alternates to be announced; none where nothing was written. */
function alternatesOf(context: ActionFunctionArgs['context']) {
  if (fieldOf(context, 'alternates').trim() === '') return {};
  const [count, stayPercent] = [numberOf(context, 'alternates'), numberOf(context, 'stay')];
  return { alternates: { count, stayPercent } };
}

export default function Selection(): ReactNode {
  const t = useT();
  const selection = useLoaderData<typeof loader>();
  const { here, status, summary } = selection;
  return (
    <DeskPage
      here={here}
      stage="selection"
      title={t('selection.title')}
      lead={t('selection.lead')}
      tabs={selectionTabs(t, here.base)}
      at={`${here.base}/selection`}
    >
      <NextCard selection={selection} />
      {status === 'drawn' || status === 'completed' ? <PanelCard selection={selection} /> : null}
      {selection.alternatesToCome > 0 ? (
        <AlternatesWaiting
          count={selection.alternatesToCome}
          job={selection.alternatesJob}
          base={here.base}
        />
      ) : null}
      <AlternatesTold alternates={selection.alternates} record={selection.record} />
      {summary ? <Account selection={selection} /> : null}
    </DeskPage>
  );
}

/** The one thing to do next: quotas, closing the pool, the lottery, or the draw. */
function NextCard({ selection }: { readonly selection: LoadedSelection }): ReactNode {
  const t = useT();
  const { here, status, size, summary, poolClosed, people, seedPlan, job } = selection;
  if (size === null)
    return (
      <Card title={t('selection.first.title')} tone="next">
        <p>{t('selection.first.text')}</p>
        <LinkButton to={`${here.base}/selection/quotas`}>{t('selection.first.go')}</LinkButton>
      </Card>
    );
  if (status === 'announced' && summary)
    return <DrawCard here={here} plan={seedPlan ?? 'dice'} balls={summary.balls} />;
  if (status !== 'preparing') return null;
  if (job) return <SearchCard job={job} base={here.base} people={people} size={size} />;
  return (
    <>
      {poolClosed ? null : (
        <Card title={t('selection.pool.title')} tone="next">
          <p>{t('selection.pool.text')}</p>
          <LinkButton to={`${here.base}/registration`}>{t('selection.pool.go')}</LinkButton>
        </Card>
      )}
      {summary ? <AnnounceCard here={here} /> : null}
      {poolClosed ? <LotteryCard again={summary !== null} people={people} size={size} /> : null}
    </>
  );
}
