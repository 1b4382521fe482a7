import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { atRecord } from './at-record.ts';
import { Page } from './Page.tsx';
import { VerifyRun } from './VerifyRun.tsx';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;
/** The one page of the record that runs script: it is the visitor's machine that checks. */
export const handle = { script: true };

export async function loader({ context }: LoaderFunctionArgs) {
  return { head: (await atRecord(context)).head };
}

export default function Verify(): ReactNode {
  const t = useT();
  const { head } = useLoaderData<typeof loader>();
  const bundle = `/record/${head.slug}/bundle.zip`;
  return (
    <Page title={t('record.part.verify')} head={head}>
      <h1>{t('record.verify.title')}</h1>
      <p className="lead">{t('record.verify.lead')}</p>
      <VerifyRun bundle={bundle} />
      <noscript>
        <p>{t('record.verify.no-script')}</p>
      </noscript>
      <h2>{t('record.verify.elsewhere')}</h2>
      <p>{t('record.verify.elsewhere.text')}</p>
      <ul>
        <li>
          <a href={bundle}>{t('record.check.download')}</a>
        </li>
        <li>
          <a href="/verify.html">{t('record.check.open')}</a>
        </li>
      </ul>
    </Page>
  );
}
