import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ServerBuild } from 'react-router';
import { liveOf } from '../live/live.ts';
import { type Assets, assetsOf } from './assets.ts';
import { contentSecurityPolicy, securityHeaders } from './headers.ts';
import { lastPage } from './last-page.ts';
import { traceOf } from './log.ts';
import { pagesOf } from './pages.ts';
import { fromThisSite } from './same-origin.ts';
import type { Services } from './services.ts';
import { visitOfRequest } from './visit-of-request.ts';

export interface AppParts {
  readonly services: Services;
  /** The built pages: `build/server/index.js`. */
  readonly build: ServerBuild;
  /** Absolute path of the browser build. */
  readonly clientFolder: string;
}

/**
 * The whole program behind one address: built files, live updates, pages; headers on everything.
 * @throws Error when a route declares no access
 */
export function createApp({ services, build, clientFolder }: AppParts): Hono {
  const app = new Hono();
  const assets: Assets = assetsOf(clientFolder);
  const pages = pagesOf(build);
  const live = liveOf(services);

  app.use(async (c, next) => {
    const began = performance.now();
    const { https, origin } = addressOf(c.req.raw, services);
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (changes && !fromThisSite(c.req.raw, origin)) c.res = lastPage(403);
    else await next();
    for (const [name, value] of Object.entries(securityHeaders(https))) c.header(name, value);
    if (!c.res.headers.has('Content-Security-Policy')) {
      c.header('Content-Security-Policy', contentSecurityPolicy('none'));
    }
    const ms = Math.round(performance.now() - began);
    services.log.debug({ method: c.req.method, status: c.res.status, ms }, 'answered');
  });
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/live/:assembly', async (c) => await live(c.req.raw, c.req.param('assembly')));
  app.all('*', async (c) => {
    const asset = await assets(c.req.raw, c.req.path);
    if (asset) return asset;
    const { https, origin } = addressOf(c.req.raw, services);
    const request = atAddress(c.req.raw, origin);
    return await pages(request, await visitOfRequest(services, request, https));
  });
  app.onError((error) => {
    const reference = randomUUID().slice(0, 8);
    services.log.error({ reference, ...traceOf(error) }, 'surprise');
    return lastPage(500, reference);
  });
  return app;
}

function addressOf(request: Request, services: Services): { https: boolean; origin: string } {
  const origin = services.config.origin ?? new URL(request.url).origin;
  return { https: origin.startsWith('https:'), origin };
}

/** The request as it was sent to the public address, whatever a proxy in between made of it. */
function atAddress(request: Request, origin: string): Request {
  const { pathname, search, origin: heard } = new URL(request.url);
  if (heard === origin) return request;
  const { method, headers, body, signal } = request;
  const url = new URL(origin);
  url.pathname = pathname;
  url.search = search;
  return new Request(url, {
    method,
    headers,
    signal,
    ...(body ? { body, duplex: 'half' } : {}),
  });
}
