import { refuse } from '@commonlot/exact';
import { readId } from '@commonlot/stages';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { LinkButton } from '../../components/Button/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { TableFrame } from '../../components/TableFrame/TableFrame.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { takeNote } from '../../server/acts/6-deliberation/notes.ts';
import { doingOf, fieldOf } from '../../server/pages/doing-of.ts';
import { atTable, languageOf, loadTable } from './load-table.ts';
import { type Back, reply } from './reply.ts';
import { NoteForm, NoteList, Programme, TableBar } from './TableParts.tsx';
import styles from './table.module.css';

export const access = { roles: ['host'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['clock', 'live', 'outbox'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadTable(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { slug, table } = await atTable(context);
  const round = readId('round', fieldOf(context, 'round'));
  if (round === null) return reply(context, refuse({ code: 'round-unknown' }), '');
  const input = { round, table, lang: languageOf(context), text: fieldOf(context, 'text') };
  return reply(context, await takeNote(doingOf(context), input), `/table/${slug}`);
}

export default function TablePage(): ReactNode {
  const t = useT();
  const seen = useLoaderData<typeof loader>();
  const back = useActionData<Back>();
  const { id, name, base, table, round, here, notes } = seen;
  return (
    <TableFrame
      title={t('table.title', { table })}
      name={name}
      bar={<TableBar seen={seen} />}
      live={id}
    >
      <ErrorSummary mistakes={back ? [{ field: 'text', sentence: back.sentence }] : []} />
      {round === null ? (
        <>
          <h1>{t('table.before.title')}</h1>
          <p className="lead">{t('table.before.text')}</p>
        </>
      ) : (
        <>
          <h1 className={styles.prompt}>{round.prompt}</h1>
          {here ? null : <p className="lead">{t('table.not-here')}</p>}
          {here && round.kind === 'theme' ? (
            <LinkButton to={`${base}/proposal`} wide>
              {t('table.proposal.write')}
            </LinkButton>
          ) : null}
          {here ? (
            <NoteForm round={round.id} kind={round.kind} typed={back?.typed['text']} />
          ) : null}
          <NoteList notes={notes} base={base} />
        </>
      )}
      <Programme seen={seen} />
    </TableFrame>
  );
}
