import { data, type MiddlewareFunction, redirect, type ServerBuild } from 'react-router';
import { withLanguageOf } from '../http/language-of.ts';
import { formTokenFits } from './form-token.ts';
import { readForm } from './read-form.ts';
import { type Access, readAccess } from './roles.ts';
import { standingOf } from './standing.ts';
import { formContext, standingContext, type Visit, visitContext } from './visit.ts';

/** Route modules that say nothing, or something unreadable, about who may stand there. */
export function undeclaredRoutes(build: ServerBuild): readonly string[] {
  return Object.values(build.routes)
    .filter((route) => route !== undefined && readAccess(declared(route.module)) === null)
    .map((route) => route?.id ?? '');
}

/**
 * Puts the guard before every route of a build, so that no loader, action or page runs unguarded.
 * @throws Error naming the routes that declare no `access`: such a program does not start
 */
export function guarded(build: ServerBuild): ServerBuild {
  const missing = undeclaredRoutes(build);
  if (missing.length > 0)
    throw new Error(`routes without a declared access: ${missing.join(', ')}`);
  const routes: ServerBuild['routes'] = {};
  for (const [id, route] of Object.entries(build.routes)) {
    const access = route === undefined ? null : readAccess(declared(route.module));
    if (route === undefined || access === null) continue;
    const guard = guardFor(access, route.module.action !== undefined);
    const middleware = [guard, ...(route.module.middleware ?? [])];
    routes[id] = { ...route, module: { ...route.module, middleware } };
  }
  return { ...build, routes };
}

function declared(module: object): unknown {
  return 'access' in module ? module.access : undefined;
}

function guardFor(access: Access, acts: boolean): MiddlewareFunction<Response> {
  return async ({ request, params, context }) => {
    const visit = context.get(visitContext);
    const { store } = visit.services;
    const standing = await standingOf(store, visit.visitor, access, params['assembly']);
    if ('code' in standing) throw turnAway(standing.code, visit);
    context.set(standingContext, standing);
    if (!acts || request.method === 'GET' || request.method === 'HEAD') return;
    if (context.get(formContext) === null) {
      context.set(formContext, await checkedForm(request, access, visit));
    }
  };
}

function turnAway(code: 'no-such-page' | 'sign-in-first' | 'not-yours', visit: Visit): unknown {
  if (code === 'no-such-page') return data(null, { status: 404 });
  if (code === 'not-yours') return data(null, { status: 403 });
  const next = `${visit.url.pathname}${visit.url.search}`;
  return redirect(withLanguageOf(visit, `/sign-in?next=${encodeURIComponent(next)}`));
}

async function checkedForm(request: Request, access: Access, visit: Visit): Promise<FormData> {
  const { config } = visit.services;
  const limit = access.upload === true ? config.uploadLimit : config.formLimit;
  const form = await readForm(request, limit);
  if (!form.ok) throw data(null, { status: form.refusal.code === 'form-too-large' ? 413 : 415 });
  const token = form.value.get('_token');
  if (!formTokenFits(visit.visitor, typeof token === 'string' ? token : '')) {
    throw data({ code: 'form-expired' }, { status: 403 });
  }
  return form.value;
}
