import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { renderToReadableStream } from 'react-dom/server.edge';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { catalogueOf } from './i18n/catalogue.ts';
import { directionOf, LANGUAGES } from './i18n/languages.ts';
import { type Page, PageProvider } from './i18n/page.tsx';
import { readHandle } from './rooms/handle.ts';
import { formTokenFor } from './server/access/form-token.ts';
import { type Visit, visitOf } from './server/access/visit.ts';
import { contentSecurityPolicy } from './server/http/headers.ts';
import { traceOf } from './server/http/log.ts';

function pageOf(visit: Visit): Page {
  const { lang, t, format, url } = visit;
  return {
    lang,
    t,
    format,
    dir: directionOf(lang),
    languages: LANGUAGES,
    langInLinks: url.searchParams.has('lang'),
    here: `${url.pathname}${url.search}`,
    formToken: formTokenFor(visit.visitor),
    formKey: randomUUID(),
    nonce: visit.nonce,
    account: visit.visitor.account?.name ?? null,
    messages: catalogueOf(lang),
    timeZone: visit.services.config.timeZone,
  };
}

/** Writes a page out. Pages without script are plain markup: nothing waits, nothing streams. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const visit = visitOf(context);
  const failed = entry.staticHandlerContext.errors !== null;
  const handles = entry.staticHandlerContext.matches.map(({ route }) => readHandle(route.handle));
  const hydrates = !failed && handles.some(({ script }) => script);
  const scripted = hydrates || handles.some(({ modules }) => modules.length > 0);
  const policy = contentSecurityPolicy(scripted ? { nonce: visit.nonce } : 'none');
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', visit.lang === 'qps' ? 'en' : visit.lang);
  headers.set('Content-Security-Policy', policy);
  headers.append('Vary', 'Accept-Language, Cookie');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const tree = (
    <PageProvider value={pageOf(visit)}>
      <ServerRouter context={entry} url={request.url} nonce={visit.nonce} />
    </PageProvider>
  );
  if (!hydrates) {
    return new Response(`<!doctype html>${renderToStaticMarkup(tree)}`, { status, headers });
  }
  const stream = await renderToReadableStream(tree, { nonce: visit.nonce });
  await stream.allReady;
  return new Response(stream, { status, headers });
}

/** Notes a surprise without what the visitor sent. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (request.signal.aborted) return;
  const { log } = visitOf(context).services;
  log.error({ method: request.method, ...traceOf(error) }, 'surprise');
}
