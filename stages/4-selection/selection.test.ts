import assert from 'node:assert/strict';
import test from 'node:test';
import type { BallRefusal, SeedRefusal } from '@commonlot/draw';
import {
  alternatesDraw,
  ann,
  bo,
  cas,
  dirk,
  eva,
  summary,
  threeDice,
  typed,
} from '../testing/samples.ts';
import { given, outcomeOf, perform, records, refuses } from '../testing/specification.ts';
import { after, changed, told, until } from '../testing/story.ts';
import { ballOf } from './ball.ts';
import type { SelectionCommand } from './commands.ts';
import type { SelectionRefusal } from './refusals.ts';
import { seated } from './state.ts';
import { viewSelection } from './view.ts';

const quotas = told('selection.set-quotas');
const lottery = told('selection.record-lottery');
const announce = changed('selection.announce-draw', {
  seedPlan: 'dice',
  alternates: { count: 1, stayPercent: 80 },
});
const draw = told('selection.draw-panel');
const alternates = told('selection.draw-alternates');
const confirm = told('selection.confirm-member');
const decline = told('selection.decline-member');
const fill = told('selection.fill-seats');
const extend = told('selection.extend-panel');
const complete = told('selection.complete-panel');
const preparing = () => given(after('registration.close'));
const announced = () => given(until('selection.draw-panel'));
/** Drawn with an alternate announced, who is drawn next. */
const panelOnly = () => given(after('selection.draw-panel'));
const drawn = () => given(after('selection.draw-alternates'));
const quota = { feature: 'age', value: 'young', min: 1, max: 2 };

records<SelectionCommand['type']>({
  'selection.set-quotas': () =>
    preparing().when(quotas).then({ type: 'selection.quotas-set', data: quotas.data }),
  'selection.record-lottery': () =>
    given(after('selection.set-quotas'))
      .when(lottery)
      .then({ type: 'selection.lottery-computed', data: lottery.data }),
  'selection.announce-draw': () =>
    given(after('selection.record-lottery'))
      .when(announce)
      .then({
        type: 'selection.draw-announced',
        data: {
          lottery: lottery.data.lottery,
          seedPlan: 'dice',
          alternates: { count: 1, stayPercent: 80 },
          balls: 1000,
        },
      }),
  'selection.cancel-draw': () =>
    announced()
      .when(told('selection.cancel-draw'))
      .then({ type: 'selection.draw-cancelled', data: { reason: 'Dice it is' } }),
  'selection.draw-panel': () =>
    announced()
      .when(draw)
      .then({
        type: 'selection.panel-drawn',
        data: { randomness: threeDice, ball: 42, panel: [ann, bo, cas] },
      }),
  'selection.draw-alternates': () =>
    panelOnly()
      .when(alternates, { as: 'system' })
      .then({ type: 'selection.alternates-drawn', data: alternates.data }),
  'selection.confirm-member': () =>
    drawn()
      .when(confirm, { as: 'resident' })
      .then({ type: 'selection.member-confirmed', data: { person: ann } }),
  'selection.decline-member': () =>
    drawn()
      .and(changed('selection.confirm-member', { person: cas }))
      .when(decline, { as: 'resident' })
      .then({ type: 'selection.member-declined', data: { person: cas } }),
  'selection.fill-seats': () =>
    drawn()
      .and(decline)
      .when(fill)
      .then({ type: 'selection.seats-filled', data: { ...fill.data, draw: 1, leavers: [cas] } }),
  'selection.extend-panel': () =>
    drawn()
      .and(decline, fill)
      .when(extend)
      .then({ type: 'selection.panel-extended', data: { ...extend.data, draw: 2, leavers: [] } }),
  'selection.complete-panel': () =>
    drawn()
      .when(complete)
      .then({ type: 'selection.panel-completed', data: { members: 3 } }),
});

type DrawCode = SeedRefusal['code'] | BallRefusal['code'];
const withQuotas = (...rows: (typeof quota)[]) =>
  preparing().when(changed('selection.set-quotas', { quotas: rows }));

refuses<Exclude<SelectionRefusal['code'], DrawCode>>({
  'words-too-long': () =>
    preparing().when(changed('selection.set-quotas', { source: 'x'.repeat(5_001) })),
  'words-missing': () => preparing().when(changed('selection.set-quotas', { source: '' })),
  'number-out-of-range': () => preparing().when(changed('selection.set-quotas', { size: 0 })),
  'quota-twice': () => withQuotas(quota, quota),
  'quota-not-whole': () => withQuotas({ ...quota, max: 1.5 }),
  'quota-min-above-max': () => withQuotas({ ...quota, min: 3 }),
  'quotas-do-not-add-up': () => withQuotas(quota),
  'quotas-missing': () => preparing().when(lottery),
  'pool-not-closed': () => given(until('registration.close')).when(lottery),
  'lottery-missing': () => given(after('selection.set-quotas')).when(announce),
  'lottery-of-other-size': () =>
    given(after('selection.set-quotas')).when(
      changed('selection.record-lottery', { summary: { ...summary, size: 4 } }),
    ),
  'balls-not-supported': () =>
    given(after('selection.set-quotas')).when(
      changed('selection.record-lottery', { summary: { ...summary, balls: 500 } }),
    ),
  'dice-sides-out-of-range': () =>
    announced().when(
      changed('selection.draw-panel', {
        randomness: { ...threeDice, sides: 6 } as typeof threeDice,
      }),
    ),
  'draw-already-announced': () => announced().when(quotas),
  'draw-not-announced': () => given(after('selection.record-lottery')).when(draw),
  'randomness-not-as-announced': () =>
    announced().when(changed('selection.draw-panel', { randomness: typed })),
  'panel-wrong-size': () =>
    announced().when(changed('selection.draw-panel', { panel: [ann, ann, bo, cas] })),
  'panel-not-drawn': () => announced().when(complete),
  'not-a-member': () => drawn().when(changed('selection.confirm-member', { person: dirk })),
  'no-open-seat': () => drawn().when(fill),
  'already-had-a-seat': () =>
    drawn()
      .and(decline)
      .when(changed('selection.fill-seats', { incoming: [bo] })),
  'alternate-withdrew': () =>
    drawn()
      .and(decline, told('registration.withdraw-person'))
      .when(changed('selection.fill-seats', { incoming: [eva] })),
  'alternates-not-announced': () => {
    const none = changed('selection.announce-draw', { seedPlan: 'dice' });
    return given(after('selection.record-lottery')).and(none, draw).when(alternates);
  },
  'alternates-already-drawn': () => drawn().when(alternates),
  'alternates-wrong-number': () =>
    panelOnly().when(changed('selection.draw-alternates', alternatesDraw([dirk, eva]))),
  'alternates-not-drawn': () => panelOnly().and(decline).when(fill),
  'not-an-alternate': () =>
    drawn()
      .and(decline)
      .when(changed('selection.fill-seats', { incoming: [eva], among: 'alternates' })),
});

test('alternates are a plan that can be had, people who never had a seat, and each once', () => {
  const plan = (count: number, stayPercent: number) =>
    given(after('selection.record-lottery')).when(
      changed('selection.announce-draw', { alternates: { count, stayPercent } }),
    );
  for (const [count, stay] of [
    [0, 80],
    [1_001, 80],
    [1.5, 80],
    [1, -1],
    [1, 101],
  ] as const)
    plan(count, stay).thenRefused('number-out-of-range');
  const of = (...people: Parameters<typeof alternatesDraw>[0]) =>
    changed('selection.draw-alternates', alternatesDraw(people));
  panelOnly().when(of(ann)).thenRefused('already-had-a-seat');
  panelOnly().and(decline).when(of(cas)).thenRefused('already-had-a-seat');
  panelOnly()
    .and(told('registration.withdraw-person'))
    .when(of(eva))
    .thenRefused('alternate-withdrew');
  panelOnly().when(of(dirk, dirk)).thenRefused('alternates-wrong-number');
  announced().when(of(dirk)).thenRefused('panel-not-drawn');
  panelOnly()
    .when(of())
    .then({ type: 'selection.alternates-drawn', data: alternatesDraw([]) });
});

test('an alternate takes a seat that falls free, or withdraws and is none', () => {
  const among = changed('selection.fill-seats', { incoming: [dirk], among: 'alternates' });
  const data = { ...fill.data, among: 'alternates', draw: 1, leavers: [cas] } as const;
  drawn().and(decline).when(among).then({ type: 'selection.seats-filled', data });
  const state = perform(perform(after('selection.draw-alternates'), decline), among);
  assert.equal(state.selection.members.get(dirk), 'drawn');
  const leave = changed('registration.withdraw-person', { person: dirk });
  assert.equal(
    perform(after('selection.draw-alternates'), leave).selection.members.get(dirk),
    'withdrew',
  );
  drawn().and(decline, leave).when(among).thenRefused('alternate-withdrew');
});

test('a draw that is cancelled takes its alternates with it', () => {
  const state = after('selection.cancel-draw');
  assert.equal(state.selection.alternatePlan, null);
});

test('free seats are drawn for together, and one where one person is left', () => {
  const two = changed('selection.decline-member', { person: bo });
  const both = changed('selection.fill-seats', { incoming: [dirk, eva] });
  drawn()
    .and(decline, two)
    .when(fill)
    .then({ type: 'selection.seats-filled', data: { ...fill.data, draw: 1, leavers: [bo] } });
  const many = changed('selection.fill-seats', { incoming: [dirk, eva] });
  drawn().and(decline).when(many).thenRefused('panel-wrong-size');
  const none = changed('selection.fill-seats', { incoming: [] });
  drawn().and(decline).when(none).thenRefused('panel-wrong-size');
  const twice = changed('selection.fill-seats', { incoming: [dirk, dirk] });
  drawn().and(decline, two).when(twice).thenRefused('panel-wrong-size');
  const state = perform(perform(perform(after('selection.draw-alternates'), decline), two), both);
  assert.deepEqual(seated(state.selection), [ann, dirk, eva]);
  assert.equal(state.selection.members.get(bo), 'replaced');
  assert.equal(state.gathering.members.get(eva), true);
});

test('a panel that grows has the larger size and its quotas from then on', () => {
  const at = perform(perform(perform(after('selection.draw-alternates'), decline), fill), extend);
  assert.equal(at.selection.size, 4);
  assert.deepEqual(at.selection.quotas, extend.data.quotas);
  assert.deepEqual(seated(at.selection), [ann, bo, dirk, eva]);
  const same = changed('selection.extend-panel', { size: 3 });
  drawn().and(decline, fill).when(same).thenRefused('number-out-of-range');
  const odd = changed('selection.extend-panel', { quotas: quotas.data.quotas.map(fewest) });
  drawn().and(decline, fill).when(odd).thenRefused('quotas-do-not-add-up');
});

const fewest = (one: typeof quota) => ({ ...one, max: one.min });

test('confirming, declining and completing twice is once', () => {
  drawn().and(confirm).when(confirm).thenNothing();
  drawn().and(decline).when(decline).thenNothing();
  drawn().and(complete).when(complete).thenNothing();
});

test('new quotas set a lottery aside that was not announced', () => {
  const again = given(after('selection.record-lottery')).and(quotas);
  again.when(announce).thenRefused('lottery-missing');
});

test('who withdrew after the lottery was made keeps no seat on its balls', () => {
  const leave = changed('registration.withdraw-person', { person: bo });
  announced()
    .and(leave)
    .when(draw)
    .then(
      {
        type: 'selection.panel-drawn',
        data: { randomness: threeDice, ball: 42, panel: [ann, bo, cas] },
      },
      { type: 'selection.member-declined', data: { person: bo } },
    );
  const state = perform(after('selection.draw-panel'), leave);
  assert.deepEqual(seated(state.selection), [ann, cas]);
  assert.equal(state.gathering.members.get(bo), false);
});

test('three ten-sided dice show the ball; a wrong number of rolls shows none', () => {
  assert.deepEqual(ballOf(threeDice, 1000), { ok: true, value: 42 });
  assert.ok(!ballOf(threeDice, 100).ok);
  assert.deepEqual(ballOf(typed, 1000), ballOf(typed, 1000));
  assert.ok(!ballOf({ kind: 'typed', text: 'short' }, 1000).ok);
  const wrong = changed('selection.draw-panel', {
    randomness: { kind: 'dice', sides: 10, rolls: [1] },
  });
  assert.ok(!outcomeOf(until('selection.draw-panel'), wrong).decision.ok);
});

test('the public sees quotas, chances and the ball, and people as ids', () => {
  const view = viewSelection(after('selection.complete-panel').selection);
  assert.deepEqual(view.members, [ann, bo, dirk]);
  const { ball, confirmed, declined, replaced } = view;
  assert.deepEqual([ball, confirmed, declined, replaced], [42, 1, 1, 1]);
});
