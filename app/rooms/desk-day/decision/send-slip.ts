import { refuse } from '@commonlot/exact';
import { data } from 'react-router';
import { formOf, visitOf } from '../../../server/access/visit.ts';
import { castBallot } from '../../../server/acts/7-decision/cast.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { type Context, loadDay } from '../load-day.ts';
import { answer } from '../send.ts';
import { ballotOf } from './load-paper.ts';

/** Takes one slip of paper in; the page comes back empty for the next one. */
export async function sendSlip(context: Context, ballot: string) {
  const { desk, day } = await loadDay(context);
  const here = `${day.base}/paper/${ballot}`;
  const found = ballotOf(desk.state, ballot);
  if (found === null) return answer(context, refuse({ code: 'ballot-unknown' }), here);
  const marks = marksIn(context, found.paper.options);
  if (marks === null) return answer(context, refuse({ code: 'option-unknown' }), here);
  const { store } = visitOf(context).services;
  const card = fieldOf(context, 'card');
  const cast = await castBallot(store, day.id, ballot, card, marks, 'paper');
  // No redirect: what was just typed must stand in no address and no history.
  return cast.ok ? data({ replaced: cast.value.replaced }) : answer(context, cast, here);
}

/** Marks from numbers typed one after another, from ticks, or from dots; null for an unknown number. */
function marksIn(context: Context, options: readonly string[]): Record<string, number> | null {
  const marks: Record<string, number> = {};
  for (const number of fieldOf(context, 'numbers').split(/[\s,;.]+/)) {
    if (number === '') continue;
    const option = options[Number(number) - 1];
    if (option === undefined) return null;
    marks[option] = (marks[option] ?? 0) + 1;
  }
  for (const option of formOf(context).getAll('marks'))
    if (typeof option === 'string') marks[option] = Math.max(1, marks[option] ?? 0);
  for (const option of options) {
    const dots = fieldOf(context, `dots-${option}`);
    if (dots !== '' && dots !== '0') marks[option] = Number(dots);
  }
  return marks;
}
