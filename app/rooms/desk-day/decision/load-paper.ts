import { type AssemblyState, type BallotState, marksOf } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { countCast } from '../../../server/acts/7-decision/box.ts';
import { optionsOf } from '../ballot/options.ts';
import { type Context, loadDay } from '../load-day.ts';

/** The ballot of this id, whichever of the two it is. */
export function ballotOf(
  { decision, deliberation }: AssemblyState,
  ballot: string,
): BallotState | null {
  const all = [...decision.ballots, deliberation.dots];
  return all.find((one) => one?.paper.ballot === ballot) ?? null;
}

/** What is needed to type slips in; null when there is no such ballot. */
export async function loadPaper(context: Context, ballot: string) {
  const { desk, day } = await loadDay(context);
  const { store } = visitOf(context).services;
  const found = ballotOf(desk.state, ballot);
  if (found === null) return null;
  const dots = desk.state.deliberation.dots?.paper.ballot === ballot;
  const all = await optionsOf(store, day.id, desk.state, dots ? 'dots' : 'ballot');
  const titles = new Map(all.map(({ option, title }) => [option, title]));
  return {
    day,
    dots,
    open: found.status === 'open',
    marks: marksOf(found.paper.rules.rule, found.paper.options.length),
    papers: await countCast(store, day.id, ballot),
    options: found.paper.options.map((option) => ({
      id: option,
      title: titles.get(option) ?? '–',
    })),
  };
}
