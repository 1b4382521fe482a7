import { refuse } from '@commonlot/exact';
import { type Answer, readDay, readRecommendation, VERDICTS } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf, seenVersion } from '../../../server/pages/doing-of.ts';
import { type Context, loadDay } from '../load-day.ts';
import { back, doingAs, answer as reply } from '../send.ts';

/** Gives the authority's answer, or changes it in public with why. */
export async function sendAnswer(context: Context, reference: string) {
  const { desk, day } = await loadDay(context);
  const here = `${day.base}/response`;
  const recommendation = readRecommendation(reference);
  const verdict = VERDICTS.find((one) => one === fieldOf(context, 'verdict'));
  if (recommendation === null)
    return reply(context, refuse({ code: 'recommendation-unknown' }), here);
  if (verdict === undefined)
    return back(context, visitOf(context).t('response.form.verdict-missing'), 'verdict-missing');
  const answer: Answer = {
    verdict,
    reason: fieldOf(context, 'reason'),
    owner: fieldOf(context, 'owner'),
    doneBy: readDay(fieldOf(context, 'doneBy')),
  };
  const found = desk.state.response.recommendations.find(
    (one) => one.recommendation === recommendation,
  );
  const doing = doingAs(context, 'authority');
  const version = seenVersion(context);
  const why = fieldOf(context, 'why');
  const done =
    found && found.answers.length > 0
      ? await perform(
          doing,
          { type: 'response.change-answer', data: { recommendation, answer, why } },
          version === null ? {} : { seen: { version, types: ['response.answer-changed'] } },
        )
      : await perform(doing, { type: 'response.answer', data: { recommendation, answer } });
  return reply(context, done, here);
}
