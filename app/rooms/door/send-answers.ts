import { accept, type Result } from '@commonlot/exact';
import type { PersonId } from '@commonlot/stages';
import { changePerson, registerPerson } from '../../server/acts/3-registration/register.ts';
import type { Answers } from '../../server/acts/3-registration/registrant.ts';
import type { Context, withLetter } from './at-door.ts';
import { doingAtDoor } from './doing.ts';
import type { Myself } from './own-rows.ts';

/**
 * Registers somebody of the letter's household, or changes what they said before.
 * @param person whom the form was shown for; null for somebody new
 */
export async function sendAnswers(
  context: Context,
  door: Awaited<ReturnType<typeof withLetter>>,
  person: Myself | null,
  answers: Answers,
): Promise<Result<PersonId, { readonly code: string }>> {
  const doing = doingAtDoor(context, door);
  if (person) {
    const changed = await changePerson(doing, person.id, 'web', answers);
    return changed.ok ? accept(person.id) : changed;
  }
  const household = door.household.id;
  const done = await registerPerson(doing, { household, channel: 'web', answers });
  return done.ok ? accept(done.value.person) : done;
}
