import { accept, refuse } from '@commonlot/exact';
import { rangeProblem } from '../shared/refusal.ts';
import type { SelectionCommand } from './commands.ts';
import { drawPanel, prepareDraw } from './decide-draw.ts';
import type { SelectionDecision } from './refusals.ts';
import { type SelectionState, seated, seatHeld } from './state.ts';

type Of<Type extends SelectionCommand['type']> = Extract<SelectionCommand, { type: Type }>;

/** Decides what a selection command records. What was announced is what is drawn from. */
export function decideSelection(
  command: SelectionCommand,
  state: SelectionState,
): SelectionDecision {
  switch (command.type) {
    case 'selection.set-quotas':
    case 'selection.record-lottery':
    case 'selection.announce-draw':
    case 'selection.cancel-draw':
      return prepareDraw(command, state);
    case 'selection.draw-panel':
      return drawPanel(command, state);
    case 'selection.confirm-member':
    case 'selection.decline-member':
      return answerSeat(command, state);
    case 'selection.replace-member':
      return replaceMember(command, state);
    case 'selection.complete-panel': {
      if (state.status === 'completed') return accept([]);
      if (state.status !== 'drawn') return refuse({ code: 'panel-not-drawn' });
      const members = seated(state).length;
      return accept([{ type: 'selection.panel-completed', data: { members } }]);
    }
  }
}

function answerSeat(
  command: Of<'selection.confirm-member'> | Of<'selection.decline-member'>,
  state: SelectionState,
): SelectionDecision {
  const { person } = command.data;
  const status = state.members.get(person);
  const declining = command.type === 'selection.decline-member';
  if (declining && status === 'declined') return accept([]);
  if (!seatHeld(status)) return refuse({ code: 'not-a-member' });
  if (declining) return accept([{ type: 'selection.member-declined', data: { person } }]);
  return accept(
    status === 'confirmed' ? [] : [{ type: 'selection.member-confirmed', data: { person } }],
  );
}

function replaceMember(
  command: Of<'selection.replace-member'>,
  state: SelectionState,
): SelectionDecision {
  if (state.status !== 'drawn' && state.status !== 'completed')
    return refuse({ code: 'panel-not-drawn' });
  const { leaver, alternate, eligible } = command.data;
  if (state.members.get(leaver) !== 'declined') return refuse({ code: 'not-declined' });
  const before = state.members.get(alternate);
  if (before === 'withdrew') return refuse({ code: 'alternate-withdrew' });
  if (before) return refuse({ code: 'already-had-a-seat' });
  const problem = rangeProblem('eligible', eligible, 1, 10_000_000);
  if (problem) return refuse(problem);
  return accept([{ type: 'selection.member-replaced', data: command.data }]);
}
