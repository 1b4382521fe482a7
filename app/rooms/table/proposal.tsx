import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { LinkButton } from '../../components/Button/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { TableFrame } from '../../components/TableFrame/TableFrame.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { loadProposal } from './load-proposal.ts';
import { ProposalForm, Versions } from './ProposalForm.tsx';
import type { Back } from './reply.ts';
import { sendProposal } from './send-proposal.ts';
import { TableBar } from './TableParts.tsx';

export const access = { roles: ['host'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['clock'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadProposal(context);
}

export async function action({ context }: ActionFunctionArgs) {
  return await sendProposal(context);
}

export default function ProposalPage(): ReactNode {
  const t = useT();
  const read = useLoaderData<typeof loader>();
  const back = useActionData<Back>();
  const { seen, theme, handedIn, versions } = read;
  const title = theme ?? t('table.proposal.title');
  return (
    <TableFrame title={title} name={seen.name} bar={<TableBar seen={seen} />}>
      <ErrorSummary mistakes={back ? [{ sentence: back.sentence }] : []} />
      <h1>{title}</h1>
      {theme === null ? <p className="lead">{t('table.proposal.no-theme')}</p> : null}
      {handedIn ? <Notice kind="success" title={t('table.proposal.handed-in')} /> : null}
      {theme === null || handedIn ? null : <ProposalForm read={read} back={back} />}
      {versions.length > 0 && !handedIn ? (
        <LinkButton to={`${seen.base}/hand-in`} weight="quiet" wide>
          {t('table.proposal.hand-in')}
        </LinkButton>
      ) : null}
      <Versions versions={versions} />
      <p>
        <LinkButton to={seen.base} weight="quiet">
          {t('table.back')}
        </LinkButton>
      </p>
    </TableFrame>
  );
}
