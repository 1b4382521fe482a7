import { refuse } from '@commonlot/exact';
import { type BallotPaper, type Marks, marksOf } from '@commonlot/stages';
import { data } from 'react-router';
import { formOf, visitOf } from '../../../server/access/visit.ts';
import { castBallot, choicesOdd } from '../../../server/acts/7-decision/cast.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { readMarks } from '../../shared/read-marks.ts';
import { type Context, loadDay } from '../load-day.ts';
import { answer } from '../send.ts';
import { ballotOf } from './load-paper.ts';

/** Takes one slip of paper in; the page comes back empty for the next one. */
export async function sendSlip(context: Context, ballot: string) {
  const { desk, day } = await loadDay(context);
  const here = `${day.base}/paper/${ballot}`;
  const found = ballotOf(desk.state, ballot);
  if (found === null) return answer(context, refuse({ code: 'ballot-unknown' }), here);
  const marks = marksIn(context, found.paper);
  if (marks === null) return answer(context, refuse({ code: 'option-unknown' }), here);
  const { store } = visitOf(context).services;
  const card = fieldOf(context, 'card');
  const cast = await castBallot(store, day.id, ballot, card, marks, 'paper');
  // No redirect: what was just typed must stand in no address and no history.
  const odd = choicesOdd(marks, found.paper);
  return cast.ok ? data({ replaced: cast.value.replaced, odd }) : answer(context, cast, here);
}

/** Whether a slip can be typed as numbers of options alone. */
function takesNumbers(kind: Marks['kind']): boolean {
  return kind === 'picks' || kind === 'dots' || kind === 'ranks';
}

/**
 * Marks from fields, or from the numbers of options typed one after another: picks and dots, or the
 * order of preference; null for an unknown number.
 */
function marksIn(context: Context, { options, rules }: BallotPaper): Record<string, number> | null {
  const marks = readMarks(formOf(context));
  const { kind } = marksOf(rules.rule, options.length);
  const ranks = kind === 'ranks';
  const numbers = takesNumbers(kind) ? fieldOf(context, 'numbers').split(/[\s,;.]+/) : [];
  for (const [place, number] of numbers.filter((one) => one !== '').entries()) {
    const option = options[Number(number) - 1];
    if (option === undefined) return null;
    marks[option] = ranks ? place + 1 : (marks[option] ?? 0) + 1;
  }
  return marks;
}
