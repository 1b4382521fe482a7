import { randomBytes } from 'node:crypto';
import { catalogueOf } from '../../i18n/catalogue.ts';
import { type Format, formatFor } from '../../i18n/format.ts';
import { chooseLanguage, type PageLanguage } from '../../i18n/languages.ts';
import { type Translator, translatorFor } from '../../i18n/translator.ts';
import { findSession } from '../access/account-session.ts';
import { openCode } from '../access/code-session.ts';
import { ACCOUNT_COOKIE, CODE_COOKIE, readCookie } from '../access/cookies.ts';
import { takenBack } from '../access/taken-back.ts';
import type { Visit } from '../access/visit.ts';
import type { Visitor } from '../access/visitor.ts';
import type { Services } from './services.ts';

interface Words {
  readonly translator: Translator;
  readonly format: Format;
}
const words = new Map<string, Words>();

function wordsIn(lang: PageLanguage, timeZone: string): Words {
  const key = `${lang} ${timeZone}`;
  const found = words.get(key) ?? {
    translator: translatorFor(lang, catalogueOf(lang)),
    format: formatFor(lang, timeZone),
  };
  words.set(key, found);
  return found;
}

/** Who a request comes from, by its two cookies. */
export async function visitorOf(services: Services, request: Request): Promise<Visitor> {
  const token = readCookie(request, ACCOUNT_COOKIE);
  const sealed = readCookie(request, CODE_COOKIE);
  const now = services.now();
  const code = sealed ? openCode(services.config.secret, sealed, now) : null;
  return {
    account: token ? await findSession(services.store, token, now) : null,
    code: code && !(await takenBack(services.store, code, now)) ? code : null,
  };
}

/** Gathers what loaders, actions and pages know about a request. */
export async function visitOfRequest(
  services: Services,
  request: Request,
  https: boolean,
): Promise<Visit> {
  const url = new URL(request.url);
  const lang = chooseLanguage(url.searchParams.get('lang'), request.headers.get('accept-language'));
  const { translator, format } = wordsIn(lang, services.config.timeZone);
  return {
    services,
    url,
    https,
    lang,
    format,
    ...translator,
    visitor: await visitorOf(services, request),
    nonce: randomBytes(16).toString('base64'),
  };
}
