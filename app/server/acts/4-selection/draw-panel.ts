import { type Result, refuse } from '@commonlot/exact';
import { membersOf } from '@commonlot/selection';
import { ballOf, type PersonId, type PublicRandomness, readId } from '@commonlot/stages';
import { foldAssembly } from '../assembly-state.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';
import { panelOfBall, readLottery } from './read-lottery.ts';

/** Draws the panel: the ball that public randomness names, read from the announced lottery. */
export async function drawPanel(
  doing: Doing,
  randomness: PublicRandomness,
): Promise<Result<Done, ActRefusal>> {
  const { store, assembly } = doing;
  const { version, state } = await foldAssembly(store, assembly);
  const { lottery, status } = state.selection;
  // A form sent twice must be answered like the first time, so the domain decides about `status`.
  if (!lottery)
    return refuse({ code: status === 'preparing' ? 'draw-not-announced' : 'lottery-missing' });
  const ball = ballOf(randomness, lottery.summary.balls);
  if (!ball.ok) return ball;
  const written = await readLottery(store, assembly, lottery.document.document);
  const mask = written && panelOfBall(written, ball.value);
  const members = written && mask !== null ? membersOf(written, mask) : [];
  const panel = members.flatMap((id): readonly PersonId[] => {
    const person = readId('person', id);
    return person === null ? [] : [person];
  });
  return await perform(
    doing,
    { type: 'selection.draw-panel', data: { randomness, panel } },
    {
      // The dice were thrown for the lottery announced here, not for one announced since.
      seen: { version, types: ['selection.draw-announced', 'selection.draw-cancelled'] },
    },
  );
}
