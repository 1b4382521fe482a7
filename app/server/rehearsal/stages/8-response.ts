import type { Answer, Day } from '@commonlot/stages';
import { dayFrom, planned } from '../calendar.ts';
import { act, as, at, dice, type Life, stateOf } from '../life.ts';

/** The top ten go to the council, which answers all but one: that one is overdue. */
export async function response(life: Life): Promise<void> {
  if (!(await stateOf(life)).response.sent)
    await act(life, as(life, 'organiser'), 'send', at(life, 'sent'), {
      type: 'response.send-recommendations',
      data: {},
    });
  const { recommendations } = (await stateOf(life)).response;
  const overdue =
    recommendations.length > 1 ? 1 + dice(life, 'overdue').below(recommendations.length - 1) : -1;
  for (const [number, { recommendation, answers }] of recommendations.entries()) {
    if (number === overdue || answers.length > 0) continue;
    const when = at(life, 'answers', 20 * number);
    await act(life, as(life, 'authority'), `answer/${recommendation}`, when, {
      type: 'response.answer',
      data: { recommendation, answer: answerOf(life, number, overdue) },
    });
  }
}

/** Mostly yes: one is refused with its reason, one belongs to somebody else. */
function answerOf(life: Life, number: number, overdue: number): Answer {
  const doneBy: Day = dayFrom(planned(life.gatheringOn, 'sent') + (120 + 30 * number) * 86_400_000);
  const turn = overdue >= 0 && number > overdue ? number - 1 : number;
  switch (turn) {
    case 3:
      return {
        verdict: 'rejected',
        reason:
          'The council looked at three ways to do this. Each would cost more than the town has for all ten proposals together. We will look again when the new budget is made.',
        owner: 'Finance office',
        doneBy: null,
      };
    case 5:
      return {
        verdict: 'other-body',
        reason: 'This is for the province to decide. The council has asked it in writing to do so.',
        owner: 'Mayor’s office',
        doneBy,
      };
    case 2:
    case 7:
      return {
        verdict: 'partly-accepted',
        reason: 'The council begins in two areas this year and decides on the others after that.',
        owner: 'Planning office',
        doneBy,
      };
    default:
      return {
        verdict: 'accepted',
        reason: 'The council agrees and has put the money for it into this year’s budget.',
        owner: ['Works office', 'Social office', 'Schools office'][turn % 3] ?? 'Works office',
        doneBy,
      };
  }
}
