import assert from 'node:assert/strict';
import test from 'node:test';
import { ann, day, group, id, NOW, otherGroup, ride } from '../testing/samples.ts';
import { given, records, refuses } from '../testing/specification.ts';
import { after, changed, told } from '../testing/story.ts';
import type { FollowUpCommand } from './commands.ts';
import type { FollowUpRefusal } from './refusals.ts';
import { viewFollowUp } from './view.ts';

const form = told('follow-up.form-group');
const offer = told('follow-up.offer-help');
const withdraw = told('follow-up.withdraw-help');
const meet = told('follow-up.call-meeting');
const agree = told('follow-up.agree-action');
const report = told('follow-up.report-progress');
const close = told('follow-up.close-assembly');
const declared = () => given(after('decision.declare-result'));
const formed = () => given(after('follow-up.form-group'));

records<FollowUpCommand['type']>({
  'follow-up.form-group': () =>
    declared().when(form).then({ type: 'follow-up.group-formed', data: form.data }),
  'follow-up.offer-help': () =>
    formed().when(offer).then({ type: 'follow-up.help-offered', data: offer.data }),
  'follow-up.withdraw-help': () =>
    formed()
      .and(offer)
      .when(withdraw)
      .then({ type: 'follow-up.help-withdrawn', data: withdraw.data }),
  'follow-up.call-meeting': () =>
    formed().when(meet).then({ type: 'follow-up.meeting-called', data: meet.data }),
  'follow-up.agree-action': () =>
    formed().when(agree).then({ type: 'follow-up.action-agreed', data: agree.data }),
  'follow-up.report-progress': () =>
    formed()
      .and(agree)
      .when(report, { as: 'authority' })
      .then({ type: 'follow-up.progress-reported', data: report.data }),
  'follow-up.close-assembly': () =>
    formed().when(close).then({ type: 'follow-up.assembly-closed', data: close.data }),
});

refuses<FollowUpRefusal['code']>({
  'words-missing': () => formed().when(changed('follow-up.close-assembly', { reason: '' })),
  'words-too-long': () =>
    formed().when(changed('follow-up.call-meeting', { place: 'x'.repeat(301) })),
  'assembly-closed': () => formed().and(close).when(offer),
  'not-a-recommendation': () =>
    declared().when(changed('follow-up.form-group', { recommendation: ride })),
  'group-exists': () => formed().when(changed('follow-up.form-group', { group: otherGroup })),
  'group-unknown': () => declared().when(offer),
  'already-helping': () => formed().and(offer).when(offer),
  'not-helping': () => formed().when(withdraw),
  'meeting-is-past': () => formed().when(changed('follow-up.call-meeting', { at: NOW })),
  'action-exists': () => formed().and(agree).when(agree),
  'action-unknown': () =>
    formed().when(changed('follow-up.report-progress', { action: id('action', 'x') })),
});

test('a group reports on itself without an action too', () => {
  const general = changed('follow-up.report-progress', { action: null });
  assert.ok(general.type === 'follow-up.report-progress');
  formed().when(general).then({ type: 'follow-up.progress-reported', data: general.data });
});

test('consent to be contacted is changed by offering anew', () => {
  const without = { person: ann, group, contactConsent: false };
  formed()
    .and(offer)
    .when({ ...offer, data: without })
    .then({ type: 'follow-up.help-offered', data: without });
});

test('help can be withdrawn after the assembly has closed, and nothing else happens then', () => {
  const over = formed().and(offer, close);
  over.when(withdraw).then({ type: 'follow-up.help-withdrawn', data: withdraw.data });
  over.when(told('gathering.check-in')).thenRefused('assembly-closed');
});

test('the public sees groups by size, never who is in them, and what is overdue', () => {
  const { followUp } = after('follow-up.agree-action');
  const [late] = viewFollowUp(followUp, day('2026-10-02')).groups;
  assert.deepEqual([late?.helpers, late?.actions[0]?.overdue], [0, true]);
  const [onTime] = viewFollowUp(followUp, day('2026-10-01')).groups;
  assert.equal(onTime?.actions[0]?.overdue, false);
  const done = viewFollowUp(after('follow-up.report-progress').followUp, day('2027-10-01'));
  assert.equal(done.groups[0]?.actions[0]?.overdue, false);
  assert.ok(!JSON.stringify(done).includes('per_'));
});
