import assert from 'node:assert/strict';
import test from 'node:test';
import { type SeedRefusal, seedFrom, seedToHex } from '@commonlot/draw';
import { dice, typed } from '../testing/samples.ts';
import { given, outcomeOf, records, refuses } from '../testing/specification.ts';
import { after, changed, told, until } from '../testing/story.ts';
import type { InvitationCommand } from './commands.ts';
import type { InvitationRefusal } from './refusals.ts';
import { viewInvitation } from './view.ts';

const seal = told('invitation.seal-frame');
const draw = told('invitation.draw-letters');
const printed = told('invitation.record-printed');
const returned = told('invitation.record-returned');
const announce = changed('invitation.announce-draw', {
  letters: 8,
  weights: { south: 2 },
  seedPlan: 'dice',
});
const announced = () => given(until('invitation.draw-letters'));
const drawn = () => given(after('invitation.draw-letters'));

records<InvitationCommand['type']>({
  'invitation.seal-frame': () =>
    given(until('invitation.seal-frame'))
      .when(seal)
      .then({ type: 'invitation.frame-sealed', data: seal.data }),
  'invitation.announce-draw': () =>
    given(after('invitation.seal-frame'))
      .when(announce)
      .then({
        type: 'invitation.draw-announced',
        data: {
          wave: 1,
          letters: 8,
          // 8 letters over 6 x 1 and 4 x 2 would be 3.4 and 4.6; the south has no more than 4.
          shares: [
            { stratum: 'constructor', households: 6, weight: 1, letters: 4 },
            { stratum: 'south', households: 4, weight: 2, letters: 4 },
          ],
          seedPlan: 'dice',
          label: 'invitation/1',
        },
      }),
  'invitation.cancel-draw': () =>
    announced()
      .when(told('invitation.cancel-draw'))
      .then({ type: 'invitation.draw-cancelled', data: { wave: 1, reason: 'Dice it is' } }),
  'invitation.draw-letters': () => {
    const seed = seedFrom(dice, 'invitation/1');
    assert.ok(seed.ok);
    const data = { wave: 1, ...draw.data, seed: seedToHex(seed.value) };
    announced().when(draw).then({ type: 'invitation.letters-drawn', data });
  },
  'invitation.record-printed': () =>
    drawn().when(printed).then({ type: 'invitation.letters-printed', data: printed.data }),
  'invitation.record-returned': () =>
    drawn().when(returned).then({ type: 'invitation.letters-returned', data: returned.data }),
});

refuses<Exclude<InvitationRefusal['code'], SeedRefusal['code']>>({
  'words-too-long': () =>
    announced().when(changed('invitation.cancel-draw', { reason: 'x'.repeat(5_001) })),
  'words-missing': () => announced().when(changed('invitation.cancel-draw', { reason: '' })),
  'number-out-of-range': () => drawn().when(changed('invitation.record-printed', { letters: 9 })),
  'pledge-not-published': () => given(after('commission.set-question')).and(seal).when(announce),
  'frame-missing': () => given(after('commission.publish-pledge')).when(announce),
  'frame-in-use': () => announced().when(seal),
  'draw-already-announced': () => announced().when(announce),
  'draw-not-announced': () => given(after('invitation.seal-frame')).when(draw),
  'randomness-not-as-announced': () =>
    announced().when(changed('invitation.draw-letters', { randomness: typed })),
  'too-many-letters': () =>
    given(after('invitation.seal-frame')).when(
      changed('invitation.announce-draw', { letters: 11 }),
    ),
  'letters-differ': () => announced().when(changed('invitation.draw-letters', { letters: 7 })),
  'wave-unknown': () => drawn().when(changed('invitation.record-printed', { wave: 2 })),
  'stratum-unknown': () =>
    drawn().when(changed('invitation.record-returned', { stratum: 'toString' })),
});

test('too little public randomness is refused as draw refuses it', () => {
  const few = { kind: 'dice', sides: 10, rolls: [1, 2] } as const;
  const wanted = seedFrom(few, 'invitation/1');
  assert.ok(!wanted.ok);
  announced()
    .when(changed('invitation.draw-letters', { randomness: few }))
    .thenRefused(wanted.refusal.code);
});

test('a frame whose strata do not add up is refused', () => {
  const [first] = seal.data.strata;
  assert.ok(first);
  const sealing = given(until('invitation.seal-frame'));
  for (const strata of [[], [first], [first, first, ...seal.data.strata]])
    sealing.when(changed('invitation.seal-frame', { strata })).thenRefused('number-out-of-range');
});

test('a second wave draws from the households that got no letter', () => {
  const second = changed('invitation.announce-draw', { letters: 3 });
  drawn().when(second).thenRefused('too-many-letters');
  const { events } = outcomeOf(
    after('invitation.draw-letters'),
    changed('invitation.announce-draw', { letters: 2 }),
  );
  const [event] = events;
  assert.ok(event?.type === 'invitation.draw-announced');
  assert.equal(event.data.label, 'invitation/2');
  assert.deepEqual(
    event.data.shares.map(({ letters }) => letters),
    [2, 0],
  );
});

test('letters come back at most as often as they were sent', () => {
  const back = changed('invitation.record-returned', { letters: 3 });
  const rest = given(after('invitation.record-returned')).and(back);
  rest.when(told('invitation.record-returned')).thenRefused('number-out-of-range');
});

test('no letter goes to a door that is shut, nor after the panel', () => {
  const more = changed('invitation.announce-draw', { letters: 1 });
  given(after('registration.close')).when(more).thenRefused('registration-not-open');
  given(after('selection.draw-panel')).when(more).thenRefused('panel-already-drawn');
});

test('the public sees counts and random ids', () => {
  const view = viewInvitation(after('invitation.record-returned').invitation);
  const { letters, printed: sheets, returned: back, pending } = view;
  assert.deepEqual([letters, sheets, back, pending], [8, 8, 1, null]);
});
