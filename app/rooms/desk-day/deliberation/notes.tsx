import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { DayFrame } from '../DayFrame.tsx';
import { loadDay } from '../load-day.ts';
import { answer } from '../send.ts';
import { FilterNotes } from './FilterNotes.tsx';
import { GroupFields } from './GroupFields.tsx';
import { loadNotes } from './load-notes.ts';
import { NoteChoices } from './NoteChoices.tsx';
import { sendGrouping } from './send-grouping.ts';
import { deliberationTabs } from './tabs.ts';

export const access = { roles: ['theme-team', 'organiser'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadNotes(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { day } = await loadDay(context);
  const { search } = visitOf(context).url;
  return answer(context, await sendGrouping(context), `${day.base}/deliberation${search}`);
}

export default function Notes(): ReactNode {
  const t = useT();
  const seen = useLoaderData<typeof loader>();
  const { day, notes, all, ungrouped, matching, themes, closed } = seen;
  return (
    <DayFrame
      day={day}
      stage="deliberation"
      title={t('deliberation.notes.title')}
      lead={t('deliberation.notes.lead', { all, ungrouped })}
      tabs={deliberationTabs(t, day)}
      here={`${day.base}/deliberation`}
      live
      wide
    >
      {closed ? <Notice title={t('deliberation.notes.closed')} /> : null}
      <FilterNotes seen={seen} />
      {notes.length === 0 ? (
        <EmptyState
          title={t(all === 0 ? 'deliberation.notes.none' : 'deliberation.notes.no-match')}
        />
      ) : (
        <>
          <NoteChoices notes={notes} choose={!closed} form="group-form" />
          {matching > notes.length ? (
            <p>{t('deliberation.notes.more', { more: matching - notes.length })}</p>
          ) : null}
          {closed ? null : (
            <Form id="group-form">
              <GroupFields themes={themes} />
            </Form>
          )}
        </>
      )}
    </DayFrame>
  );
}
