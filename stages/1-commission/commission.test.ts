import assert from 'node:assert/strict';
import test from 'node:test';
import { day, instant, template, words } from '../testing/samples.ts';
import { given, records, refuses } from '../testing/specification.ts';
import { after, changed, told, until } from '../testing/story.ts';
import type { CommissionCommand } from './commands.ts';
import type { CommissionRefusal } from './refusals.ts';
import { viewCommission } from './view.ts';

const open = told('commission.open-assembly');
const question = told('commission.set-question');
const publish = told('commission.publish-pledge');
const amend = told('commission.amend-pledge');
const edit = (change: Partial<typeof template>) =>
  changed('commission.edit-template', { template: { ...template, ...change } });

records<CommissionCommand['type']>({
  'commission.open-assembly': () =>
    given().when(open).then({ type: 'commission.assembly-opened', data: open.data }),
  'commission.edit-template': () =>
    given(after('commission.open-assembly'))
      .when(edit({}))
      .then({ type: 'commission.template-edited', data: { template } }),
  'commission.set-question': () =>
    given(after('commission.open-assembly'))
      .when(question)
      .then({ type: 'commission.question-set', data: question.data }),
  'commission.publish-pledge': () =>
    given(after('commission.set-question'))
      .when(publish, { as: 'authority' })
      .then({ type: 'commission.pledge-published', data: publish.data }),
  'commission.amend-pledge': () =>
    given(after('commission.publish-pledge'))
      .when(amend)
      .then({ type: 'commission.pledge-amended', data: amend.data }),
});

const [feature] = template.features;
if (!feature) throw new Error('the template asks nothing');
const drafting = () => given(until('commission.set-question'));

refuses<CommissionRefusal['code']>({
  'words-too-long': () =>
    given().when({ ...open, data: { ...open.data, name: 'x'.repeat(5_001) } }),
  'words-missing': () => given().when({ ...open, data: { ...open.data, name: ' ' } }),
  'languages-missing': () =>
    drafting().when(changed('commission.set-question', { remit: { en: 'English alone' } })),
  'number-out-of-range': () => drafting().when(edit({ registrationsPerHousehold: 0 })),
  'rule-faulty': () =>
    drafting().when(
      edit({ themeBallot: { ...template.themeBallot, rule: { rule: 'approval', picks: 0 } } }),
    ),
  'tie-rule-needs-totals': () =>
    drafting().when(
      edit({
        themeBallot: {
          ...template.themeBallot,
          rule: { rule: 'stv-scottish' },
          tieRule: 'all-tied-go-on',
        },
      }),
    ),
  'feature-twice': () => drafting().when(edit({ features: [feature, feature] })),
  'value-twice': () =>
    drafting().when(
      edit({ features: [{ ...feature, values: [...feature.values, ...feature.values] }] }),
    ),
  'assembly-already-open': () => drafting().when(open),
  'assembly-not-open': () => given().when(question),
  'pledge-needs-question': () => drafting().when(publish),
  'pledge-already-published': () => given(after('commission.publish-pledge')).when(publish),
  'pledge-not-published': () => drafting().when(amend),
  'answer-day-is-past': () =>
    given(after('commission.set-question')).when(publish, {
      at: instant('2026-09-01T08:00:00.000Z'),
    }),
});

test('a template is checked in all its parts', () => {
  const [round] = template.rounds;
  const [group] = template.guestGroups;
  if (!round || !group) throw new Error('the template has no rounds or guests');
  const { themeBallot } = template;
  const wrong = [
    edit({ guestGroups: [group, group] }),
    edit({ guestGroups: [{ ...group, perTable: 0 }] }),
    edit({ rounds: [{ ...round, seats: { min: 5, max: 4 } }] }),
    edit({ rounds: [{ ...round, prompt: {} }] }),
    edit({ themeBallot: { ...themeBallot, winners: Number.NaN } }),
    edit({ themeBallot: { ...themeBallot, rule: { rule: 'dots', dots: 1, perOption: 2 } } }),
    edit({ features: [{ ...feature, values: [{ value: 'x', label: { en: 'X' } }] }] }),
  ];
  const codes = ['value-twice', 'number-out-of-range', 'number-out-of-range'];
  codes.push('languages-missing', 'number-out-of-range', 'number-out-of-range');
  codes.push('languages-missing');
  for (const [index, asking] of wrong.entries())
    drafting()
      .when(asking)
      .thenRefused(codes[index] ?? '');
});

test('after the pledge the question changes with a reason only', () => {
  const pledged = given(after('commission.publish-pledge'));
  pledged.when(question).thenRefused('words-missing');
  const data = { ...question.data, reason: 'Clearer' };
  pledged.when({ ...question, data }).then({ type: 'commission.question-set', data });
});

test('after the letters neither question nor template change', () => {
  const out = given(after('invitation.draw-letters'));
  out
    .when(changed('commission.set-question', { reason: 'Clearer' }))
    .thenRefused('letters-are-out');
  out.when(edit({})).thenRefused('letters-are-out');
});

test('all of the commission is public', () => {
  assert.equal(viewCommission(until('commission.open-assembly').commission), null);
  const view = viewCommission(after('commission.amend-pledge').commission);
  assert.equal(view?.pledge?.answerBy, day('2026-09-15'));
  assert.deepEqual(view.question, words('What now?'));
});
