import type { AtDoor } from './at-door.ts';

/** The one next thing for whoever stands at the Door with a letter. */
export type NextAtDoor =
  | 'too-early'
  | 'register'
  | 'too-late'
  | 'registered'
  | 'confirm'
  | 'member'
  | 'not-drawn'
  | 'gave-back';

/** Reads it from the state of the assembly and of this person. */
export function nextAtDoor({ state, person }: AtDoor): NextAtDoor {
  const { registration, selection } = state;
  if (person === null) {
    if (registration.status === 'open') return 'register';
    return registration.status === 'closed' ? 'too-late' : 'too-early';
  }
  switch (selection.members.get(person.id)) {
    case 'drawn':
      return 'confirm';
    case 'confirmed':
      return 'member';
    case 'declined':
    case 'replaced':
    case 'withdrew':
      return 'gave-back';
    case undefined:
      return selection.ball === null ? 'registered' : 'not-drawn';
  }
}
