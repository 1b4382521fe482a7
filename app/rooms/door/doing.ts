import { digest } from '@commonlot/record';
import { readInstant } from '@commonlot/stages';
import { formKeyOf } from '../../server/access/visit.ts';
import type { Doing } from '../../server/acts/perform.ts';
import type { AtDoor, Context } from './at-door.ts';

/**
 * Who acts at the Door. People we know act under their own random id. A household's id is on the
 * public list of letters, so before that the record gets a name that follows from the household's
 * secret salt instead: nobody can tell which letter was answered.
 */
export function doingAtDoor(context: Context, { visit, id, household, person }: AtDoor): Doing {
  const { services } = visit;
  const now = () => {
    const instant = readInstant(services.now());
    if (!instant) throw new Error('the clock gives no instant');
    return instant;
  };
  const secret = household ? `door\u0000${id}\u0000${household.salt}` : null;
  const by = person?.id ?? (secret ? `res_${digest(secret).slice(0, 24)}` : '');
  if (by === '') throw new Error('nobody stands at this door');
  return {
    store: services.store,
    assembly: id,
    by: { role: 'resident', id: by },
    now,
    chance: services.chance,
    key: formKeyOf(context),
  };
}
