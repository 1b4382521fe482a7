import { createContext, type RouterContextProvider } from 'react-router';
import type { Format } from '../../i18n/format.ts';
import type { PageLanguage } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Services } from '../http/services.ts';
import type { Role } from './roles.ts';
import type { Visitor } from './visitor.ts';

/** One request, as loaders and actions see it. */
export interface Visit extends Translator {
  readonly services: Services;
  readonly url: URL;
  readonly https: boolean;
  readonly lang: PageLanguage;
  readonly format: Format;
  readonly visitor: Visitor;
  /** Unguessable, for this response only. */
  readonly nonce: string;
}

/** The assembly a route with `scope: 'assembly'` is about. */
export interface AssemblyHere {
  readonly id: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly name: string;
  readonly version: number;
  readonly fictional: boolean;
}

/** What the guard found out before it let the visitor in. */
export interface Standing {
  /** Every role the visitor holds in the route's scope. */
  readonly roles: readonly Role[];
  /** Those of them the route asked for: in this capacity the visitor acts. Never empty. */
  readonly acting: readonly Role[];
  readonly assembly: AssemblyHere | null;
}

export const visitContext = createContext<Visit>();
export const standingContext = createContext<Standing>();
export const formContext = createContext<FormData | null>(null);

type Context = Readonly<Pick<RouterContextProvider, 'get'>>;

/** The request at hand. */
export function visitOf(context: Context): Visit {
  return context.get(visitContext);
}

/** The assembly the route is about. @throws Error on a route of another scope. */
export function assemblyOf(context: Context): AssemblyHere {
  const { assembly } = context.get(standingContext);
  if (assembly === null) throw new Error('this route is not declared with scope assembly');
  return assembly;
}

/** Whether the visitor also holds a role here, for what a page shows to some only. */
export function holds(context: Context, role: Role): boolean {
  return context.get(standingContext).roles.includes(role);
}

/**
 * In which capacity and under which random id the visitor acts: what goes on a record entry.
 * @throws Error on a public route, where nobody acts
 */
export function actorOf(context: Context): { readonly role: Role; readonly id: string } {
  const { visitor } = visitOf(context);
  const role = context.get(standingContext).acting.find((held) => held !== 'public');
  if (role === undefined) throw new Error('nobody acts on a public route');
  const id = visitor.code?.role === role ? visitor.code.subject : visitor.account?.accountId;
  if (id === undefined) throw new Error(`the role ${role} without anybody holding it`);
  return { role, id };
}

/** The form that was sent, its origin, size and token checked. @throws Error outside an action. */
export function formOf(context: Context): FormData {
  const form = context.get(formContext);
  if (form === null) throw new Error('no form was sent');
  return form;
}

/** Idempotency key of the form: a form sent twice carries the same one. */
export function formKeyOf(context: Context): string {
  const key = formOf(context).get('_key');
  return typeof key === 'string' && /^[\w-]{16,64}$/.test(key) ? key : crypto.randomUUID();
}
