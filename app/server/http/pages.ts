import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { guarded } from '../access/guard.ts';
import { type Visit, visitContext } from '../access/visit.ts';
import { encodingFor, isText, packed } from './compress.ts';

/** Answers with a page of the build. */
export type Pages = (request: Request, visit: Visit) => Promise<Response>;

/**
 * React Router's handler behind the guard.
 * @throws Error when a route of the build declares no access
 */
export function pagesOf(build: ServerBuild): Pages {
  const handle = createRequestHandler(guarded(build), 'production');
  return async (request, visit) => {
    const context = new RouterContextProvider();
    context.set(visitContext, visit);
    const response = await handle(request, context);
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
    return await shrunk(request, response);
  };
}

async function shrunk(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  const encoding = encodingFor(request.headers.get('accept-encoding'));
  const fits = isText(type) && !type.startsWith('text/event-stream') && !type.includes('script');
  if (!fits || encoding === null || response.body === null) return response;
  if (response.headers.has('content-encoding') || request.method === 'HEAD') return response;
  const body = await packed(new Uint8Array(await response.arrayBuffer()), encoding, 4);
  const headers = new Headers(response.headers);
  headers.set('Content-Encoding', encoding);
  headers.append('Vary', 'Accept-Encoding');
  return new Response(body, { status: response.status, headers });
}
