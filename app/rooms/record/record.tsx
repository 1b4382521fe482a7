import { dayOf, readInstant, STAGES, wordsIn } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { RecordFrame } from '../../components/RecordFrame/RecordFrame.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { foldAssembly } from '../../server/acts/assembly-state.ts';
import { toldByStage } from '../../server/pages/told.ts';
import { StageStory } from '../shared/StageStory.tsx';
import { stageFigures } from '../shared/stage-figures.ts';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  const { services, lang } = visitOf(context);
  const { id, slug, name, fictional } = assemblyOf(context);
  const { state } = await foldAssembly(services.store, id);
  const now = readInstant(services.now());
  if (!now) throw new Error('the clock gives no instant');
  const today = dayOf(now);
  const told = await toldByStage(services.store, id);
  const { commission } = state;
  const language = lang === 'qps' ? 'en' : lang;
  const question =
    commission.status === 'not-opened' ? '' : wordsIn(commission.question ?? {}, language);
  const pledge = commission.status === 'pledged' ? commission.pledge : null;
  const stages = STAGES.map((stage) => ({
    stage,
    figures: stageFigures(stage, state, today),
    told: told.get(stage) ?? [],
  }));
  return { id, slug, name, fictional, question, pledge, stages };
}

export default function Record(): ReactNode {
  const { t, format } = usePage();
  const { id, slug, name, fictional, question, pledge, stages } = useLoaderData<typeof loader>();
  return (
    <RecordFrame
      title={`${name} · ${t('record.tab')}`}
      name={name}
      home={`/record/${slug}`}
      live={id}
    >
      <h1>{question || name}</h1>
      <p className="lead">{t('record.lead')}</p>
      {fictional ? <Notice>{t('record.fictional')}</Notice> : null}
      {pledge ? (
        <p>
          {t('record.pledge', {
            authority: pledge.authority,
            office: pledge.answeredBy,
            day: format.date(pledge.answerBy),
          })}
        </p>
      ) : null}
      <Card title={t('record.check.title')} tone="next">
        <p>{t('record.check.text')}</p>
        <LinkButton to={`/record/${slug}/bundle.zip`}>{t('record.check.download')}</LinkButton>{' '}
        <LinkButton to="/verify.html" weight="quiet">
          {t('record.check.open')}
        </LinkButton>
      </Card>
      {stages.map(({ stage, figures, told }) => (
        <section key={stage} aria-labelledby={stage}>
          <h2 id={stage}>{t(`shell.stage.${stage}`)}</h2>
          <StageStory figures={figures} told={told} />
        </section>
      ))}
    </RecordFrame>
  );
}
