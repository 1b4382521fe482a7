import assert from 'node:assert/strict';
import test from 'node:test';
import { day, plant, ride } from '../testing/samples.ts';
import { commandOf, given, records, refuses } from '../testing/specification.ts';
import { after, changed, told, until } from '../testing/story.ts';
import type { ResponseCommand } from './commands.ts';
import { decideResponse } from './decide.ts';
import type { ResponseRefusal } from './refusals.ts';
import { initialResponse } from './state.ts';
import { viewResponse } from './view.ts';

const send = told('response.send-recommendations');
const answer = told('response.answer');
const change = told('response.change-answer');
const declared = () => given(after('decision.declare-result'));
const sent = () => given(after('response.send-recommendations'));
const answered = () => given(after('response.answer'));
const givenAnswer = answer.data.answer;

records<ResponseCommand['type']>({
  'response.send-recommendations': () =>
    declared()
      .when(send)
      .then({
        type: 'response.recommendations-sent',
        data: { recommendations: [plant], answerBy: day('2026-09-15') },
      }),
  'response.answer': () =>
    sent().when(answer).then({ type: 'response.answered', data: answer.data }),
  'response.change-answer': () =>
    answered().when(change).then({ type: 'response.answer-changed', data: change.data }),
});

const withAnswer = (data: Partial<typeof givenAnswer>) =>
  sent().when(changed('response.answer', { answer: { ...givenAnswer, ...data } }));

refuses<Exclude<ResponseRefusal['code'], 'pledge-not-published'>>({
  'words-missing': () => withAnswer({ reason: '' }),
  'words-too-long': () => withAnswer({ owner: 'x'.repeat(201) }),
  'result-not-declared': () => given(until('decision.declare-result')).when(send),
  'recommendations-already-sent': () => sent().when(send),
  'recommendation-unknown': () => sent().when(changed('response.answer', { recommendation: ride })),
  'already-answered': () => answered().when(answer),
  'not-answered-yet': () => sent().when(change),
  'done-by-missing': () => withAnswer({ verdict: 'other-body', doneBy: null }),
});

test('refuses: pledge-not-published', () => {
  const state = { ...initialResponse, winners: [plant] };
  const command = commandOf(send);
  assert.ok(command.type === 'response.send-recommendations');
  const decision = decideResponse(command, state);
  assert.equal(decision.ok ? 'accepted' : decision.refusal.code, 'pledge-not-published');
});

test('a rejection needs a reason and no day', () => {
  const data = {
    recommendation: plant,
    answer: { ...givenAnswer, verdict: 'rejected', doneBy: null },
  } as const;
  sent().when({ type: 'response.answer', data }).then({ type: 'response.answered', data });
  answered()
    .when(changed('response.change-answer', { why: ' ' }))
    .thenRefused('words-missing');
});

test('what is late shows: no answer by the day pledged, nothing done by the day promised', () => {
  const overdue = (state: typeof initialResponse, today: string) =>
    viewResponse(state, day(today)).recommendations.map((one) => one.overdue);
  const waiting = after('response.send-recommendations').response;
  assert.deepEqual(overdue(waiting, '2026-09-15'), [false]);
  assert.deepEqual(overdue(waiting, '2026-09-16'), [true]);
  const done = after('response.answer').response;
  assert.deepEqual(overdue(done, '2027-01-01'), [false]);
  assert.deepEqual(overdue(done, '2027-01-02'), [true]);
});

test('every answer ever given stays readable', () => {
  const view = viewResponse(after('response.change-answer').response, day('2026-09-01'));
  const [first] = view.recommendations;
  assert.deepEqual(
    first?.answers.map(({ why }) => why),
    [null, 'The office moved'],
  );
  assert.equal(view.answered, 1);
});
