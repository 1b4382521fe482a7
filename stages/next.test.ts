import assert from 'node:assert/strict';
import test from 'node:test';
import { nextStep } from './next.ts';
import { type AssemblyState, initialAssembly } from './state.ts';
import { STAGES, STEPS } from './steps.ts';
import { rounds } from './testing/samples.ts';
import { type Asking, perform } from './testing/specification.ts';
import { after, changed, story, told, until } from './testing/story.ts';

const stepAfter = (state: AssemblyState, ...askings: readonly Asking[]) =>
  nextStep(askings.reduce((one, asking) => perform(one, asking), state));

test('the life of an assembly shows every step there is, each in its stage', () => {
  const shown = new Map(STAGES.map((stage) => [stage, new Set<string>()]));
  let state = initialAssembly;
  for (const [, asking] of story) {
    const { stage, step } = nextStep(state);
    shown.get(stage)?.add(step);
    state = perform(state, asking);
  }
  const last = nextStep(state);
  shown.get(last.stage)?.add(last.step);
  for (const stage of STAGES)
    assert.deepEqual([...(shown.get(stage) ?? [])].sort(), [...STEPS[stage]].sort());
});

test('a pool brought from elsewhere needs no letters', () => {
  const pledged = after('commission.publish-pledge');
  assert.equal(nextStep(pledged).step, 'import-frame');
  const brought = stepAfter(pledged, told('registration.import-people'));
  assert.deepEqual(brought, { stage: 'registration', step: 'follow-replies' });
});

test('a second wave is drawn and printed while replies come in', () => {
  const open = after('registration.register-person');
  const more = changed('invitation.announce-draw', { letters: 2, seedPlan: 'dice' });
  assert.equal(stepAfter(open, more).step, 'draw-letters');
  const draw = changed('invitation.draw-letters', { letters: 2 });
  assert.equal(stepAfter(open, more, draw).step, 'print-letters');
  const print = changed('invitation.record-printed', { wave: 2, letters: 2 });
  assert.equal(stepAfter(open, more, draw, print).step, 'follow-replies');
});

test('a draw announced when registration closes does not hold up the panel', () => {
  const open = after('registration.register-person');
  const more = changed('invitation.announce-draw', { letters: 2 });
  assert.equal(stepAfter(open, more, told('registration.close')).step, 'set-quotas');
});

test('guests are asked for once; a programme shows that there are none', () => {
  const panel = after('selection.complete-panel');
  assert.equal(nextStep(panel).step, 'invite-guests');
  assert.equal(stepAfter(panel, told('gathering.set-programme')).step, 'issue-cards');
});

test('a theme round waits until the themes have been chosen', () => {
  const seated = after('deliberation.take-note');
  const close = told('gathering.close-round');
  assert.equal(stepAfter(seated, close).step, 'group-notes');
  const second = changed('gathering.set-programme', {
    rounds: rounds.map((round) => ({ ...round, kind: 'talk' })),
  });
  assert.equal(stepAfter(seated, second, close).step, 'plan-seating');
});

test('a ballot waits for the first proposal that is handed in', () => {
  const writing = after('deliberation.write-proposal');
  const close = changed('gathering.close-round', { round: rounds[1].round });
  assert.equal(stepAfter(writing, close).step, 'follow-proposals');
  assert.equal(
    stepAfter(writing, close, told('deliberation.hand-in-proposal')).step,
    'publish-ballot',
  );
});

test('an assembly that was closed early has nothing left to do', () => {
  const early = stepAfter(until('invitation.seal-frame'), told('follow-up.close-assembly'));
  assert.deepEqual(early, { stage: 'follow-up', step: 'assembly-closed' });
});
