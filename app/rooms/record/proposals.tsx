import { readId, topProposals } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Card } from '../../components/Card/Card.tsx';
import { DiffText } from '../../components/DiffText/DiffText.tsx';
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { atRecord } from './at-record.ts';
import { Page } from './Page.tsx';
import { readTexts, sheetOf } from './text-of.ts';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const { state, store, id, head } = await atRecord(context);
  const top = topProposals(state.decision);
  const all = [...state.deliberation.proposals.entries()].filter(([, one]) => one.handedIn);
  const refs = all.flatMap(([, { versions }]) => versions.map(({ text }) => text));
  const words = await readTexts(store, id, refs);
  const votes =
    state.decision.ballot?.status === 'declared' ? state.decision.ballot.result.totals : [];
  const rows = all.map(([proposal, { versions, table }]) => ({
    proposal,
    table,
    place: top.indexOf(proposal) + 1,
    votes: votes.find(({ option }) => readId('proposal', option) === proposal)?.votes ?? null,
    versions: versions.map(({ text, at }) => ({ at, ...sheetOf(words(text)) })),
  }));
  return { head, proposals: rows.sort((a, b) => (a.place || 9999) - (b.place || 9999)) };
}

export default function Proposals(): ReactNode {
  const { t } = usePage();
  const { head, proposals } = useLoaderData<typeof loader>();
  const chosen = proposals.filter(({ place }) => place > 0);
  const rest = proposals.filter(({ place }) => place === 0);
  return (
    <Page title={t('record.part.proposals')} head={head}>
      <h1>{t('record.proposals.title')}</h1>
      <p className="lead">{t('record.proposals.lead')}</p>
      {proposals.length === 0 ? <EmptyState title={t('record.empty')} /> : null}
      {chosen.map((one) => (
        <Proposal key={one.proposal} one={one} />
      ))}
      {chosen.length > 0 && rest.length > 0 ? <h2>{t('record.proposals.rest')}</h2> : null}
      {rest.map((one) => (
        <Proposal key={one.proposal} one={one} />
      ))}
    </Page>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['proposals'][number];

/** A chosen proposal in full; any other behind its title. */
function Proposal({ one }: { readonly one: Row }): ReactNode {
  const { t } = usePage();
  const { proposal, place, versions } = one;
  const last = versions.at(-1);
  if (!last) return null;
  const title = <span lang={last.lang}>{last.redacted ? t('record.redacted') : last.title}</span>;
  if (place === 0)
    return (
      <details id={proposal}>
        <summary>{title}</summary>
        <Sheet one={one} last={last} />
      </details>
    );
  return (
    <div id={proposal}>
      <Card tone="drawn" title={title}>
        <Sheet one={one} last={last} />
      </Card>
    </div>
  );
}

function Sheet({
  one: { table, place, votes, versions },
  last,
}: {
  readonly one: Row;
  readonly last: Row['versions'][number];
}): ReactNode {
  const { t, format } = usePage();
  return (
    <>
      <p className="soft">
        {place > 0 ? `${t('record.proposals.place', { place })} · ` : ''}
        {votes === null ? '' : `${t('record.votes', { count: votes })} · `}
        {t('record.table', { table })}
      </p>
      {last.text.split('\n').map((line, at) => (
        <p key={`${at}`} lang={last.lang} dir="auto">
          {line}
        </p>
      ))}
      {versions.length > 1 ? (
        <details>
          <summary>{t('record.proposals.versions', { count: versions.length })}</summary>
          {versions.slice(1).map(({ at, title: words, text, lang }, place1) => (
            <div key={at}>
              <p className="soft small">{format.moment(at)}</p>
              <DiffText
                before={`${versions[place1]?.title ?? ''} ${versions[place1]?.text ?? ''}`}
                after={`${words} ${text}`}
                lang={lang}
              />
            </div>
          ))}
        </details>
      ) : null}
    </>
  );
}
