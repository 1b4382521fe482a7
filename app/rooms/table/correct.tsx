import { refuse } from '@commonlot/exact';
import { readId } from '@commonlot/stages';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { Button, LinkButton } from '../../components/Button/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { TableFrame } from '../../components/TableFrame/TableFrame.tsx';
import { TextArea } from '../../components/TextArea/TextArea.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { correctNote } from '../../server/acts/6-deliberation/notes.ts';
import { doingOf, fieldOf } from '../../server/pages/doing-of.ts';
import { atTable, languageOf, loadTable } from './load-table.ts';
import { type Back, reply } from './reply.ts';
import { TableBar } from './TableParts.tsx';

export const access = { roles: ['host'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['clock'] };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const seen = await loadTable(context);
  const note = seen.notes.find((one) => one.note === params['note']);
  if (!note) throw data(null, { status: 404 });
  return { seen, note };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const { slug, table, state } = await atTable(context);
  const note = readId('note', params['note'] ?? '');
  // A host corrects what was said at their own table and nothing else.
  if (note === null || state.deliberation.notes.get(note)?.table !== table)
    return reply(context, refuse({ code: 'note-unknown' }), '');
  const done = await correctNote(
    doingOf(context),
    note,
    languageOf(context),
    fieldOf(context, 'text'),
  );
  return reply(context, done, `/table/${slug}`);
}

export default function Correct(): ReactNode {
  const t = useT();
  const { seen, note } = useLoaderData<typeof loader>();
  const back = useActionData<Back>();
  return (
    <TableFrame title={t('table.correct.title')} name={seen.name} bar={<TableBar seen={seen} />}>
      <ErrorSummary mistakes={back ? [{ field: 'text', sentence: back.sentence }] : []} />
      <h1>{t('table.correct.title')}</h1>
      <Form>
        <TextArea
          name="text"
          label={t('table.note.label')}
          hint={t('table.correct.hint')}
          rows={4}
          maxLength={600}
          value={back?.typed['text'] ?? note.text ?? ''}
        />
        <div className="row">
          <Button>{t('table.correct.go')}</Button>
          <LinkButton to={seen.base} weight="quiet">
            {t('table.back')}
          </LinkButton>
        </div>
      </Form>
    </TableFrame>
  );
}
