import { dayOf, readInstant } from '@commonlot/stages';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { LinkButton } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { DeskFrame } from '../../components/DeskFrame/DeskFrame.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { usePage } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { assemblyOf, formOf, holds, visitOf } from '../../server/access/visit.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { atDesk } from '../../server/pages/desk-assembly.ts';
import { toldByStage } from '../../server/pages/told.ts';
import { readPoint } from '../../server/rehearsal/points.ts';
import { addRehearsalJob } from '../../server/rehearsal/rehearsing.ts';
import { StageStory } from '../shared/StageStory.tsx';
import { stageFigures } from '../shared/stage-figures.ts';
import { pageOf } from './page-of.ts';
import { RehearsalCard } from './RehearsalCard.tsx';
import { runningJob } from './running-job.ts';
import { Waiting } from './Waiting.tsx';
import { waitingFor } from './waiting-for.ts';

export const access = {
  roles: ['organiser', 'registrar', 'theme-team', 'returning-officer', 'authority'],
  scope: 'assembly',
} satisfies Access;
export const handle = { modules: ['live', 'progress'] };

export async function loader({ context }: LoaderFunctionArgs) {
  const { services, t } = visitOf(context);
  const { id, slug, organisationId, fictional } = assemblyOf(context);
  const { rail, next, state } = await atDesk(context);
  const now = readInstant(services.now());
  if (!now) throw new Error('the clock gives no instant');
  const told = await toldByStage(services.store, id);
  const job = await runningJob(services.store, t, {
    organisation: organisationId,
    assembly: id,
  });
  const figures = stageFigures(next.stage, state, dayOf(now));
  const story = told.get(next.stage) ?? [];
  const work = waitingFor(context, state);
  const organises = holds(context, 'organiser');
  return { id, slug, rail, next, fictional, job, figures, told: story, work, organises };
}

/** Lets a rehearsal live on; only an assembly of invented people has this form. */
export async function action({ context }: ActionFunctionArgs) {
  const visit = visitOf(context);
  const { id, slug, organisationId, fictional } = assemblyOf(context);
  const until = readPoint(formOf(context).get('until'));
  if (fictional && until && holds(context, 'organiser')) {
    const { store, now, pokeJobs } = visit.services;
    await addRehearsalJob(store, {
      organisation: organisationId,
      assembly: id,
      until,
      at: at(now()),
    });
    pokeJobs();
  }
  return redirect(withLanguageOf(visit, `/desk/${slug}`), 303);
}

function at(text: string) {
  const instant = readInstant(text);
  if (!instant) throw new Error('the clock gives no instant');
  return instant;
}

export default function Overview(): ReactNode {
  const { t } = usePage();
  const { id, slug, rail, next, fictional, job, figures, told, work, organises } =
    useLoaderData<typeof loader>();
  // codec: every step has its words, which a suite holds.
  const step = t(`desk.next.${next.stage}.${next.step}` as MessageKey);
  return (
    <DeskFrame title={t('desk.tab')} assembly={rail} here={next.stage} live={id}>
      <h1>{rail.question ?? rail.name}</h1>
      <Card title={t('desk.next.title', { step })} tone="next">
        <LinkButton to={`/desk/${slug}/${pageOf(next)}`}>
          {t(`shell.stage.${next.stage}`)}
        </LinkButton>{' '}
        <LinkButton to={`/record/${slug}`} weight="quiet">
          {t('desk.record')}
        </LinkButton>
      </Card>
      {fictional && (organises || job) ? <RehearsalCard job={job} stage={next.stage} /> : null}
      <Waiting work={work} base={`/desk/${slug}`} organises={organises} />
      <h2>{t('desk.so-far')}</h2>
      <StageStory figures={figures} told={told} />
    </DeskFrame>
  );
}
