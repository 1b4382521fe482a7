import assert from 'node:assert/strict';
import test from 'node:test';
import { LANGUAGES } from '../shared/text.ts';
import { templateProblem } from './check.ts';
import { g1000 } from './g1000.ts';

test('the G1000 is a sound template in all four languages', () => {
  assert.equal(templateProblem(g1000, LANGUAGES), null);
});

test('features and values keep their order', () => {
  assert.deepEqual(
    g1000.features.map(({ feature }) => feature),
    ['age', 'gender', 'education', 'origin', 'growth'],
  );
  assert.deepEqual(
    g1000.features[0]?.values.map(({ value }) => value),
    ['16-24', '25-44', '45-64', '65+'],
  );
});

test('what is special is asked apart; only politicians state a party', () => {
  const special = g1000.features.filter((one) => one.special).map(({ feature }) => feature);
  assert.deepEqual(special, ['origin', 'growth']);
  const party = g1000.guestGroups.filter(({ asksParty }) => asksParty).map(({ group }) => group);
  assert.deepEqual(party, ['politician']);
});

test('tables of four in the morning, of eight to ten in the afternoon', () => {
  const sizes = g1000.rounds.map(({ kind, seats }) => [kind, seats.min, seats.max]);
  const [talk, theme] = [
    ['talk', 3, 4],
    ['theme', 8, 10],
  ];
  assert.deepEqual(sizes, [talk, talk, talk, theme, theme]);
});
