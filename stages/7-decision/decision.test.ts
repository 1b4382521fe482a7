import assert from 'node:assert/strict';
import test from 'node:test';
import type { BallotPaper } from '../shared/ballot.ts';
import {
  id,
  papersFor,
  plant,
  proposalRules,
  ride,
  vote,
  votePaper,
  words,
} from '../testing/samples.ts';
import { given, outcomeOf, records, refuses } from '../testing/specification.ts';
import { after, changed, told, until } from '../testing/story.ts';
import type { DecisionCommand } from './commands.ts';
import type { DecisionRefusal } from './refusals.ts';
import { topProposals } from './state.ts';
import { viewDecision } from './view.ts';

const publish = told('decision.publish-ballot');
const open = told('decision.open-ballot');
const close = told('decision.close-ballot');
const declare = told('decision.declare-result');
const ready = () => given(until('decision.publish-ballot'));
const closed = () => given(until('decision.declare-result'));
const result = {
  ballot: vote,
  valid: 2,
  invalid: 0,
  winners: [plant],
  tied: [plant, ride],
  lots: [plant, ride],
};
const totals = [plant, ride].map((option) => ({ option, votes: 1 }));

records<DecisionCommand['type']>({
  'decision.publish-ballot': () =>
    ready().when(publish).then({ type: 'decision.ballot-published', data: publish.data }),
  'decision.open-ballot': () =>
    ready().and(publish).when(open).then({ type: 'decision.ballot-opened', data: open.data }),
  'decision.close-ballot': () =>
    ready()
      .and(publish, open)
      .when(close)
      .then({ type: 'decision.ballot-closed', data: close.data }),
  'decision.declare-result': () =>
    closed()
      .when(declare)
      .then({ type: 'decision.result-declared', data: { result: { ...result, totals } } }),
});

/** It opens only if the first did not choose what it chose. */
const second: BallotPaper = {
  ...votePaper,
  ballot: id('ballot', 'second'),
  opensIf: [{ ballot: vote, option: plant, won: false }],
};

const paper = (change: Partial<typeof votePaper>) =>
  ready().when(changed('decision.publish-ballot', { paper: { ...votePaper, ...change } }));

refuses<DecisionRefusal['code']>({
  'words-too-long': () => paper({ question: { en: 'x'.repeat(501) } }),
  'words-missing': () => paper({ question: { en: ' ' } }),
  'number-out-of-range': () => paper({ rules: { ...proposalRules, winners: 0 } }),
  'rule-faulty': () => paper({ rules: { ...proposalRules, rule: { rule: 'approval', picks: 0 } } }),
  'tie-rule-needs-totals': () =>
    paper({
      rules: { ...proposalRules, rule: { rule: 'stv-scottish' }, tieRule: 'all-tied-go-on' },
    }),
  'condition-unknown': () =>
    paper({ opensIf: [{ ballot: id('ballot', 'x'), option: plant, won: true }] }),
  'condition-not-met': () =>
    given(after('decision.declare-result'))
      .and(changed('decision.publish-ballot', { paper: second }))
      .when(changed('decision.open-ballot', { ballot: second.ballot })),
  'other-ballot-open': () =>
    ready()
      .and(publish, changed('decision.publish-ballot', { paper: { ...second, opensIf: [] } }), open)
      .when(changed('decision.open-ballot', { ballot: second.ballot })),
  'ballot-unknown': () =>
    ready()
      .and(publish)
      .when(changed('decision.open-ballot', { ballot: id('ballot', 'x') })),
  'ballot-not-open': () => ready().and(publish).when(close),
  'ballot-already-opened': () => ready().and(publish, open).when(publish),
  'ballot-not-closed': () => given(after('decision.declare-result')).when(declare),
  'too-few-options': () => paper({ rules: { ...proposalRules, winners: 3 } }),
  'option-unknown': () => paper({ options: [plant, id('proposal', 'x')] }),
  'option-twice': () => paper({ options: [plant, plant] }),
  'papers-differ': () => closed().when(changed('decision.declare-result', { papers: [] })),
  'count-refused': () => closed().when(changed('decision.declare-result', { lots: ['nobody'] })),
  'tie-needs-lots': () => closed().when(changed('decision.declare-result', { lots: [] })),
});

test('lots that no tie asked for decide nothing and are not recorded', () => {
  const papers = papersFor([ride], [ride]);
  const asking = changed('decision.declare-result', { papers, lots: [plant, ride] });
  const [event] = outcomeOf(until('decision.declare-result'), asking).events;
  assert.ok(event?.type === 'decision.result-declared');
  const { winners, tied, lots } = event.data.result;
  assert.deepEqual([winners, tied, lots], [[ride], [], []]);
});

test('a lot for an option that is in no tie decides nothing and is not recorded', () => {
  const third = id('option', 'third');
  const options = [plant, ride, third];
  const own = [{ option: third, text: words('Neither') }];
  const { state } = outcomeOf(
    until('decision.publish-ballot'),
    changed('decision.publish-ballot', { paper: { ...votePaper, options, own } }),
  );
  const shut = [open, close].reduce((before, asking) => outcomeOf(before, asking).state, state);
  const papers = papersFor([plant], [ride]);
  const asking = changed('decision.declare-result', { papers, lots: [third, ride, plant] });
  const [event] = outcomeOf(shut, asking).events;
  assert.ok(event?.type === 'decision.result-declared');
  assert.deepEqual([event.data.result.winners, event.data.result.lots], [[ride], [ride, plant]]);
});

test('a paper with too many marks counts for nobody', () => {
  const papers = papersFor([plant, ride], [ride]);
  const asking = changed('decision.declare-result', { papers });
  const [event] = outcomeOf(until('decision.declare-result'), asking).events;
  assert.ok(event?.type === 'decision.result-declared');
  assert.deepEqual(event.data.result.winners, [ride]);
});

test('the public sees rules before and counts after', () => {
  assert.equal(viewDecision(until('decision.publish-ballot').decision).status, 'none');
  const view = viewDecision(after('decision.declare-result').decision);
  assert.deepEqual([view.status, view.turnout, view.result?.winners], ['declared', 0.5, [plant]]);
  assert.deepEqual(topProposals(after('decision.close-ballot').decision), []);
});

test('what wins is answered: nothing is sent while a ballot is unfinished, no vote comes after', () => {
  const send = told('response.send-recommendations');
  const publishSecond = changed('decision.publish-ballot', { paper: { ...second, opensIf: [] } });
  const openSecond = changed('decision.open-ballot', { ballot: second.ballot });
  const first = given(after('decision.declare-result')).and(publishSecond);
  first.and(openSecond).when(send).thenRefused('result-not-declared');
  const box = { ...close.data.box, ballot: second.ballot };
  const shut = first.and(openSecond, changed('decision.close-ballot', { box }));
  shut.when(send).thenRefused('result-not-declared');
  // One that nobody opened is no obstacle, and cannot be opened any more.
  const sent = first.and(send);
  sent.when(openSecond).thenRefused('recommendations-already-sent');
  sent.when(publishSecond).thenRefused('recommendations-already-sent');
});
