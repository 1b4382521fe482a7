import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useLoaderData,
} from 'react-router';
import { Progress } from '../../../components/Progress/Progress.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { jobQueue } from '../../../server/store/jobs/queue.ts';
import { DeskPage } from '../shared/DeskPage.tsx';
import { loadHere } from '../shared/here.ts';
import { goTo } from '../shared/send.ts';
import { Ended } from './Ended.tsx';
import { Finished } from './Finished.tsx';
import { loadJob } from './load-job.ts';
import { UnderWay } from './UnderWay.tsx';

export const access = {
  roles: ['organiser', 'returning-officer'],
  scope: 'assembly',
} satisfies Access;

export const handle = { modules: ['progress'] };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { here } = await loadHere(context);
  const job = await loadJob(context, params['job'] ?? '');
  if (!job) throw data(null, { status: 404 });
  return { here, job };
}

/** Cancels the job, or starts it again. */
export async function action({ context, params }: ActionFunctionArgs) {
  const { here } = await loadHere(context);
  const job = await loadJob(context, params['job'] ?? '');
  if (!job) throw data(null, { status: 404 });
  const { store, now, pokeJobs } = visitOf(context).services;
  const { organisationId } = assemblyOf(context);
  if (fieldOf(context, 'do') === 'retry') {
    await jobQueue(store).retry(organisationId, job.id, now());
  } else await jobQueue(store).cancel(organisationId, job.id, now());
  pokeJobs();
  return goTo(context, `${here.base}/jobs/${job.id}`);
}

export default function JobPage(): ReactNode {
  const t = useT();
  const { here, job } = useLoaderData<typeof loader>();
  const { state } = job;
  const running = state === 'waiting' || state === 'running';
  return (
    <DeskPage here={here} stage={job.stage} title={t(`desk.job.kind.${job.kind}`)}>
      {running ? <UnderWay job={job} at={`${here.base}/jobs/${job.id}`} /> : null}
      {job.stopping ? (
        <Progress share={job.share} label={t('selection.job.stopping')} seconds={job.seconds} />
      ) : null}
      {state === 'done' ? <Finished job={job} base={here.base} /> : null}
      {state === 'failed' || (state === 'cancelled' && !job.stopping) ? (
        <Ended {...{ job, state }} base={here.base} />
      ) : null}
    </DeskPage>
  );
}
