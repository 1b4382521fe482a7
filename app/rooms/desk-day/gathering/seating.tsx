import { refuse } from '@commonlot/exact';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { HallMap } from '../../../components/HallMap/HallMap.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { DayFrame } from '../DayFrame.tsx';
import { answer } from '../send.ts';
import { loadRounds, type RoundRow } from './load-rounds.ts';
import { loadSeating } from './load-seating.ts';
import { PlanForms, Prints, Quality, WhoSits } from './SeatingParts.tsx';
import { startJob } from './start-job.ts';
import { gatheringTabs } from './tabs.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadSeating(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { day, rounds } = await loadRounds(context);
  const kind = fieldOf(context, 'kind') === 'theme' ? 'theme' : 'talk';
  const wanted = rounds
    .filter((row) => row.kind === kind && (row.status === 'planned' || row.status === 'seated'))
    .map(({ round }) => round);
  if (wanted.length === 0)
    return answer(context, refuse({ code: 'no-rounds' }), `${day.base}/gathering/seating`);
  return redirect(await startJob(context, day.base, 'seating', { rounds: wanted }), 303);
}

export default function Seating(): ReactNode {
  const t = useT();
  const { day, rounds, shown, tables, waiting, arrived, expected, doorsClosed } =
    useLoaderData<typeof loader>();
  const here = `${day.base}/gathering/seating`;
  return (
    <DayFrame
      day={day}
      stage="gathering"
      title={t('gathering.seating.title')}
      lead={
        doorsClosed
          ? t('gathering.seating.lead-closed', { arrived })
          : t('gathering.seating.lead', { arrived, expected })
      }
      tabs={gatheringTabs(t, day)}
      here={here}
      live
      wide
    >
      <PlanForms waiting={waiting} planned={shown !== null} />
      {shown === null ? (
        <EmptyState title={t('gathering.seating.none')} />
      ) : (
        <>
          <SeatedRounds rounds={rounds} shown={shown.round} here={here} />
          <h2>{shown.name}</h2>
          <Quality round={shown} />
          <HallMap
            tables={tables}
            columns={tables.length > 60 ? 20 : 10}
            numbers
            groups={[
              { tone: 'token', label: t('gathering.seating.residents') },
              { tone: 'drawn', label: t('gathering.seating.guests') },
            ]}
          />
          <WhoSits tables={tables} />
        </>
      )}
      <Prints base={day.base} ready={shown !== null} />
    </DayFrame>
  );
}

/** The rounds that have a plan, to look at one after another. */
function SeatedRounds({
  rounds,
  shown,
  here,
}: {
  readonly rounds: readonly RoundRow[];
  readonly shown: string;
  readonly here: string;
}): ReactNode {
  return (
    <p className="row">
      {rounds
        .filter((row) => row.tables > 0)
        .map(({ round, name }) => (
          <Link
            key={round}
            to={`${here}?round=${round}`}
            aria-current={round === shown ? 'true' : undefined}
          >
            {name}
          </Link>
        ))}
    </p>
  );
}
