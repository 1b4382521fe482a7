import type { ReactNode } from 'react';
import { usePage } from '../i18n/page.tsx';
import { PAGE_DATA_ID, type PageData } from '../i18n/page-data.ts';

/** Leaves in a hydrated page what the browser needs to write it again. Data, never run. */
export function PageDataScript(): ReactNode {
  const { lang, langInLinks, here, formToken, formKey, account, timeZone, messages } = usePage();
  const data: PageData = {
    lang,
    langInLinks,
    here,
    formToken,
    formKey,
    account,
    timeZone,
    messages,
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return (
    <script id={PAGE_DATA_ID} type="application/json" dangerouslySetInnerHTML={{ __html: json }} />
  );
}
