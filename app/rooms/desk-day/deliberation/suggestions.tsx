import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame } from '../DayFrame.tsx';
import { loadDay } from '../load-day.ts';
import { answer } from '../send.ts';
import { loadSuggestions } from './load-suggestions.ts';
import { NoteChoices } from './NoteChoices.tsx';
import { SuggestionFields } from './SuggestionFields.tsx';
import { sendGrouping } from './send-grouping.ts';
import { deliberationTabs } from './tabs.ts';

export const access = { roles: ['theme-team', 'organiser'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadSuggestions(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { day } = await loadDay(context);
  return answer(context, await sendGrouping(context), `${day.base}/deliberation/suggestions`);
}

export default function Suggestions(): ReactNode {
  const { t, format } = usePage();
  const { day, groups, loose, many, closed, themes } = useLoaderData<typeof loader>();
  const here = `${day.base}/deliberation/suggestions`;
  return (
    <DayFrame
      day={day}
      stage="deliberation"
      title={t('deliberation.suggest.title')}
      lead={t('deliberation.suggest.lead', { loose, many })}
      tabs={deliberationTabs(t, day)}
      here={here}
      wide
    >
      {closed ? <Notice title={t('deliberation.notes.closed')} /> : null}
      {groups.length === 0 ? <EmptyState title={t('deliberation.suggest.none')} /> : null}
      {closed
        ? null
        : groups.map(({ terms, notes }, place) => (
            <Card
              key={notes[0]?.note ?? `${place}`}
              tone={place === 0 ? 'next' : 'plain'}
              title={t('deliberation.suggest.group', {
                count: notes.length,
                terms: format.list(terms),
              })}
            >
              <Form>
                <NoteChoices notes={notes} choose chosen />
                <SuggestionFields
                  themes={themes}
                  reason={t('deliberation.suggest.reason', { terms: format.list(terms) })}
                />
                <Button weight={place === 0 ? 'main' : 'quiet'} name="do" value="group">
                  {t('deliberation.suggest.confirm')}
                </Button>
              </Form>
            </Card>
          ))}
    </DayFrame>
  );
}
