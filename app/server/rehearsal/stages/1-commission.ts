import { plannedDay } from '../calendar.ts';
import { act, as, at, commissioned, type Life, stateOf } from '../life.ts';
import { PLEDGE_FORM, QUESTION, REMIT } from '../words.ts';

/** The council asks its question and promises an answer, before any letter goes out. */
export async function commission(life: Life): Promise<void> {
  const organiser = as(life, 'organiser');
  const { question, status } = commissioned(await stateOf(life));
  if (question === null)
    await act(life, organiser, 'question', at(life, 'question'), {
      type: 'commission.set-question',
      data: { question: QUESTION, remit: REMIT, reason: null },
    });
  if (status === 'pledged') return;
  const pledge = {
    authority: 'Harbourtown council',
    answeredBy: 'The council’s executive',
    answerBy: plannedDay(life.gatheringOn, 'answerBy'),
    form: PLEDGE_FORM,
    level: 'collaborate',
  } as const;
  await act(life, as(life, 'authority'), 'pledge', at(life, 'pledge'), {
    type: 'commission.publish-pledge',
    data: { pledge },
  });
}
