import type { PageLanguage } from './languages.ts';
import type { Messages } from './translator.ts';

/** What a hydrated page needs to be written again in the browser; lies in it as JSON. */
export interface PageData {
  readonly lang: PageLanguage;
  readonly langInLinks: boolean;
  readonly here: string;
  readonly formToken: string;
  readonly formKey: string;
  readonly account: string | null;
  readonly timeZone: string;
  readonly messages: Messages;
}

/** Id of the element that holds it. */
export const PAGE_DATA_ID = 'page-data';
