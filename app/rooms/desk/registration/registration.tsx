import { refuse } from '@commonlot/exact';
import { readDay } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { closePool } from '../../../server/acts/3-registration/close-pool.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { DeskPage } from '../shared/DeskPage.tsx';
import { localTextOf } from '../shared/fields.ts';
import { type Context, commissioned, loadHere } from '../shared/here.ts';
import { answer, doingAs } from '../shared/send.ts';
import { CloseForm } from './CloseForm.tsx';
import { loadPool } from './load-pool.ts';
import { OpenForm } from './OpenForm.tsx';
import { PoolBesideTown } from './PoolBesideTown.tsx';
import { registrationTabs } from './tabs.ts';

export const access = { roles: ['organiser', 'registrar'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadPool(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { here } = await loadHere(context);
  if (fieldOf(context, 'do') === 'open') return await open(context);
  const done = await closePool(doingAs(context, 'organiser', 'registrar'));
  return answer(context, done, `${here.base}/registration`);
}

async function open(context: Context) {
  const { desk, here } = await loadHere(context);
  const to = `${here.base}/registration`;
  const closes = readDay(fieldOf(context, 'closes'));
  const gatheringOn = readDay(fieldOf(context, 'gatheringOn'));
  if (!closes) return answer(context, refuse({ code: 'closing-day-is-past' }), to);
  if (!gatheringOn) return answer(context, refuse({ code: 'gathering-before-closing' }), to);
  const support = localTextOf(context, 'support', commissioned(desk.state)?.languages ?? []);
  const data = { closes, gatheringOn, support };
  const doing = doingAs(context, 'organiser', 'registrar');
  return answer(context, await perform(doing, { type: 'registration.open', data }), to);
}

export default function Registration(): ReactNode {
  const { t, format } = usePage();
  const pool = useLoaderData<typeof loader>();
  const { here, status, closes, canOpen, languages, today } = pool;
  const at = `${here.base}/registration`;
  const day = closes === null ? null : format.date(`${closes}T12:00:00.000Z`);
  const lead =
    status === 'open' && day !== null
      ? t('registration.lead.open', { day })
      : t(status === 'closed' ? 'registration.lead.closed' : 'registration.lead.before');
  const opening = here.organises && canOpen;
  return (
    <DeskPage
      here={here}
      stage="registration"
      title={t('registration.title')}
      lead={lead}
      tabs={registrationTabs(t, here)}
      at={at}
      live={!opening}
    >
      {opening ? <OpenForm here={here} languages={languages} today={today} /> : null}
      {status === 'open' ? (
        <div className="row">
          <LinkButton to={`${at}/enter`}>{t('registration.enter.go')}</LinkButton>
        </div>
      ) : null}
      <PoolBesideTown pool={pool} />
      {status === 'open' && here.organises ? <CloseForm here={here} people={pool.people} /> : null}
    </DeskPage>
  );
}
