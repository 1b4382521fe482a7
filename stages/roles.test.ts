import assert from 'node:assert/strict';
import test from 'node:test';
import { decide } from './assembly.ts';
import { ROLES, type Role } from './shared/actor.ts';
import { initialAssembly } from './state.ts';
import { commandOf } from './testing/specification.ts';
import { story } from './testing/story.ts';
import { allCommands } from './who-may.ts';

const askings = new Map(story.map(([, asking]) => [asking.type, asking]));

/** Who may ask for a command, tried by asking as everybody. */
function accepted(type: (typeof story)[number][1]['type']): readonly Role[] {
  const asking = askings.get(type);
  if (!asking) throw new Error(`the story has no ${type}`);
  return ROLES.filter((as) => {
    const decision = decide(commandOf(asking, { as }), initialAssembly);
    return decision.ok || decision.refusal.code !== 'not-your-role';
  });
}

for (const [type, roles] of allCommands())
  test(`${type}: ${roles.join(', ')} and nobody else`, () => {
    assert.deepEqual([...accepted(type)].sort(), [...roles].sort());
  });

/** Everything a role may ask for. */
function mayDo(role: Role): readonly string[] {
  return allCommands().flatMap(([type]) => (accepted(type).includes(role) ? [type] : []));
}

const COUNTING = [
  'gathering.issue-cards',
  'gathering.void-card',
  'deliberation.publish-dots',
  'deliberation.open-dots',
  'deliberation.close-dots',
  'deliberation.choose-themes',
  'decision.publish-ballot',
  'decision.open-ballot',
  'decision.close-ballot',
  'decision.declare-result',
];

test('cards and ballots are the returning officer’s alone, and nothing else is', () => {
  assert.deepEqual(mayDo('returning-officer'), COUNTING);
  for (const role of ROLES.filter((one) => one !== 'returning-officer'))
    assert.deepEqual(
      mayDo(role).filter((type) => COUNTING.includes(type)),
      [],
    );
});

test('the authority pledges, answers and reports, and touches nobody’s seat', () => {
  assert.deepEqual(mayDo('authority'), [
    'commission.publish-pledge',
    'commission.amend-pledge',
    'response.answer',
    'response.change-answer',
    'follow-up.report-progress',
  ]);
});

test('a resident acts for themselves alone: registration, seat, help', () => {
  assert.deepEqual(mayDo('resident'), [
    'registration.register-person',
    'registration.change-person',
    'registration.withdraw-person',
    'selection.confirm-member',
    'selection.decline-member',
    'follow-up.offer-help',
    'follow-up.withdraw-help',
  ]);
});

test('a host writes what the table says and nothing more', () => {
  assert.deepEqual(mayDo('host'), [
    'deliberation.take-note',
    'deliberation.correct-note',
    'deliberation.write-proposal',
    'deliberation.hand-in-proposal',
  ]);
});

test('the program itself only records what it computed', () => {
  assert.deepEqual(mayDo('system'), [
    'selection.record-lottery',
    'selection.draw-alternates',
    'gathering.record-seating',
  ]);
});
