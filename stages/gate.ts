import type { AssemblyCommand } from './assembly.ts';
import type { AssemblyState } from './state.ts';

/** What opens when what closes: reasons that lie in a later stage than the command's own. */
export type GateRefusal =
  | { readonly code: 'letters-are-out' }
  | { readonly code: 'panel-already-drawn' }
  | { readonly code: 'assembly-not-open' }
  | { readonly code: 'assembly-closed' };

/** Refuses what a later stage has made impossible; null when nothing stands in the way. */
export function gate(command: AssemblyCommand, state: AssemblyState): GateRefusal | null {
  const opening = command.type === 'commission.open-assembly';
  if (!opening && state.commission.status === 'not-opened') return { code: 'assembly-not-open' };
  if (state.followUp.closed !== null) return { code: 'assembly-closed' };
  const lettersOut = state.invitation.waves.some(({ drawn }) => drawn !== null);
  if (command.type === 'commission.edit-template' && lettersOut) return { code: 'letters-are-out' };
  // The question people were invited with is the question they discuss.
  if (command.type === 'commission.set-question' && lettersOut) return { code: 'letters-are-out' };
  const drawn = state.selection.status === 'drawn' || state.selection.status === 'completed';
  if (command.type === 'invitation.announce-draw' && drawn) return { code: 'panel-already-drawn' };
  return null;
}
