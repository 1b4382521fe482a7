import { accept, type Result, refuse } from '@commonlot/exact';
import { type CommonRefusal, rangeProblem, wordsProblem } from '../shared/refusal.ts';
import { type BallRefusal, ballOf } from './ball.ts';
import type { SelectionCommand } from './commands.ts';
import type { SelectionEvent } from './events.ts';
import { type QuotaRefusal, quotaProblem } from './quotas.ts';
import { type SelectionState, seated } from './state.ts';

export type SelectionRefusal =
  | CommonRefusal
  | QuotaRefusal
  | BallRefusal
  | { readonly code: 'quotas-missing' }
  | { readonly code: 'pool-not-closed' }
  | { readonly code: 'lottery-missing' }
  | { readonly code: 'lottery-of-other-size'; readonly size: number }
  | { readonly code: 'draw-already-announced' }
  | { readonly code: 'draw-not-announced' }
  | { readonly code: 'randomness-not-as-announced'; readonly announced: string }
  | { readonly code: 'panel-wrong-size'; readonly size: number; readonly got: number }
  | { readonly code: 'panel-not-drawn' }
  | { readonly code: 'not-a-member' }
  | { readonly code: 'not-declined' }
  | { readonly code: 'already-had-a-seat' }
  | { readonly code: 'panel-too-large' };

type Decision = Result<readonly SelectionEvent[], SelectionRefusal>;
type Of<Type extends SelectionCommand['type']> = Extract<SelectionCommand, { type: Type }>;

/** Decides what a selection command records. What was announced is what is drawn from. */
export function decideSelection(command: SelectionCommand, state: SelectionState): Decision {
  switch (command.type) {
    case 'selection.set-quotas': {
      if (state.status !== 'preparing') return refuse({ code: 'draw-already-announced' });
      const { size, quotas, source } = command.data;
      const problem =
        rangeProblem('size', size, 1, 10_000) ??
        wordsProblem('source', source, 500) ??
        quotaProblem(quotas, size);
      if (problem) return refuse(problem);
      return accept([{ type: 'selection.quotas-set', data: command.data }]);
    }
    case 'selection.record-lottery': {
      if (!state.poolClosed) return refuse({ code: 'pool-not-closed' });
      if (state.size === null) return refuse({ code: 'quotas-missing' });
      if (state.status !== 'preparing') return refuse({ code: 'draw-already-announced' });
      if (command.data.summary.size !== state.size)
        return refuse({ code: 'lottery-of-other-size', size: state.size });
      return accept([{ type: 'selection.lottery-computed', data: command.data }]);
    }
    case 'selection.announce-draw': {
      if (state.status !== 'preparing') return refuse({ code: 'draw-already-announced' });
      if (!state.lottery) return refuse({ code: 'lottery-missing' });
      const { document, summary } = state.lottery;
      const { seedPlan } = command.data;
      const data = { lottery: document, seedPlan, balls: summary.balls };
      return accept([{ type: 'selection.draw-announced', data }]);
    }
    case 'selection.cancel-draw': {
      if (state.status !== 'announced') return refuse({ code: 'draw-not-announced' });
      const problem = wordsProblem('reason', command.data.reason);
      if (problem) return refuse(problem);
      return accept([{ type: 'selection.draw-cancelled', data: command.data }]);
    }
    case 'selection.draw-panel':
      return drawPanel(command, state);
    case 'selection.confirm-member':
    case 'selection.decline-member':
      return answerSeat(command, state);
    case 'selection.replace-member':
      return replaceMember(command, state);
    case 'selection.complete-panel': {
      if (state.status !== 'drawn') return refuse({ code: 'panel-not-drawn' });
      const members = seated(state).length;
      return accept([{ type: 'selection.panel-completed', data: { members } }]);
    }
  }
}

function drawPanel(command: Of<'selection.draw-panel'>, state: SelectionState): Decision {
  if (state.status !== 'announced' || !state.lottery) return refuse({ code: 'draw-not-announced' });
  const { randomness, panel } = command.data;
  if (randomness.kind !== state.seedPlan)
    return refuse({ code: 'randomness-not-as-announced', announced: state.seedPlan ?? '' });
  const { size, balls } = state.lottery.summary;
  const ball = ballOf(randomness, balls);
  if (!ball.ok) return ball;
  if (new Set(panel).size !== size)
    return refuse({ code: 'panel-wrong-size', size, got: panel.length });
  const data = { randomness, ball: ball.value, panel };
  return accept([{ type: 'selection.panel-drawn', data }]);
}

function answerSeat(
  command: Of<'selection.confirm-member'> | Of<'selection.decline-member'>,
  state: SelectionState,
): Decision {
  const { person } = command.data;
  const status = state.members.get(person);
  if (status !== 'drawn' && status !== 'confirmed') return refuse({ code: 'not-a-member' });
  if (command.type === 'selection.decline-member')
    return accept([{ type: 'selection.member-declined', data: { person } }]);
  return accept(
    status === 'confirmed' ? [] : [{ type: 'selection.member-confirmed', data: { person } }],
  );
}

function replaceMember(command: Of<'selection.replace-member'>, state: SelectionState): Decision {
  if (state.status !== 'drawn' && state.status !== 'completed')
    return refuse({ code: 'panel-not-drawn' });
  const { leaver, alternate, eligible } = command.data;
  if (state.members.get(leaver) !== 'declined') return refuse({ code: 'not-declined' });
  if (state.members.has(alternate)) return refuse({ code: 'already-had-a-seat' });
  const problem = rangeProblem('eligible', eligible, 1, 10_000_000);
  if (problem) return refuse(problem);
  if (seated(state).length >= (state.size ?? 0)) return refuse({ code: 'panel-too-large' });
  return accept([{ type: 'selection.member-replaced', data: command.data }]);
}
