import { accept, refuse } from '@commonlot/exact';
import { rangeProblem } from '../shared/refusal.ts';
import { readBalls } from './ball.ts';
import type { SelectionCommand } from './commands.ts';
import { drawAlternates, notAmongAlternates, seatsTaken } from './decide-alternates.ts';
import { drawPanel, prepareDraw } from './decide-draw.ts';
import { quotaProblem } from './quotas.ts';
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
    case 'selection.draw-alternates':
      return drawAlternates(command, state);
    case 'selection.confirm-member':
    case 'selection.decline-member':
      return answerSeat(command, state);
    case 'selection.fill-seats':
    case 'selection.extend-panel':
      return drawSeats(command, state);
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

type Draws = Of<'selection.fill-seats'> | Of<'selection.extend-panel'>;

/** Free seats are drawn for together, so that nobody chooses the order in which they are. */
function drawSeats(command: Draws, state: SelectionState): SelectionDecision {
  if (state.status !== 'drawn' && state.status !== 'completed')
    return refuse({ code: 'panel-not-drawn' });
  const problem = command.type === 'selection.extend-panel' ? growthProblem(command, state) : null;
  if (problem) return refuse(problem);
  const size = command.type === 'selection.extend-panel' ? command.data.size : (state.size ?? 0);
  const here = seated(state);
  if (here.length >= size) return refuse({ code: 'no-open-seat', size });
  const { incoming } = command.data;
  const out = seatsTaken(incoming, state) ?? notAmongAlternates(command.data, state);
  if (out) return refuse(out);
  const got = here.length + new Set(incoming).size;
  // Fewer come in where too few people are left; nobody comes in twice.
  if (incoming.length === 0 || got > size || got !== here.length + incoming.length)
    return refuse({ code: 'panel-wrong-size', size, got });
  const counted = readBalls(command.data.summary.balls);
  if (!counted.ok) return counted;
  const place = {
    draw: state.seatDraws.length + 1,
    leavers: state.members.keysWhere((status) => status === 'declined').slice(0, incoming.length),
  };
  return command.type === 'selection.extend-panel'
    ? accept([{ type: 'selection.panel-extended', data: { ...command.data, ...place } }])
    : accept([{ type: 'selection.seats-filled', data: { ...command.data, ...place } }]);
}

function growthProblem({ data }: Of<'selection.extend-panel'>, state: SelectionState) {
  const least = (state.size ?? 0) + 1;
  return rangeProblem('size', data.size, least, 10_000) ?? quotaProblem(data.quotas, data.size);
}
