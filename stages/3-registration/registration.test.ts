import assert from 'node:assert/strict';
import test from 'node:test';
import { ann, day, eva, instant } from '../testing/samples.ts';
import { given, outcomeOf, records, refuses } from '../testing/specification.ts';
import { after, changed, told, until } from '../testing/story.ts';
import type { RegistrationCommand } from './commands.ts';
import type { RegistrationRefusal } from './refusals.ts';
import { viewRegistration } from './view.ts';

const open = told('registration.open');
const register = told('registration.register-person');
const bring = told('registration.import-people');
const change = told('registration.change-person');
const leave = changed('registration.withdraw-person', { person: ann });
const close = told('registration.close');
const opened = () => given(after('registration.open'));
const registered = () => given(after('registration.register-person'));

records<RegistrationCommand['type']>({
  'registration.open': () =>
    given(until('registration.open'))
      .when(open)
      .then({ type: 'registration.opened', data: open.data }),
  'registration.register-person': () =>
    opened()
      .when(register, { as: 'resident' })
      .then({
        type: 'registration.person-registered',
        data: { person: ann, channel: 'web', consent: '2026-1', specialConsent: true },
      }),
  'registration.import-people': () =>
    opened().when(bring).then({ type: 'registration.people-imported', data: bring.data }),
  'registration.change-person': () =>
    registered().when(change).then({ type: 'registration.person-changed', data: change.data }),
  'registration.withdraw-person': () =>
    registered()
      .when(leave)
      .then({
        type: 'registration.person-withdrew',
        data: { person: ann, channel: 'web' },
      }),
  'registration.close': () =>
    registered()
      .and(leave)
      .when(close)
      .then({
        type: 'registration.closed',
        data: { ...close.data, registered: 3, byChannel: { web: 3, phone: 0, paper: 0 } },
      }),
});

refuses<RegistrationRefusal['code']>({
  'words-too-long': () =>
    opened().when(changed('registration.import-people', { source: 'x'.repeat(5_001) })),
  'words-missing': () => opened().when(changed('registration.import-people', { source: '' })),
  'languages-missing': () =>
    given(until('registration.open')).when(changed('registration.open', { support: {} })),
  'number-out-of-range': () =>
    opened().when(changed('registration.register-person', { fromHousehold: Number.NaN })),
  'letters-not-drawn': () => given(after('invitation.seal-frame')).when(open),
  'registration-already-opened': () => opened().when(open),
  'registration-not-open': () => given(until('registration.open')).when(register),
  'registration-over': () =>
    opened().when(register, { as: 'resident', at: instant('2026-04-02T00:00:00.000Z') }),
  'closing-day-is-past': () =>
    given(until('registration.open')).when(
      changed('registration.open', { closes: day('2026-03-01') }),
    ),
  'gathering-before-closing': () =>
    given(until('registration.open')).when(
      changed('registration.open', { gatheringOn: day('2026-04-01') }),
    ),
  'consent-missing': () => opened().when(changed('registration.register-person', { consent: ' ' })),
  'household-already-registered': () =>
    opened().when(changed('registration.register-person', { fromHousehold: 1 })),
  'person-already-registered': () => registered().when(register),
  'person-not-registered': () => opened().when(change),
  'pool-empty': () => opened().when(close),
});

test('paper that came in time is entered after the closing day', () => {
  const late = { as: 'registrar', at: instant('2026-04-03T10:00:00.000Z') } as const;
  const { decision } = outcomeOf(after('registration.open'), register, late);
  assert.ok(decision.ok);
});

test('somebody listed twice in an import is refused, and nobody is taken over', () => {
  opened()
    .when(changed('registration.import-people', { people: [eva, eva] }))
    .thenRefused('person-already-registered');
});

test('people brought from elsewhere open the pool, and the Door can open beside it', () => {
  const brought = given(until('registration.open')).and(bring);
  brought.when(register).thenRefused('registration-not-open');
  brought.when(open).then({ type: 'registration.opened', data: open.data });
});

test('withdrawing twice is once, and possible after the assembly has closed', () => {
  registered().and(leave).when(leave).thenNothing();
  const { decision } = outcomeOf(after('follow-up.close-assembly'), leave);
  assert.ok(decision.ok && decision.value.length === 1);
});

test('the public sees counts and no person', () => {
  const view = viewRegistration(after('registration.withdraw-person').registration);
  assert.deepEqual([view.registered, view.withdrawn], [4, 1]);
  assert.ok(!JSON.stringify(view).includes('per_'));
});
