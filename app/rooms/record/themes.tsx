import { chosenThemes, viewDeliberation } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { atRecord } from './at-record.ts';
import { Page } from './Page.tsx';
import { Said } from './Said.tsx';
import { Trail } from './Trail.tsx';
import { readTexts } from './text-of.ts';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const { state, store, id, head } = await atRecord(context);
  const { deliberation } = state;
  const { themes, trail, ungrouped } = viewDeliberation(deliberation);
  const notes = [...deliberation.notes.entries()].map(([note, one]) => ({ note, ...one }));
  const titles = [...deliberation.themes.entries()].map(([theme, { title }]) => ({ theme, title }));
  const refs = [...notes.map(({ text }) => text), ...titles.map(({ title }) => title)];
  const words = await readTexts(store, id, refs);
  const titleOf = new Map<string, ReturnType<typeof words>>(
    titles.map(({ theme, title }) => [theme, words(title)]),
  );
  const noteOf = (theme: string | null) =>
    notes
      .filter((one) => one.theme === theme)
      .map(({ note, table, text }) => ({ note, table, words: words(text) }));
  const chosen = chosenThemes(deliberation);
  return {
    head,
    ungrouped: ungrouped > 0 ? noteOf(null) : [],
    themes: themes.map(({ theme, title, reason }) => ({
      theme,
      title: title ? words(title) : null,
      reason,
      chosen: chosen.includes(theme),
      notes: noteOf(theme),
    })),
    trail: trail
      .filter(({ act }) => act === 'merged' || act === 'ungrouped' || act === 'named')
      .map(({ at, act, theme, notes: moved, reason }) => ({
        at,
        act,
        reason,
        moved: moved.length,
        title: titleOf.get(theme) ?? null,
      })),
  };
}

export default function Themes(): ReactNode {
  const { t } = usePage();
  const { head, themes, ungrouped, trail } = useLoaderData<typeof loader>();
  return (
    <Page title={t('record.part.themes')} head={head}>
      <h1>{t('record.themes.title')}</h1>
      <p className="lead">{t('record.themes.lead')}</p>
      {themes.length === 0 ? <EmptyState title={t('record.empty')} /> : null}
      {themes.map((one) => (
        <details key={one.theme} id={one.theme}>
          <summary>
            <Said of={one.title} /> · {t('record.themes.notes', { count: one.notes.length })}
            {one.chosen ? ` · ${t('record.themes.chosen')}` : ''}
          </summary>
          {one.reason ? <p className="soft">{one.reason}</p> : null}
          <Notes notes={one.notes} />
        </details>
      ))}
      {ungrouped.length > 0 ? (
        <details>
          <summary>{t('record.themes.ungrouped', { count: ungrouped.length })}</summary>
          <Notes notes={ungrouped} />
        </details>
      ) : null}
      <Trail trail={trail} />
    </Page>
  );
}

type NoteRows = ReturnType<typeof useLoaderData<typeof loader>>['ungrouped'];

function Notes({ notes }: { readonly notes: NoteRows }): ReactNode {
  const { t } = usePage();
  return (
    <ul>
      {notes.map(({ note, table, words }) => (
        <li key={note}>
          <Said of={words} /> <span className="soft small">{t('record.table', { table })}</span>
        </li>
      ))}
    </ul>
  );
}
