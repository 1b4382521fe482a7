import { type AtDoor, whoIn } from './at-door.ts';
import type { Myself } from './own-rows.ts';

/** The one next thing for whoever stands at the Door with a letter. */
export type NextAtDoor =
  | 'too-early'
  | 'register'
  | 'too-late'
  | 'registered'
  | 'confirm'
  | 'member'
  | 'alternate'
  | 'not-drawn'
  | 'gave-back';

/** Everybody of the letter with their one next thing. */
export function householdAtDoor({ state, people, room }: AtDoor) {
  return {
    people: people.map((person) => ({
      id: person.id,
      name: person.name,
      who: whoIn(state, person.id),
      next: nextFor(state, person),
    })),
    room,
    nobody: nextForNobody(state),
  };
}

export type HouseholdFacts = ReturnType<typeof householdAtDoor>;

/** Nobody of this household has registered. */
function nextForNobody({ registration }: AtDoor['state']): NextAtDoor {
  if (registration.status === 'open') return 'register';
  return registration.status === 'closed' ? 'too-late' : 'too-early';
}

/** Reads it from the state of the assembly and of this person. */
function nextFor({ selection }: AtDoor['state'], person: Myself): NextAtDoor {
  switch (selection.members.get(person.id)) {
    case 'drawn':
      return 'confirm';
    case 'confirmed':
      return 'member';
    case 'alternate':
      return 'alternate';
    case 'declined':
    case 'replaced':
    case 'withdrew':
      return 'gave-back';
    case undefined:
      return selection.ball === null ? 'registered' : 'not-drawn';
  }
}
