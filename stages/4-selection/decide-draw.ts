import { accept, refuse } from '@commonlot/exact';
import { rangeProblem, wordsProblem } from '../shared/refusal.ts';
import { ballOf, readBalls } from './ball.ts';
import type { SelectionCommand } from './commands.ts';
import { planProblem } from './decide-alternates.ts';
import { quotaProblem } from './quotas.ts';
import type { SelectionDecision } from './refusals.ts';
import type { SelectionState } from './state.ts';

type Of<Type extends SelectionCommand['type']> = Extract<SelectionCommand, { type: Type }>;

type Preparing = Of<
  | 'selection.set-quotas'
  | 'selection.record-lottery'
  | 'selection.announce-draw'
  | 'selection.cancel-draw'
>;

/** Decides what leads up to a draw: nothing changes between its announcement and the draw. */
export function prepareDraw(command: Preparing, state: SelectionState): SelectionDecision {
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
      const { size, balls } = command.data.summary;
      if (size !== state.size) return refuse({ code: 'lottery-of-other-size', size: state.size });
      const counted = readBalls(balls);
      if (!counted.ok) return counted;
      return accept([{ type: 'selection.lottery-computed', data: command.data }]);
    }
    case 'selection.announce-draw':
      return announceDraw(command, state);
    case 'selection.cancel-draw': {
      if (state.status !== 'announced') return refuse({ code: 'draw-not-announced' });
      const problem = wordsProblem('reason', command.data.reason);
      if (problem) return refuse(problem);
      return accept([{ type: 'selection.draw-cancelled', data: command.data }]);
    }
  }
}

function announceDraw(
  { data }: Of<'selection.announce-draw'>,
  { status, lottery }: SelectionState,
): SelectionDecision {
  if (status !== 'preparing') return refuse({ code: 'draw-already-announced' });
  if (!lottery) return refuse({ code: 'lottery-missing' });
  const problem = planProblem(data.alternates);
  if (problem) return refuse(problem);
  const announced = { lottery: lottery.document, balls: lottery.summary.balls, ...data };
  return accept([{ type: 'selection.draw-announced', data: announced }]);
}

/** Draws the panel behind the ball that the announced randomness names. */
export function drawPanel(
  command: Of<'selection.draw-panel'>,
  state: SelectionState,
): SelectionDecision {
  if (state.status !== 'announced' || !state.lottery) return refuse({ code: 'draw-not-announced' });
  const { randomness, panel } = command.data;
  if (randomness.kind !== state.seedPlan)
    return refuse({ code: 'randomness-not-as-announced', announced: state.seedPlan ?? '' });
  const { size, balls } = state.lottery.summary;
  const ball = ballOf(randomness, balls);
  if (!ball.ok) return ball;
  const got = new Set(panel).size;
  if (got !== size || panel.length !== size) return refuse({ code: 'panel-wrong-size', size, got });
  const data = { randomness, ball: ball.value, panel };
  // Who withdrew after the lottery was made is on its balls still; their seats are free at once.
  const gone = panel.filter((person) => state.members.get(person) === 'withdrew');
  return accept([
    { type: 'selection.panel-drawn', data },
    ...gone.map((person) => ({ type: 'selection.member-declined', data: { person } }) as const),
  ]);
}
