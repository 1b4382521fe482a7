import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { HallMap } from '../../../components/HallMap/HallMap.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame } from '../DayFrame.tsx';
import { GaveWay } from './GaveWay.tsx';
import { HostGaps } from './HostGaps.tsx';
import type { RoundRow } from './load-rounds.ts';
import { loadSeating } from './load-seating.ts';
import { PlanForms, Prints } from './SeatingParts.tsx';
import { ChangeForm } from './seating/ChangeForm.tsx';
import { Mixing } from './seating/Mixing.tsx';
import { MovePanel } from './seating/MovePanel.tsx';
import { Quality } from './seating/Quality.tsx';
import styles from './seating/seating.module.css';
import { sendSeating } from './seating/send-seating.ts';
import { WhoSits } from './seating/WhoSits.tsx';
import { WrongCards } from './seating/WrongCards.tsx';
import { gatheringTabs } from './tabs.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['live', 'seats'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadSeating(context);
}

export async function action({ context }: ActionFunctionArgs) {
  return await sendSeating(context);
}

export default function Seating(): ReactNode {
  const t = useT();
  const { day, shown, waiting, arrived, expected, doorsClosed, change } =
    useLoaderData<typeof loader>();
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
      here={`${day.base}/gathering/seating`}
      live
      wide
    >
      <div className={styles.acts}>
        {change === null ? null : <ChangeForm {...change} />}
        <PlanForms waiting={waiting} planned={shown !== null} />
      </div>
      {shown === null ? (
        <EmptyState title={t('gathering.seating.none')} />
      ) : (
        <Seated shown={shown} />
      )}
      <Prints base={day.base} ready={shown !== null} />
    </DayFrame>
  );
}

/** The plan of one round: how good it is, the hall, who sits where, who meets whom. */
function Seated({ shown }: { readonly shown: RoundRow }): ReactNode {
  const t = useT();
  const { day, rounds, groups, tables, gaps, cards, balanced, moving, mixing, canMove } =
    useLoaderData<typeof loader>();
  const here = `${day.base}/gathering/seating`;
  const inRound = `${here}?round=${shown.round}`;
  return (
    <>
      <WrongCards cards={cards} base={day.base} />
      <HostGaps gaps={gaps} />
      <SeatedRounds rounds={rounds} shown={shown.round} here={here} />
      <h2>{shown.name}</h2>
      <Quality round={shown} balanced={balanced} />
      <GaveWay aims={shown.aims} groups={groups} />
      <HallMap
        tables={tables}
        columns={tables.length > 60 ? 20 : 10}
        numbers
        groups={[
          { tone: 'token', label: t('gathering.seating.residents') },
          { tone: 'drawn', label: t('gathering.seating.guests') },
        ]}
      />
      {moving === null ? null : <MovePanel moving={moving} here={inRound} version={day.version} />}
      <WhoSits tables={tables} here={inRound} movable={canMove} moving={moving?.id ?? null} />
      {mixing === null ? null : <Mixing mixing={mixing} here={inRound} />}
    </>
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
