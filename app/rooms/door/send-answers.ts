import type { Result } from '@commonlot/exact';
import { changePerson, registerPerson } from '../../server/acts/3-registration/register.ts';
import type { Answers } from '../../server/acts/3-registration/registrant.ts';
import type { AtDoor, Context, withLetter } from './at-door.ts';
import { doingAtDoor } from './doing.ts';

/** Registers the letter's person, or changes what they said before. */
export async function sendAnswers(
  context: Context,
  door: Awaited<ReturnType<typeof withLetter>> & AtDoor,
  answers: Answers,
): Promise<Result<unknown, { readonly code: string }>> {
  const doing = doingAtDoor(context, door);
  const { household, person } = door;
  // A first form that is sent twice finds its own person there: its key answers it as the first time.
  const known = await door.visit.services.store.db
    .selectFrom('commands')
    .select('key')
    .where('assembly_id', '=', door.id)
    .where('key', '=', doing.key)
    .executeTakeFirst();
  if (known) return { ok: true, value: null };
  if (person) return await changePerson(doing, person.id, 'web', answers);
  return await registerPerson(doing, { household: household.id, channel: 'web', answers });
}
