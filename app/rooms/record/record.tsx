import { nextStep, STAGES } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { usePage } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { toldByStage } from '../../server/pages/told.ts';
import { StageStory } from '../shared/StageStory.tsx';
import { stageFigures } from '../shared/stage-figures.ts';
import { AtAGlance } from './AtAGlance.tsx';
import { atRecord } from './at-record.ts';
import { loadDetails } from './load-details.ts';
import { Page } from './Page.tsx';
import { StageDetail } from './StageDetail.tsx';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  const here = await atRecord(context);
  const { state, head, today, store, id, local } = here;
  const told = await toldByStage(store, id);
  const { commission } = state;
  const question = commission.status === 'not-opened' ? '' : local(commission.question ?? {});
  const pledge = commission.status === 'pledged' ? commission.pledge : null;
  const now = state.followUp.closed ? STAGES.length : STAGES.indexOf(nextStep(state).stage);
  const stages = STAGES.map((stage, place) => ({
    stage,
    standing:
      place < now ? ('done' as const) : place === now ? ('now' as const) : ('later' as const),
    figures: stageFigures(stage, state, today),
    told: told.get(stage) ?? [],
  }));
  return { head, question, pledge, stages, details: await loadDetails(here) };
}

export default function Record(): ReactNode {
  const { t, format } = usePage();
  const { head, question, pledge, stages, details } = useLoaderData<typeof loader>();
  const base = `/record/${head.slug}`;
  return (
    <Page title={t('record.tab')} head={head} live>
      <h1>{question || head.name}</h1>
      <p className="lead">{t('record.lead')}</p>
      {pledge ? (
        <p>
          {t('record.pledge', {
            authority: pledge.authority,
            office: pledge.answeredBy,
            day: format.date(`${pledge.answerBy}T12:00:00.000Z`),
          })}
        </p>
      ) : null}
      <AtAGlance base={base} stages={stages} />
      {stages.map(({ stage, standing, figures, told }) => (
        <section key={stage} aria-labelledby={stage}>
          <h2 id={stage}>{t(`shell.stage.${stage}`)}</h2>
          <StageStory figures={figures} told={told} folded={standing !== 'now'}>
            <StageDetail stage={stage} details={details} base={base} />
          </StageStory>
        </section>
      ))}
    </Page>
  );
}
