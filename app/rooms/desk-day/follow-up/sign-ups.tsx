import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { usePage, useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { forgetSignUp } from '../../../server/acts/9-follow-up/sign-up.ts';
import { withLanguageOf } from '../../../server/http/language-of.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { DayFrame } from '../DayFrame.tsx';
import styles from '../day.module.css';
import { loadDay } from '../load-day.ts';
import { loadSignUps } from './load-sign-ups.ts';
import { followUpTabs } from './tabs.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadSignUps(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const visit = visitOf(context);
  const { day } = await loadDay(context);
  await forgetSignUp(visit.services.store, day.id, fieldOf(context, 'person'));
  return redirect(withLanguageOf(visit, `${day.base}/follow-up/sign-ups`), 303);
}

export default function SignUps(): ReactNode {
  const t = useT();
  const { day, rows } = useLoaderData<typeof loader>();
  return (
    <DayFrame
      day={day}
      stage="follow-up"
      title={t('follow-up.sign-ups.title')}
      lead={t('follow-up.sign-ups.lead', { count: rows.length })}
      tabs={followUpTabs(t, day)}
      here={`${day.base}/follow-up/sign-ups`}
      wide
    >
      {rows.length === 0 ? (
        <EmptyState title={t('follow-up.sign-ups.none')} />
      ) : (
        <>
          <LinkButton to={`${day.base}/follow-up/sign-ups.csv`}>
            {t('follow-up.sign-ups.csv')}
          </LinkButton>
          <People rows={rows} />
        </>
      )}
    </DayFrame>
  );
}

type Row = Awaited<ReturnType<typeof loader>>['rows'][number];

function People({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const { t, format } = usePage();
  return (
    <DataTable
      caption={t('follow-up.sign-ups.title')}
      captionHidden
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', label: t('follow-up.sign-ups.name'), cell: ({ name }) => name },
        { key: 'email', label: t('follow-up.sign-ups.email'), cell: ({ email }) => email },
        {
          key: 'kind',
          label: t('follow-up.sign-ups.kind'),
          cell: ({ kind }) => t(`follow-up.sign-ups.${kind}`),
        },
        { key: 'note', label: t('follow-up.sign-ups.note'), cell: ({ note }) => note || '–' },
        { key: 'at', label: t('follow-up.sign-ups.at'), cell: ({ at }) => format.date(at) },
        {
          key: 'do',
          label: t('follow-up.sign-ups.change'),
          cell: ({ id, name }) => (
            <Form>
              <input type="hidden" name="person" value={id} />
              <button type="submit" className={styles.plain} name="do" value="forget">
                {t('follow-up.sign-ups.forget')}
                <span className="visually-hidden"> {name}</span>
              </button>
            </Form>
          ),
        },
      ]}
    />
  );
}
