import assert from 'node:assert/strict';
import test from 'node:test';
import { nextStep } from './next.ts';
import { initialAssembly } from './state.ts';
import { plain } from './testing/plain.ts';
import { outcomeOf } from './testing/specification.ts';
import { story } from './testing/story.ts';
import type { AssemblyEvent } from './vocabulary.ts';
import { allCommands } from './who-may.ts';

test('a whole life: at every point the next step is the one that leads on', () => {
  let state = initialAssembly;
  for (const [step, asking] of story) {
    assert.equal(nextStep(state).step, step, `before ${asking.type}`);
    const { decision, events, state: next } = outcomeOf(state, asking);
    assert.ok(decision.ok, `${asking.type}: ${JSON.stringify(decision)}`);
    assert.ok(events.length > 0, `${asking.type} recorded nothing`);
    state = next;
  }
  assert.deepEqual(nextStep(state), { stage: 'follow-up', step: 'assembly-closed' });
  assert.equal(state.followUp.closed, 'All done');
});

test('the whole life gives every command there is', () => {
  const given = new Set(story.map(([, asking]) => asking.type));
  const missing = allCommands().filter(([type]) => !given.has(type));
  assert.deepEqual(missing, []);
});

/** The compiler asks for every event type there is. */
const EVENTS: Readonly<Record<AssemblyEvent['type'], 'changes' | 'changes nothing'>> = {
  'commission.assembly-opened': 'changes',
  'commission.template-edited': 'changes',
  'commission.question-set': 'changes',
  'commission.pledge-published': 'changes',
  'commission.pledge-amended': 'changes',
  'invitation.frame-sealed': 'changes',
  'invitation.draw-announced': 'changes',
  'invitation.draw-cancelled': 'changes',
  'invitation.letters-drawn': 'changes',
  'invitation.letters-printed': 'changes',
  'invitation.letters-returned': 'changes',
  'registration.opened': 'changes',
  'registration.person-registered': 'changes',
  'registration.people-imported': 'changes',
  // What changed is in the register; the record says that it did.
  'registration.person-changed': 'changes nothing',
  'registration.person-withdrew': 'changes',
  'registration.closed': 'changes',
  'selection.quotas-set': 'changes',
  'selection.lottery-computed': 'changes',
  'selection.draw-announced': 'changes',
  'selection.draw-cancelled': 'changes',
  'selection.panel-drawn': 'changes',
  'selection.alternates-drawn': 'changes',
  'selection.member-confirmed': 'changes',
  'selection.member-declined': 'changes',
  'selection.seats-filled': 'changes',
  'selection.panel-extended': 'changes',
  'selection.panel-completed': 'changes',
  'gathering.guest-invited': 'changes',
  'gathering.guest-withdrew': 'changes',
  'gathering.programme-set': 'changes',
  'gathering.cards-issued': 'changes',
  'gathering.card-voided': 'changes',
  'gathering.person-arrived': 'changes',
  'gathering.arrival-undone': 'changes',
  'gathering.doors-closed': 'changes',
  'gathering.seating-planned': 'changes',
  'gathering.round-opened': 'changes',
  'gathering.round-extended': 'changes',
  'gathering.round-closed': 'changes',
  'deliberation.note-taken': 'changes',
  'deliberation.note-corrected': 'changes',
  'deliberation.theme-named': 'changes',
  'deliberation.notes-grouped': 'changes',
  'deliberation.note-ungrouped': 'changes',
  'deliberation.themes-merged': 'changes',
  'deliberation.dots-published': 'changes',
  'deliberation.dots-opened': 'changes',
  'deliberation.dots-closed': 'changes',
  'deliberation.themes-chosen': 'changes',
  'deliberation.preferences-collected': 'changes',
  'deliberation.proposal-written': 'changes',
  'deliberation.proposal-handed-in': 'changes',
  'decision.ballot-published': 'changes',
  'decision.ballot-opened': 'changes',
  'decision.ballot-closed': 'changes',
  'decision.result-declared': 'changes',
  'response.recommendations-sent': 'changes',
  'response.answered': 'changes',
  'response.answer-changed': 'changes',
  'follow-up.group-formed': 'changes',
  'follow-up.help-offered': 'changes',
  'follow-up.help-withdrawn': 'changes',
  'follow-up.meeting-called': 'changes',
  'follow-up.action-agreed': 'changes',
  'follow-up.progress-reported': 'changes',
  'follow-up.assembly-closed': 'changes',
};

test('every event type happens in the whole life, and somebody hears it', () => {
  const unheard = new Set(Object.keys(EVENTS));
  let state = initialAssembly;
  for (const [, asking] of story) {
    const { events, state: next } = outcomeOf(state, asking);
    for (const { type } of events) {
      unheard.delete(type);
      const same = JSON.stringify(plain(state)) === JSON.stringify(plain(next));
      assert.equal(
        same,
        EVENTS[type] === 'changes nothing',
        `${type} ${same ? 'changes nothing' : 'changes'}`,
      );
    }
    state = next;
  }
  assert.deepEqual([...unheard], []);
});
