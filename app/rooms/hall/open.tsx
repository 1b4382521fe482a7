import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { DoorFrame } from '../../components/DoorFrame/DoorFrame.tsx';
import { useT } from '../../i18n/page.tsx';
import { codeCookie, openHall } from '../../server/access/open-with-code.ts';
import type { Access } from '../../server/access/roles.ts';
import { mustWait, tryCode } from '../../server/access/try-code.ts';
import { visitOf } from '../../server/access/visit.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

/** The projector's link: opens the hall's screen on the machine it is typed into. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const visit = visitOf(context);
  const token = params['token'] ?? '';
  const found = await tryCode(
    visit,
    'hall',
    token,
    async () => await openHall(visit.services, token),
  );
  if (!found.ok) {
    mustWait(found.refusal);
    return data(null, { status: 404 });
  }
  const opened = found.value;
  const path = withLanguageOf(visit, `/hall/${opened.assemblyId}`);
  return redirect(path, { headers: { 'Set-Cookie': codeCookie(visit, opened) } });
}

export default function Unknown(): ReactNode {
  const t = useT();
  return (
    <DoorFrame title={t('hall.unknown.title')}>
      <h1>{t('hall.unknown.title')}</h1>
      <p className="lead">{t('hall.unknown.text')}</p>
    </DoorFrame>
  );
}
