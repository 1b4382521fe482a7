import type { AssemblyState } from './state.ts';
import type { AssemblyCommand, GateRefusal } from './vocabulary.ts';

/** What people may do for ever, also after the assembly has closed: take themselves out of it. */
const FOR_EVER: ReadonlySet<AssemblyCommand['type']> = new Set([
  'registration.withdraw-person',
  'follow-up.withdraw-help',
]);

/** Refuses what a later stage has made impossible; null when nothing stands in the way. */
export function gate(command: AssemblyCommand, state: AssemblyState): GateRefusal | null {
  const opening = command.type === 'commission.open-assembly';
  if (!opening && state.commission.status === 'not-opened') return { code: 'assembly-not-open' };
  if (state.followUp.closed !== null && !FOR_EVER.has(command.type))
    return { code: 'assembly-closed' };
  const { status } = state.selection;
  const drawn = status === 'drawn' || status === 'completed';
  switch (command.type) {
    case 'commission.edit-template':
    case 'commission.set-question':
      // The question people were invited with is the question they discuss.
      if (state.invitation.waves.some((wave) => wave.drawn !== null))
        return { code: 'letters-are-out' };
      return drawn ? { code: 'panel-already-drawn' } : null;
    case 'invitation.announce-draw':
    case 'invitation.draw-letters':
      if (drawn) return { code: 'panel-already-drawn' };
      // A letter must not invite to a door that is shut.
      return state.registration.status === 'closed' ? { code: 'registration-not-open' } : null;
    default:
      return null;
  }
}
