import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { DoorFrame } from '../../components/DoorFrame/DoorFrame.tsx';
import { useT } from '../../i18n/page.tsx';
import { codeCookie, openTable } from '../../server/access/open-with-code.ts';
import type { Access } from '../../server/access/roles.ts';
import { mustWait, tryCode } from '../../server/access/try-code.ts';
import { visitOf } from '../../server/access/visit.ts';
import { readCode } from '../../server/acts/chance.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

/** The square on a table's card: opens that table on this phone. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const visit = visitOf(context);
  const code = readCode(params['code'] ?? '');
  const found = await tryCode(
    visit,
    'table',
    code,
    async () => await openTable(visit.services, code),
  );
  if (!found.ok) {
    mustWait(found.refusal);
    return data(null, { status: 404 });
  }
  const opened = found.value;
  const path = withLanguageOf(visit, `/table/${opened.assemblyId}`);
  return redirect(path, { headers: { 'Set-Cookie': codeCookie(visit, opened) } });
}

export default function Unknown(): ReactNode {
  const t = useT();
  return (
    <DoorFrame title={t('table.unknown.title')}>
      <h1>{t('table.unknown.title')}</h1>
      <p className="lead">{t('table.unknown.text')}</p>
    </DoorFrame>
  );
}
