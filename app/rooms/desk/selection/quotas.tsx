import type { Quota } from '@commonlot/stages';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { Card } from '../../../components/Card/Card.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { readPool } from '../../../server/acts/3-registration/close-pool.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf, numberOf, seenVersion } from '../../../server/pages/doing-of.ts';
import { DeskPage } from '../shared/DeskPage.tsx';
import { fileOf } from '../shared/fields.ts';
import { type Context, loadHere } from '../shared/here.ts';
import { answer, backWithoutFile, doingAs, typedWords } from '../shared/send.ts';
import { importQuotas } from './import-quotas.ts';
import { ImportQuotas, QuotasForm } from './QuotasForm.tsx';
import { labelled, type QuotaRow, quotaRows } from './quota-rows.ts';
import { quotasIn, withNumbers } from './read-quota-form.ts';
import styles from './selection.module.css';
import { selectionTabs } from './tabs.ts';
import { VerdictPanel } from './VerdictPanel.tsx';
import { verdictOn } from './verdict.ts';
import type { Verdict } from './verdict-words.ts';

export const access = { roles: ['organiser'], scope: 'assembly', upload: true } satisfies Access;
export const handle = { modules: ['preview'] };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { desk, ...shown } = await quotaRows(context);
  const { quotas, size, lottery } = desk.state.selection;
  const judge = size !== null && lottery === null;
  const verdict = judge ? await verdictOn(context, desk, quotas, size, request.signal) : null;
  return { ...shown, verdict };
}

interface Checked {
  readonly rows: readonly QuotaRow[];
  readonly typed: Readonly<Record<string, string>>;
  readonly verdict: Verdict | null;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { desk, here } = await loadHere(context);
  const to = `${here.base}/selection/quotas`;
  if (fieldOf(context, 'do') === 'import') {
    const file = fileOf(context, 'file');
    if (!file) return backWithoutFile(context);
    return await importQuotas(context, file, request.signal);
  }
  const [quotas, size] = [quotasIn(context), numberOf(context, 'size')];
  const use = fieldOf(context, 'use');
  if (use !== '' || fieldOf(context, 'do') === 'check')
    return await check(context, withNumbers(quotas, use), request.signal);
  const version = seenVersion(context);
  const done = await perform(
    doingAs(context, 'organiser'),
    {
      type: 'selection.set-quotas',
      data: { size, quotas, source: fieldOf(context, 'source') },
    },
    version === null ? {} : { seen: { version, types: ['selection.quotas-set'] } },
  );
  if (done.ok) return answer(context, done, to);
  const refused = answer(context, done, to);
  if (refused instanceof Response) return refused;
  const pool = await readPool(visitOf(context).services.store, desk.id);
  const rows = labelled(context, desk.state, quotas, pool);
  return data({ ...refused.data, rows, verdict: null }, refused.init ?? {});
}

/** Shows the form again with the verdict on what it says now; nothing is kept. */
async function check(context: Context, quotas: readonly Quota[], signal: AbortSignal) {
  const { desk } = await loadHere(context);
  const pool = await readPool(visitOf(context).services.store, desk.id);
  return data<Checked>({
    rows: labelled(context, desk.state, quotas, pool),
    typed: typedWords(context),
    verdict: await verdictOn(context, desk, quotas, numberOf(context, 'size'), signal),
  });
}

export default function Quotas(): ReactNode {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  const { here, status, people } = loaded;
  const sent = useActionData<Partial<Checked>>();
  const rows = sent?.rows ?? loaded.rows;
  const fixed = status !== 'preparing';
  return (
    <DeskPage
      here={here}
      stage="selection"
      title={t('selection.quotas.title')}
      lead={t('selection.quotas.lead', { people })}
      tabs={selectionTabs(t, here.base)}
      at={`${here.base}/selection/quotas`}
      wide
    >
      {fixed ? <Notice title={t('selection.quotas.fixed')} /> : null}
      {rows.length === 0 ? <EmptyState title={t('selection.quotas.none')} /> : null}
      <div className={fixed ? undefined : styles.judged}>
        <QuotasForm
          here={here}
          rows={rows}
          typed={sent?.typed ?? {}}
          now={{ size: loaded.seats, source: loaded.source }}
          fixed={fixed}
        />
        {fixed ? null : <VerdictPanel verdict={sent?.verdict ?? loaded.verdict} />}
      </div>
      {fixed ? null : (
        <Card title={t('selection.import.title')}>
          <ImportQuotas />
        </Card>
      )}
    </DeskPage>
  );
}
