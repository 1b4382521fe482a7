import { dayOf, readInstant, STAGES } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { DeskFrame } from '../../components/DeskFrame/DeskFrame.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { atDesk } from '../../server/pages/desk-assembly.ts';
import { toldByStage } from '../../server/pages/told.ts';
import { StageStory } from '../shared/StageStory.tsx';
import { stageFigures } from '../shared/stage-figures.ts';

export const access = {
  roles: ['organiser', 'registrar', 'theme-team', 'returning-officer', 'authority'],
  scope: 'assembly',
} satisfies Access;
export const handle = { modules: ['live'] };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const stage = STAGES.find((name) => name === params['stage']);
  if (!stage) throw data(null, { status: 404 });
  const { services } = visitOf(context);
  const { id } = assemblyOf(context);
  const { rail, state } = await atDesk(context);
  const now = readInstant(services.now());
  if (!now) throw new Error('the clock gives no instant');
  const told = await toldByStage(services.store, id);
  const figures = stageFigures(stage, state, dayOf(now));
  return { id, stage, rail, figures, told: told.get(stage) ?? [] };
}

export default function StagePage(): ReactNode {
  const { t } = usePage();
  const { id, stage, rail, figures, told } = useLoaderData<typeof loader>();
  const name = t(`shell.stage.${stage}`);
  return (
    <DeskFrame title={name} assembly={rail} here={stage} live={id}>
      <h1>{name}</h1>
      <StageStory figures={figures} told={told} />
    </DeskFrame>
  );
}
