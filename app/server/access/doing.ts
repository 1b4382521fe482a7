import type { Actor, Instant } from '@commonlot/stages';
import { readInstant } from '@commonlot/stages';
import type { RouterContextProvider } from 'react-router';
import type { Doing } from '../acts/perform.ts';
import type { Role } from './roles.ts';
import { actorOf, assemblyOf, formKeyOf, formOf, visitOf } from './visit.ts';

/** Roles that can stand on a record entry. Nobody casts a ballot or shows a screen by name. */
const ACTORS: Readonly<Partial<Record<Role, Actor['role']>>> = {
  organiser: 'organiser',
  registrar: 'registrar',
  'theme-team': 'theme-team',
  'returning-officer': 'returning-officer',
  authority: 'authority',
  host: 'host',
  resident: 'resident',
};

/**
 * What an act is given, out of an action of a route with scope `assembly`: who acts in which
 * capacity, where, when, and under the form's own key, so that a form sent twice acts once.
 * @throws Error on a route where nobody can act by name
 */
export function doingOf(context: Readonly<RouterContextProvider>): Doing {
  const { services } = visitOf(context);
  const { role, id } = actorOf(context);
  const actor = ACTORS[role];
  if (actor === undefined) throw new Error(`${role} does not act by name`);
  return {
    store: services.store,
    assembly: assemblyOf(context).id,
    by: { role: actor, id },
    now: () => instant(services.now()),
    chance: services.chance,
    key: formKeyOf(context),
  };
}

function instant(text: string): Instant {
  const read = readInstant(text);
  if (read === null) throw new Error('the clock gave no instant');
  return read;
}

/** The record's version that the form's page was made from; null when the form does not say. */
export function versionSeen(context: Readonly<RouterContextProvider>): number | null {
  const sent = formOf(context).get('_version');
  const version = typeof sent === 'string' && sent !== '' ? Number(sent) : Number.NaN;
  return Number.isInteger(version) && version >= 0 ? version : null;
}
