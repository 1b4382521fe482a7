import assert from 'node:assert/strict';
import test from 'node:test';
import { idOf, readId } from './ids.ts';
import { dayOf, minutesAfter, readDay, readInstant } from './instant.ts';
import { lookUp } from './look-up.ts';
import { wordsProblem } from './refusal.ts';
import { missingLanguages, wordsIn } from './text.ts';

test('an instant is UTC with milliseconds, and one the calendar has', () => {
  assert.equal(readInstant('2026-03-21T09:30:00.000Z'), '2026-03-21T09:30:00.000Z');
  for (const wrong of ['2026-03-21', '2026-02-30T09:30:00.000Z', '2026-03-21T25:00:00.000Z', 'now'])
    assert.equal(readInstant(wrong), null, wrong);
});

test('a day is one the calendar has', () => {
  assert.equal(readDay('2028-02-29'), '2028-02-29');
  for (const wrong of ['2026-02-29', '2026-13-01', '21-03-2026', ''])
    assert.equal(readDay(wrong), null);
});

test('minutes carry over midnight', () => {
  const late = readInstant('2026-12-31T23:50:00.000Z');
  assert.ok(late);
  const next = minutesAfter(late, 15);
  assert.equal(next, '2027-01-01T00:05:00.000Z');
  assert.equal(dayOf(next), '2027-01-01');
});

test('an id is read back as what it is and as nothing else', () => {
  const person = idOf('person', 'abcdefghijklmnop');
  assert.equal(readId('person', person), person);
  assert.equal(readId('theme', person), null);
  assert.equal(readId('person', `${person} `), null);
  assert.throws(() => idOf('person', 'short'));
  assert.throws(() => idOf('person', 'ABCDEFGHIJKLMNOP'));
});

test('a name that every object has is looked up as any other', () => {
  assert.equal(lookUp({}, 'constructor'), undefined);
  assert.equal(lookUp(JSON.parse('{"constructor":1}') as Record<string, number>, 'constructor'), 1);
});

test('words come in the language asked for, else in one there is', () => {
  assert.equal(wordsIn({ en: 'Hope', nl: 'Hoop' }, 'nl'), 'Hoop');
  assert.equal(wordsIn({ nl: 'Hoop' }, 'de'), 'Hoop');
  assert.equal(wordsIn({}, 'de'), '');
  assert.deepEqual(missingLanguages({ en: ' ', nl: 'Hoop' }, ['en', 'nl', 'fr']), ['en', 'fr']);
});

test('words are refused when empty or too long', () => {
  assert.equal(wordsProblem('x', 'fine'), null);
  assert.equal(wordsProblem('x', '  ')?.code, 'words-missing');
  assert.equal(wordsProblem('x', 'abc', 2)?.code, 'words-too-long');
});
