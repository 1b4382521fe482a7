import { refuse } from '@commonlot/exact';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { ConfirmPage } from '../../components/ConfirmPage/ConfirmPage.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { TableFrame } from '../../components/TableFrame/TableFrame.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { perform } from '../../server/acts/perform.ts';
import { doingOf } from '../../server/pages/doing-of.ts';
import { loadProposal } from './load-proposal.ts';
import { type Back, reply } from './reply.ts';
import { TableBar } from './TableParts.tsx';

export const access = { roles: ['host'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['clock'] };

export async function loader({ context }: LoaderFunctionArgs) {
  const { seen, versions } = await loadProposal(context);
  return { seen, title: versions.at(-1)?.words.title ?? '–' };
}

export async function action({ context }: ActionFunctionArgs) {
  const { seen, proposal } = await loadProposal(context);
  const here = `${seen.base}/proposal`;
  if (proposal === null) return reply(context, refuse({ code: 'proposal-unknown' }), here);
  const asking = { type: 'deliberation.hand-in-proposal', data: { proposal } } as const;
  return reply(context, await perform(doingOf(context), asking), here);
}

export default function HandIn(): ReactNode {
  const t = useT();
  const { seen, title } = useLoaderData<typeof loader>();
  const back = useActionData<Back>();
  return (
    <TableFrame title={t('table.hand-in.title')} name={seen.name} bar={<TableBar seen={seen} />}>
      <ErrorSummary mistakes={back ? [{ sentence: back.sentence }] : []} />
      <ConfirmPage
        title={t('table.hand-in.title')}
        consequence={t('table.hand-in.what', { title })}
        act={t('table.hand-in.go')}
        name="do"
        value="hand-in"
        back={`${seen.base}/proposal`}
      />
    </TableFrame>
  );
}
