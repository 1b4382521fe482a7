import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { aboutOf, atDoor, headOf } from './at-door.ts';
import { BallotForm } from './BallotForm.tsx';
import { CodeForm } from './CodeForm.tsx';
import { openBallots } from './open-ballots.ts';
import { Page } from './Page.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import { ReviewBallot } from './ReviewBallot.tsx';
import { CARD_GONE, type VoteStep, voteStep } from './vote-step.ts';

export const access = { roles: ['member-card', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await atDoor(context);
  const { code } = door.visit.visitor;
  const card = code?.role === 'member-card' && code.assemblyId === door.id ? code.subject : '';
  const { remit } = aboutOf(door);
  return { head: headOf(door), remit, ballots: await openBallots(door), card };
}

export async function action({ context }: ActionFunctionArgs) {
  const door = await atDoor(context);
  const step = await voteStep(context, door);
  const status = step.status ?? (step.mistake === '' ? 200 : 422);
  const headers = step.at === 'receipt' ? CARD_GONE(door.visit) : undefined;
  return data<VoteStep>(step, { status, ...(headers ? { headers } : {}) });
}

export default function Vote(): ReactNode {
  const t = useT();
  const { head, remit, ballots, card } = useLoaderData<typeof loader>();
  const sent = useActionData<VoteStep>();
  const step = sent ?? firstStep(card);
  const ballot = ballots.find((one) => one.ballot === step.ballot) ?? ballots[0];
  return (
    <Page title={t('door.vote.title')} head={head}>
      {step.at === 'receipt' ? <ReceiptCard step={step} head={head} /> : null}
      {step.at !== 'receipt' && !ballot ? (
        <>
          <h1>{t('door.vote.title')}</h1>
          <EmptyState title={t('door.vote.none')}>
            <p>{t('door.vote.none.text')}</p>
          </EmptyState>
        </>
      ) : null}
      {step.at === 'card' && ballot ? (
        <>
          <h1>{t('door.vote.title')}</h1>
          <p className="lead">{t('door.vote.lead')}</p>
          <CodeForm
            label={t('door.vote.label')}
            hint={t('door.vote.hint')}
            go={t('door.vote.open')}
            typed={step.card}
            mistake={sent ? (step.mistake === 'missing' ? '' : step.mistake) : undefined}
          />
        </>
      ) : null}
      {step.at === 'ballot'
        ? ballots.map((one) => (
            <BallotForm
              key={one.ballot}
              ballot={one}
              card={step.card}
              remit={remit}
              choices={step.ballot === one.ballot ? step.choices : {}}
              mistake={step.ballot === one.ballot ? step.mistake : ''}
              wrong={step.wrong}
            />
          ))
        : null}
      {step.at === 'review' && ballot ? <ReviewBallot ballot={ballot} step={step} /> : null}
    </Page>
  );
}

function firstStep(card: string): VoteStep {
  const at = card === '' ? 'card' : 'ballot';
  return { at, card, mistake: '', ballot: null, choices: {}, receipt: '', replaced: false };
}
