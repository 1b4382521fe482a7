import assert from 'node:assert/strict';
import test from 'node:test';
import type { Ballot } from '@commonlot/counting';
import type { BallotPaper, BallotRules, OwnOption } from '../shared/ballot.ts';
import { box, id, plant, ride, words } from '../testing/samples.ts';
import { given, perform } from '../testing/specification.ts';
import { changed, until } from '../testing/story.ts';
import { topProposals } from './state.ts';
import { viewDecision } from './view.ts';

/**
 * The Citizens' Assembly of Ireland on the Eighth Amendment, 22 and 23 April 2017: 91 members; ballot
 * 1: keep it in full, 12 yes and 79 no; ballot 2: 39 delete, 50 replace or amend, 2 no preference.
 * Source: citizensassembly.ie, fifth meeting. What ballot 2 opens hangs on what it decides.
 */
const own = (name: string, text: string): OwnOption => ({
  option: id('option', name),
  text: words(text),
});
const keep = own('keep', 'Keep Article 40.3.3 in full');
const remove = own('remove', 'Delete it and do not replace it');
const replace = own('replace', 'Replace or amend it');
const repeal = own('repeal', 'Repeal by a plain referendum');
const law = own('law', 'Let the Oireachtas make law');
const rights = own('rights', 'Name rights in the Constitution');

const rules: BallotRules = {
  rule: {
    rule: 'threshold',
    share: { numerator: 1, denominator: 2 },
    passes: 'more-than',
    base: { of: 'voting' },
  },
  winners: 1,
  electorate: 'residents',
  tieRule: 'public-lot',
};
const plain: BallotRules = { ...rules, rule: { rule: 'approval', picks: 1 } };

const paper = (name: string, options: readonly OwnOption[]): BallotPaper => ({
  ballot: id('ballot', name),
  question: words(name),
  options: options.map(({ option }) => option),
  own: options,
  rules: options.length === 1 ? rules : plain,
});
const first = paper('one', [keep]);
const second: BallotPaper = {
  ...paper('two', [remove, replace]),
  opensIf: [{ ballot: first.ballot, option: keep.option, won: false }],
};
const ifRemoved: BallotPaper = {
  ...paper('three', [repeal, rights]),
  opensIf: [{ ballot: second.ballot, option: remove.option, won: true }],
};
const ifReplaced: BallotPaper = {
  ...paper('four', [law, rights]),
  opensIf: [{ ballot: second.ballot, option: replace.option, won: true }],
};

const publish = (one: BallotPaper) => changed('decision.publish-ballot', { paper: one });
const open = ({ ballot }: BallotPaper) => changed('decision.open-ballot', { ballot });
const close = ({ ballot }: BallotPaper) =>
  changed('decision.close-ballot', { box: { ...box(ballot, 91), cardsIssued: 91 } });
const declare = (papers: readonly Ballot[]) =>
  changed('decision.declare-result', { papers, lots: [] });

function papersOf(...piles: readonly (readonly [number, Ballot['choices']])[]): Ballot[] {
  const all = piles.flatMap(([count, choices]) => Array.from({ length: count }, () => choices));
  return all.map((choices, at) => ({ code: `r${at}`, choices }));
}
const onFirst = papersOf([12, { [keep.option]: 1 }], [79, { [keep.option]: -1 }]);
const onSecond = papersOf([39, { [remove.option]: 1 }], [50, { [replace.option]: 1 }], [2, {}]);

const before = given(until('decision.publish-ballot')).and(
  publish(first),
  publish(second),
  publish(ifRemoved),
  publish(ifReplaced),
);
const afterFirst = before.and(open(first), close(first), declare(onFirst));
const afterSecond = afterFirst.and(open(second), close(second), declare(onSecond));

test('Ireland 2017: one ballot opens the next, and one is never reached', () => {
  before.when(open(second)).thenRefused('condition-not-met');
  afterSecond.when(open(ifRemoved)).thenRefused('condition-not-met');
  afterSecond.when(open(ifReplaced)).then({
    type: 'decision.ballot-opened',
    data: { ballot: ifReplaced.ballot },
  });
});

test('Ireland 2017: no is 87 % of 91, and replacing it 56 % of the 89 who stated a preference', () => {
  const story = [
    ...[publish(first), publish(second), publish(ifRemoved), publish(ifReplaced)],
    ...[open(first), close(first), declare(onFirst)],
    ...[open(second), close(second), declare(onSecond), open(ifReplaced)],
  ];
  const ready = until('decision.publish-ballot');
  const { decision } = story.reduce((state, asking) => perform(state, asking), ready);
  const views = viewDecision(decision).ballots;
  assert.deepEqual(
    views.map(({ status }) => status),
    ['declared', 'declared', 'not-reached', 'open'],
  );
  const [one, two] = views;
  assert.deepEqual([one?.result?.winners, one?.result?.valid], [[], 91]);
  assert.deepEqual(
    [two?.result?.winners, two?.result?.valid, two?.result?.totals],
    [
      [replace.option],
      89,
      [
        { option: replace.option, votes: 50 },
        { option: remove.option, votes: 39 },
      ],
    ],
  );
});

test('what won in any ballot goes to the authority, options written for one ballot too', () => {
  const vote = { ...first, options: [plant, ride, keep.option], own: [keep], rules: plain };
  const again = {
    ...second,
    options: [ride, remove.option],
    own: [remove],
    rules: { ...plain, winners: 2 },
    opensIf: [],
  };
  const story = [
    ...[publish(vote), open(vote), close(vote), declare(papersOf([91, { [plant]: 1 }]))],
    ...[
      publish(again),
      open(again),
      close(again),
      declare(papersOf([50, { [remove.option]: 1 }], [41, { [ride]: 1 }])),
    ],
  ];
  const ready = until('decision.publish-ballot');
  const { decision, response, followUp } = story.reduce(
    (state, asking) => perform(state, asking),
    ready,
  );
  assert.deepEqual(topProposals(decision), [plant, ride]);
  assert.deepEqual(response.winners, [plant, remove.option, ride]);
  assert.deepEqual(followUp.winners, [plant, remove.option, ride]);
});

test('a condition on an option that is on that paper no more opens nothing', () => {
  const other = { ...first, options: [remove.option], own: [remove], rules: plain };
  const anew = { ...other, options: [remove.option, replace.option], own: [remove, replace] };
  const votes = papersOf([91, { [remove.option]: 1 }]);
  before
    .and(publish(anew), open(anew), close(anew), declare(votes))
    .when(open(second))
    .thenRefused('condition-unknown');
});

test('a ballot may be published anew until it opens, and no two are open at once', () => {
  before.and(open(first)).when(open(second)).thenRefused('other-ballot-open');
  before.and(open(first)).when(publish(first)).thenRefused('ballot-already-opened');
  const again = { ...second, question: words('Two, anew') };
  before
    .and(open(first))
    .when(publish(again))
    .then({
      type: 'decision.ballot-published',
      data: { paper: again },
    });
});
