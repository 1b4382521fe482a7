import assert from 'node:assert/strict';
import test from 'node:test';
import type { RoundId } from '../shared/ids.ts';
import {
  afternoon,
  ann,
  bo,
  dirk,
  guest,
  id,
  instant,
  morning,
  quality,
  rounds,
} from '../testing/samples.ts';
import { given, perform, records, refuses } from '../testing/specification.ts';
import { after, changed, told, until } from '../testing/story.ts';
import type { GatheringCommand } from './commands.ts';
import type { GatheringRefusal } from './refusals.ts';
import { viewGathering } from './view.ts';

const invite = told('gathering.invite-guest');
const employer = { person: id('person', 'erin'), group: 'employer', party: null };
const politician = { person: id('person', 'pam'), group: 'politician', party: 'Left' };
const inviteAll = (...guests: readonly (typeof politician | typeof employer)[]) =>
  ({ type: 'gathering.invite-guests', data: { guests } }) as const;
const withdraw = told('gathering.withdraw-guest');
const programme = told('gathering.set-programme');
const issue = told('gathering.issue-cards');
const voided = told('gathering.void-card');
const checkIn = told('gathering.check-in');
const undo = changed('gathering.undo-check-in', { person: ann });
const closeDoors = told('gathering.close-doors');
const seat = told('gathering.record-seating');
const open = told('gathering.open-round');
const extend = told('gathering.extend-round');
const close = told('gathering.close-round');
const panel = () => given(after('selection.complete-panel'));
const programmed = () => given(after('gathering.set-programme'));
const hall = () => given(until('gathering.record-seating'));
const seated = () => given(until('gathering.open-round'));
const running = () => given(until('deliberation.take-note'));
const unknown = id('round', 'unknown');

records<GatheringCommand['type']>({
  'gathering.invite-guest': () =>
    panel().when(invite).then({ type: 'gathering.guest-invited', data: invite.data }),
  'gathering.invite-guests': () =>
    panel()
      .when(inviteAll(employer, politician))
      .then(
        { type: 'gathering.guest-invited', data: employer },
        { type: 'gathering.guest-invited', data: politician },
      ),
  'gathering.withdraw-guest': () =>
    panel()
      .and(invite)
      .when(withdraw)
      .then({ type: 'gathering.guest-withdrew', data: withdraw.data }),
  'gathering.set-programme': () =>
    panel().when(programme).then({ type: 'gathering.programme-set', data: programme.data }),
  'gathering.issue-cards': () =>
    programmed().when(issue).then({ type: 'gathering.cards-issued', data: issue.data }),
  'gathering.void-card': () =>
    programmed().and(issue).when(voided).then({ type: 'gathering.card-voided', data: voided.data }),
  'gathering.check-in': () =>
    programmed()
      .when(checkIn)
      .then({ type: 'gathering.person-arrived', data: { person: ann } }),
  'gathering.undo-check-in': () =>
    programmed()
      .and(checkIn)
      .when(undo)
      .then({ type: 'gathering.arrival-undone', data: { person: ann } }),
  'gathering.close-doors': () =>
    programmed()
      .and(checkIn)
      .when(closeDoors)
      .then({ type: 'gathering.doors-closed', data: { arrived: 1, missing: 3 } }),
  'gathering.record-seating': () =>
    hall().when(seat).then({ type: 'gathering.seating-planned', data: seat.data }),
  'gathering.open-round': () =>
    seated()
      .when(open)
      .then({
        type: 'gathering.round-opened',
        data: { round: morning, endsAt: instant('2026-03-01T10:40:00.000Z') },
      }),
  'gathering.extend-round': () =>
    running()
      .when(extend)
      .then({
        type: 'gathering.round-extended',
        data: { round: morning, endsAt: instant('2026-03-01T10:45:00.000Z') },
      }),
  'gathering.close-round': () =>
    running()
      .when(close)
      .then({ type: 'gathering.round-closed', data: { round: morning } }),
});

refuses<GatheringRefusal['code']>({
  'words-too-long': () =>
    programmed().when(changed('gathering.void-card', { reason: 'x'.repeat(501) })),
  'words-missing': () => panel().when(changed('gathering.set-programme', { rounds: [] })),
  'number-out-of-range': () => programmed().when(changed('gathering.issue-cards', { cards: 0 })),
  'guest-group-unknown': () => panel().when(changed('gathering.invite-guest', { group: 'lobby' })),
  'party-missing': () => panel().when(changed('gathering.invite-guest', { party: ' ' })),
  'guest-already-invited': () => panel().and(invite).when(invite),
  'guest-unknown': () => panel().when(withdraw),
  'round-unknown': () => hall().when(changed('gathering.open-round', { round: unknown })),
  'round-twice': () =>
    panel().when(changed('gathering.set-programme', { rounds: [rounds[0], rounds[0]] })),
  'round-already-run': () =>
    running().when(changed('gathering.set-programme', { rounds: [rounds[1]] })),
  'round-still-open': () => running().when(changed('gathering.open-round', { round: afternoon })),
  'round-not-open': () => hall().when(close),
  'round-not-seated': () => hall().when(open),
  'cards-missing': () => programmed().when(voided),
  'person-not-expected': () =>
    programmed().when(changed('gathering.check-in', { person: id('person', 'x') })),
  'person-not-here': () => programmed().when(undo),
  'nobody-here': () => programmed().when(closeDoors),
  'seating-breaks-rules': () =>
    hall().when(changed('gathering.record-seating', { quality: { ...quality, violations: 1 } })),
});

test('a list with one guest who may not be invited invites nobody', () => {
  const lobby = { ...employer, group: 'lobby' };
  const silent = { ...politician, party: null };
  panel().when(inviteAll(politician, lobby)).thenRefused('guest-group-unknown');
  panel().when(inviteAll(employer, silent)).thenRefused('party-missing');
  panel().when(inviteAll(employer, employer)).thenRefused('guest-already-invited');
});

test('scanned twice, closed twice, withdrawn twice is once', () => {
  programmed().and(checkIn).when(checkIn).thenNothing();
  hall().when(closeDoors).thenNothing();
  panel().and(invite, withdraw).when(withdraw).thenNothing();
});

test('a guest who withdrew can be invited again; only groups that are asked keep a party', () => {
  panel()
    .and(invite, withdraw)
    .when(invite)
    .then({ type: 'gathering.guest-invited', data: invite.data });
  const data = { person: guest, group: 'employer', party: 'Blue' };
  panel()
    .when({ ...invite, data })
    .then({ type: 'gathering.guest-invited', data: { ...data, party: null } });
});

test('who declined is not expected, who replaces them is', () => {
  programmed()
    .when(changed('gathering.check-in', { person: id('person', 'cas') }))
    .thenRefused('person-not-expected');
  programmed()
    .when(changed('gathering.check-in', { person: dirk }))
    .then({ type: 'gathering.person-arrived', data: { person: dirk } });
});

test('a plan names each of its rounds once, and each table of a theme round has its theme', () => {
  const tables = (round: RoundId) => [{ round, count: 2, themes: [] }];
  const wrong = [
    { tables: [] },
    { tables: tables(afternoon) },
    { tables: [...tables(morning), ...tables(afternoon)] },
    { rounds: [afternoon], tables: tables(afternoon) },
    { tables: [{ round: morning, count: 0, themes: [] }] },
  ];
  for (const data of wrong)
    hall().when(changed('gathering.record-seating', data)).thenRefused('number-out-of-range');
  hall()
    .when(changed('gathering.record-seating', { rounds: [unknown] }))
    .thenRefused('round-unknown');
  hall()
    .when(changed('gathering.record-seating', { people: 0 }))
    .thenRefused('nobody-here');
  running().when(seat).thenRefused('round-already-run');
});

test('tables of another size need another plan; other minutes do not', () => {
  const [talk] = rounds;
  const bigger = { ...talk, seats: { min: 2, max: 8 } };
  seated()
    .and(changed('gathering.set-programme', { rounds: [bigger] }))
    .when(open)
    .thenRefused('round-not-seated');
  const longer = changed('gathering.set-programme', { rounds: [{ ...talk, minutes: 50 }] });
  const endsAt = instant('2026-03-01T10:50:00.000Z');
  seated()
    .and(longer)
    .when(open)
    .then({ type: 'gathering.round-opened', data: { round: morning, endsAt } });
});

test('a round that is over is extended from now', () => {
  const at = instant('2026-03-01T11:00:00.000Z');
  const endsAt = instant('2026-03-01T11:05:00.000Z');
  running()
    .when(extend, { at })
    .then({ type: 'gathering.round-extended', data: { round: morning, endsAt } });
  running()
    .when(changed('gathering.extend-round', { minutes: 0 }))
    .thenRefused('number-out-of-range');
});

test('the public sees counts, and guests by group and party', () => {
  const constructor = changed('gathering.invite-guest', { person: bo, party: 'constructor' });
  const view = viewGathering(perform(after('gathering.set-programme'), constructor).gathering);
  const [politicians] = view.guests;
  assert.deepEqual(politicians, {
    group: 'politician',
    guests: 2,
    parties: { Green: 1, constructor: 1 },
  });
  assert.equal(view.expected, 4);
});
