import { type PersonId, readId } from '@commonlot/stages';

/** An id of the pool again, as the engine gives it back. */
export function personOf(id: string): PersonId {
  const person = readId('person', id);
  if (person === null) throw new Error(`no person: ${id}`);
  return person;
}
