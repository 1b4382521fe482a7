import { refuse } from '@commonlot/exact';
import { PROMISE_LEVELS, readDay } from '@commonlot/stages';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf, seenVersion } from '../../../server/pages/doing-of.ts';
import { localTextOf } from '../shared/fields.ts';
import { type Context, commissioned, loadHere } from '../shared/here.ts';
import { answer, doingAs } from '../shared/send.ts';

/** Writes the question and the remit. */
export async function setQuestion(context: Context) {
  const { desk, here } = await loadHere(context);
  const to = `${here.base}/commission`;
  const languages = commissioned(desk.state)?.languages ?? [];
  const reason = fieldOf(context, 'reason');
  const data = {
    question: localTextOf(context, 'question', languages),
    remit: localTextOf(context, 'remit', languages),
    reason: reason === '' ? null : reason,
  };
  const seen = seenOf(context, ['commission.question-set']);
  const done = await perform(
    doingAs(context, 'organiser'),
    { type: 'commission.set-question', data },
    seen,
  );
  return answer(context, done, to);
}

/** Publishes the pledge, or amends the one there is with a reason. */
export async function publishPledge(context: Context) {
  const { desk, here } = await loadHere(context);
  const to = `${here.base}/commission`;
  const languages = commissioned(desk.state)?.languages ?? [];
  const answerBy = readDay(fieldOf(context, 'answerBy'));
  const level = PROMISE_LEVELS.find((one) => one === fieldOf(context, 'level'));
  if (!answerBy) return answer(context, refuse({ code: 'answer-day-is-past' }), to);
  if (!level) return answer(context, refuse({ code: 'words-missing', field: 'level' }), to);
  const pledge = {
    authority: fieldOf(context, 'authority'),
    answeredBy: fieldOf(context, 'answeredBy'),
    answerBy,
    form: localTextOf(context, 'form', languages),
    level,
  };
  const doing = doingAs(context, 'authority', 'organiser');
  const seen = seenOf(context, ['commission.pledge-published', 'commission.pledge-amended']);
  if (desk.state.commission.status !== 'pledged') {
    const data = { pledge };
    const done = await perform(doing, { type: 'commission.publish-pledge', data }, seen);
    return answer(context, done, to);
  }
  const data = { pledge, reason: fieldOf(context, 'why') };
  return answer(context, await perform(doing, { type: 'commission.amend-pledge', data }, seen), to);
}

type Seen = NonNullable<Parameters<typeof perform>[2]>;

function seenOf(context: Context, types: NonNullable<Seen['seen']>['types']): Seen {
  const version = seenVersion(context);
  return version === null ? {} : { seen: { version, types } };
}
