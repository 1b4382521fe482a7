import { refuse } from '@commonlot/exact';
import { readId } from '@commonlot/stages';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { seatsProblem } from '../../../server/acts/4-selection/draw-seats.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { SeatDraws } from '../../shared/SeatDraws.tsx';
import { startShortJob } from '../jobs/start-job.ts';
import { UnderWay } from '../jobs/UnderWay.tsx';
import { DeskPage } from '../shared/DeskPage.tsx';
import { loadHere } from '../shared/here.ts';
import { answer, doingAs, type Sent } from '../shared/send.ts';
import { AlternatesWaiting } from './AlternatesCards.tsx';
import { type LoadedMembers, loadMembers } from './load-members.ts';
import { Alternates, Listed } from './MemberTables.tsx';
import { FreeSeats, MoreSeats } from './SeatActs.tsx';
import { selectionTabs } from './tabs.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

export const handle = { modules: ['progress'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadMembers(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { here } = await loadHere(context);
  const to = `${here.base}/selection/members`;
  const doing = doingAs(context, 'organiser');
  const act = fieldOf(context, 'do');
  if (act === 'complete') {
    const done = await perform(doing, { type: 'selection.complete-panel', data: {} });
    return answer(context, done, to);
  }
  if (act === 'fill') return await drawn(context, 0, to);
  if (act === 'extend') {
    const seats = Number(fieldOf(context, 'seats'));
    const problem = seatsProblem(seats);
    return problem ? answer(context, refuse(problem), to) : await drawn(context, seats, to);
  }
  const person = readId('person', fieldOf(context, 'person'));
  if (!person) throw data(null, { status: 400 });
  const type = act === 'decline' ? 'selection.decline-member' : 'selection.confirm-member';
  return answer(context, await perform(doing, { type, data: { person } }), to);
}

/** Draws as a job: in a small pool it is done at once, among hundreds of kinds of people it takes minutes. */
async function drawn(context: ActionFunctionArgs['context'], more: number, to: string) {
  const { by, key } = doingAs(context, 'organiser');
  return await startShortJob(context, 'seats', { more, by: by.id, key }, to);
}

export default function Members(): ReactNode {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  const { here, status, size, members, waiting, vacant, draws, record, job } = loaded;
  const { alternates, hadAlternates } = loaded;
  const sent = useActionData<Sent>();
  return (
    <DeskPage
      here={here}
      stage="selection"
      title={t('selection.members.title')}
      lead={members.length > 0 ? t('selection.members.lead', { waiting, vacant }) : undefined}
      tabs={selectionTabs(t, here.base)}
      at={`${here.base}/selection/members`}
      wide
    >
      {members.length === 0 ? <EmptyState title={t('selection.members.none')} /> : null}
      <SeatsNext loaded={loaded} />
      {status === 'drawn' ? (
        <Card
          title={t('selection.complete.title')}
          tone={waiting + vacant === 0 ? 'next' : 'plain'}
        >
          <p>{t('selection.complete.text', { waiting, vacant })}</p>
          <Form version={here.version}>
            <Button name="do" value="complete" weight={waiting + vacant === 0 ? 'main' : 'quiet'}>
              {t('selection.complete.go')}
            </Button>
          </Form>
        </Card>
      ) : null}
      {members.length > 0 ? (
        <>
          <Listed members={members} base={here.base} />
          {hadAlternates ? <Alternates alternates={alternates} base={here.base} /> : null}
          {job ? null : <MoreSeats size={size} typed={sent?.typed['seats']} />}
          <SeatDraws draws={draws} record={record} />
        </>
      ) : null}
    </DeskPage>
  );
}

/** What comes before anything else: a draw under way, alternates to be drawn, or free seats. */
function SeatsNext({ loaded }: { readonly loaded: LoadedMembers }): ReactNode {
  const t = useT();
  const { here, job, vacant, alternates, alternatesToCome, alternatesJob, hadAlternates } = loaded;
  if (job)
    return (
      <Card title={t('desk.job.kind.seats')} tone="next">
        <UnderWay job={job} at={`${here.base}/jobs/${job.id}`} />
      </Card>
    );
  if (alternatesToCome > 0)
    return <AlternatesWaiting count={alternatesToCome} job={alternatesJob} base={here.base} />;
  if (vacant === 0) return null;
  return <FreeSeats vacant={vacant} alternates={hadAlternates ? alternates.length : null} />;
}
