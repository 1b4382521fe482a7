import type { RouterContextProvider } from 'react-router';
import type { Role } from '../../server/access/roles.ts';
import { actorOf, formOf, holds } from '../../server/access/visit.ts';
import type { Doing } from '../../server/acts/perform.ts';
import { doingOf } from '../../server/pages/doing-of.ts';

type Context = Readonly<Pick<RouterContextProvider, 'get'>>;
type ActorRole = Exclude<Role, 'public' | 'member-card' | 'hall'>;

/** Acts in the first of these capacities the account holds; else as the route let it in. */
export function doingAs(context: Context, ...roles: readonly ActorRole[]): Doing {
  const doing = doingOf(context);
  const role = roles.find((one) => holds(context, one));
  return role === undefined ? doing : { ...doing, by: { role, id: actorOf(context).id } };
}

/** Every text of the sent form, to show it again; nothing of the form's own machinery. */
export function typedWords(context: Context): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...formOf(context)].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && !pair[0].startsWith('_'),
    ),
  );
}
