import assert from 'node:assert/strict';
import test from 'node:test';
import type { SelectionHears } from './4-selection/evolve.ts';
import { type Entry, ear } from './ear.ts';
import { actor, ann, list, NOW } from './testing/samples.ts';

const entry = (fact: Pick<Entry, 'type' | 'data'>): Entry =>
  ({ ...fact, at: NOW, by: actor('system') }) as Entry;
const withdrew = entry({
  type: 'registration.person-withdrew',
  data: { person: ann, channel: 'web' },
});

test('an ear hears its own events and those it names, and no others', () => {
  const hears = ear<SelectionHears, 'selection'>('selection', {
    'registration.person-withdrew': true,
    'registration.closed': true,
  });
  assert.ok(hears(entry({ type: 'selection.member-declined', data: { person: ann } })));
  assert.ok(hears(withdrew));
  const drawn = { letters: 1, wave: 1, randomness: { kind: 'typed', text: '' }, seed: '' } as const;
  const letters = { ...drawn, drawn: list('letters') };
  assert.ok(!hears(entry({ type: 'invitation.letters-drawn', data: letters })));
});

test('the compiler asks for every event type a stage hears', () => {
  // A stage that hears one type more than its ear names does not compile: remove a line below and
  // `tsc -p stages/tsconfig.test.json` reports an unused directive.
  // @ts-expect-error registration.closed is heard and not named.
  const deaf = ear<SelectionHears, 'selection'>('selection', {
    'registration.person-withdrew': true,
  });
  const curious = ear<SelectionHears, 'selection'>('selection', {
    'registration.person-withdrew': true,
    'registration.closed': true,
    // @ts-expect-error a type the stage does not hear is named.
    'registration.opened': true,
  });
  assert.ok(deaf(withdrew) && curious(withdrew));
});
