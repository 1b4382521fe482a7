import type { AssemblyState } from './state.ts';
import type { AssemblyCommand, GateRefusal } from './vocabulary.ts';

/** What people may do for ever, also after the assembly has closed: take themselves out of it. */
const FOR_EVER: ReadonlySet<AssemblyCommand['type']> = new Set([
  'registration.withdraw-person',
  'follow-up.withdraw-help',
]);

/** The question people were invited with is the question they discuss, and so are the rules. */
const FIXED_BY_INVITING: ReadonlySet<AssemblyCommand['type']> = new Set([
  'commission.edit-template',
  'commission.set-question',
]);

/** A letter must not invite to a door that is shut. */
const INVITING: ReadonlySet<AssemblyCommand['type']> = new Set([
  'invitation.announce-draw',
  'invitation.draw-letters',
]);

/** What wins is answered: no vote may come out once the authority has the recommendations. */
const VOTING: ReadonlySet<AssemblyCommand['type']> = new Set([
  'decision.publish-ballot',
  'decision.open-ballot',
]);

/** Refuses what a later stage has made impossible; null when nothing stands in the way. */
export function gate(command: AssemblyCommand, state: AssemblyState): GateRefusal | null {
  const opening = command.type === 'commission.open-assembly';
  if (!opening && state.commission.status === 'not-opened') return { code: 'assembly-not-open' };
  if (state.followUp.closed !== null && !FOR_EVER.has(command.type))
    return { code: 'assembly-closed' };
  const { status } = state.selection;
  const drawn = status === 'drawn' || status === 'completed';
  if (FIXED_BY_INVITING.has(command.type)) {
    if (state.invitation.waves.some((wave) => wave.drawn !== null))
      return { code: 'letters-are-out' };
    return drawn ? { code: 'panel-already-drawn' } : null;
  }
  if (INVITING.has(command.type)) {
    if (drawn) return { code: 'panel-already-drawn' };
    return state.registration.status === 'closed' ? { code: 'registration-not-open' } : null;
  }
  if (VOTING.has(command.type))
    return state.response.sent ? { code: 'recommendations-already-sent' } : null;
  return command.type === 'response.send-recommendations' ? unfinished(state) : null;
}

/** A ballot that people voted in, or can, and that has no result yet. */
function unfinished({ decision: { ballots } }: AssemblyState): GateRefusal | null {
  const busy = ballots.some(({ status }) => status === 'open' || status === 'closed');
  return busy ? { code: 'result-not-declared' } : null;
}
