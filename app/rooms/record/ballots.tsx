import { type BallotPaper, marksOf } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { readCode } from '../../server/acts/chance.ts';
import { atRecord } from './at-record.ts';
import { BallotCount } from './BallotCount.tsx';
import { FindReceipt } from './FindReceipt.tsx';
import { loadBallots, optionTitles, papersOf } from './load-ballots.ts';
import { Page } from './Page.tsx';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;

/** Papers are read only of ballots that are closed: while one is open, nobody sees any. */
export async function loader({ context }: LoaderFunctionArgs) {
  const here = await atRecord(context);
  const { state, visit } = here;
  const asked = visit.url.searchParams.get('receipt') ?? '';
  const receipt = readCode(asked);
  const titles = await optionTitles(here);
  const titleOf = (option: string, { own = [] }: BallotPaper) => {
    const text = own.find((one) => one.option === option)?.text;
    if (text) return { title: here.local(text), lang: '' };
    return titles.get(option) ?? { title: option, lang: '' };
  };
  const found = [];
  for (const ballot of [state.deliberation.dots, ...state.decision.ballots]) {
    if (receipt === '' || (ballot?.status !== 'closed' && ballot?.status !== 'declared')) continue;
    const paper = (await papersOf(here, ballot.paper.ballot)).find(
      (one) => one.receipt === receipt,
    );
    if (paper)
      found.push({
        question: here.local(ballot.paper.question),
        kind: marksOf(ballot.paper.rules.rule, ballot.paper.options.length),
        marks: paper.marks.map(({ option, dots }) => ({
          option,
          dots,
          ...titleOf(option, ballot.paper),
        })),
      });
  }
  return { head: here.head, ballots: await loadBallots(here), asked, found };
}

export default function Ballots(): ReactNode {
  const t = useT();
  const { head, ballots, asked, found } = useLoaderData<typeof loader>();
  return (
    <Page title={t('record.part.ballots')} head={head}>
      <h1>{t('record.ballots.title')}</h1>
      <p className="lead">{t('record.ballots.lead')}</p>
      {ballots.length === 0 ? <EmptyState title={t('record.empty')} /> : null}
      {ballots.some(({ box }) => box) ? <FindReceipt asked={asked} found={found} /> : null}
      {ballots.map((one) => (
        <BallotCount key={one.which} ballot={one} slug={head.slug} />
      ))}
    </Page>
  );
}
