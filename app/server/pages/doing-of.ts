import { readInstant } from '@commonlot/stages';
import type { RouterContextProvider } from 'react-router';
import { actorOf, assemblyOf, formKeyOf, formOf, visitOf } from '../access/visit.ts';
import type { Doing } from '../acts/perform.ts';
import { systemChance } from '../adapters/chance/chance.ts';

type Context = Readonly<Pick<RouterContextProvider, 'get'>>;

/** Who acts in this request's assembly, for an action: role, id, time, chance and the form's key. */
export function doingOf(context: Context): Doing {
  const { services } = visitOf(context);
  const { role, id } = actorOf(context);
  const now = () => {
    const instant = readInstant(services.now());
    if (!instant) throw new Error('the clock gives no instant');
    return instant;
  };
  return {
    store: services.store,
    assembly: assemblyOf(context).id,
    // Codes and links let people act as residents, hosts and voters; the domain knows their roles.
    by: {
      role: role === 'public' || role === 'member-card' || role === 'hall' ? 'resident' : role,
      id,
    },
    now,
    chance: systemChance,
    key: formKeyOf(context),
  };
}

/** The version of the record the page showed, from the form; null where it carries none. */
export function seenVersion(context: Context): number | null {
  const text = formOf(context).get('_version');
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A field of the sent form as text, trimmed; empty when it is missing or a file. */
export function fieldOf(context: Context, name: string): string {
  const value = formOf(context).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A field of the sent form as a whole number; NaN when it is none, which every rule refuses. */
export function numberOf(context: Context, name: string): number {
  const text = fieldOf(context, name);
  return /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
