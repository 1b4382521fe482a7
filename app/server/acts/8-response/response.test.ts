import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Answer, type ProposalId, readDay, viewResponse } from '@commonlot/stages';
import { perform } from '../perform.ts';
import {
  ballotOpen,
  cardsOf,
  EVERYONE,
  hallOpen,
  proposalsHandedIn,
  voted,
} from '../testing/hall.ts';
import { codeOf, openStand, type Stand, taken } from '../testing/stand.ts';

let stand: Stand;
let first: ProposalId;
let loser: ProposalId;
/** Three proposals, of which two win. */
before(async () => {
  stand = await openStand();
  const proposals = await proposalsHandedIn(stand, await hallOpen(stand), 3);
  const ballot = await ballotOpen(stand, 'ballot', proposals, { ...EVERYONE, winners: 2 });
  const [card = ''] = await cardsOf(stand, 1);
  const [one, two, three] = proposals;
  assert.ok(one && two && three);
  await voted(stand, 'ballot', ballot, [[card, { [one]: 1, [two]: 1 }]]);
  [first, loser] = [one, three];
});
after(async () => await stand.close());

const day = (text: string) => readDay(text) ?? assert.fail(text);
const YES: Answer = {
  verdict: 'accepted',
  reason: 'The town can pay for it.',
  owner: 'Works office',
  doneBy: day('2030-01-01'),
};
const answer = async (recommendation: ProposalId, more: Partial<Answer> = {}, key?: string) =>
  await perform(stand.as('authority', key), {
    type: 'response.answer',
    data: { recommendation, answer: { ...YES, ...more } },
  });
const seen = async (today: string) => viewResponse((await stand.state()).response, day(today));

test('recommendations are sent once; before that nothing can be answered', async () => {
  assert.equal(codeOf(await answer(first)), 'recommendation-unknown');
  const send = async () =>
    codeOf(
      await perform(stand.as('organiser'), { type: 'response.send-recommendations', data: {} }),
    );
  assert.equal(await send(), 'accepted');
  assert.equal(await send(), 'recommendations-already-sent');
  assert.equal((await seen('2026-03-02')).recommendations.length, 2);
});

test('an answer has a verdict with reason, owner and day, and is for what won', async () => {
  const head = await stand.store.version(stand.assembly);
  for (const [wrong, code] of [
    [{ reason: ' ' }, 'words-missing'],
    [{ owner: '' }, 'words-missing'],
    [{ owner: 'x'.repeat(201) }, 'words-too-long'],
    [{ doneBy: null }, 'done-by-missing'],
  ] as const)
    assert.equal(codeOf(await answer(first, wrong)), code, JSON.stringify(wrong));
  assert.equal(codeOf(await answer(loser)), 'recommendation-unknown');
  assert.equal(await stand.store.version(stand.assembly), head);
  taken(await answer(first, {}, 'one-form'));
  taken(await answer(first, {}, 'one-form'));
  assert.equal(codeOf(await answer(first, { verdict: 'rejected' })), 'already-answered');
  assert.equal((await seen('2026-03-02')).answered, 1);
});

test('what is not answered by the promised day is overdue, and what is not done by its own', async () => {
  const { answerBy } = await seen('2026-03-02');
  assert.ok(answerBy !== null);
  const late = async (today: string) =>
    (await seen(today)).recommendations.map(({ overdue }) => overdue);
  assert.deepEqual(await late(answerBy), [false, false]);
  const next = new Date(Date.parse(`${answerBy}T00:00:00Z`) + 86_400_000).toISOString();
  assert.deepEqual(await late(next.slice(0, 10)), [false, true]);
  assert.deepEqual(await late('2030-01-02'), [true, true]);
});

test('an answer is changed in public: with a reason, and the one before stays', async () => {
  const change = async (why: string) =>
    await perform(stand.as('authority'), {
      type: 'response.change-answer',
      data: { recommendation: first, answer: { ...YES, verdict: 'rejected', doneBy: null }, why },
    });
  assert.equal(codeOf(await change('')), 'words-missing');
  taken(await change('The ground is polluted.'));
  const [one] = (await seen('2030-01-02')).recommendations;
  assert.deepEqual(
    one?.answers.map(({ answer: { verdict } }) => verdict),
    ['accepted', 'rejected'],
  );
  assert.equal(one.overdue, false, 'what is not going to be done is not late');
});
