import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differences } from './differences.ts';

const text = fc
  .array(fc.constantFrom('more ', 'trees ', 'by ', 'the ', 'quay ', 'and\n', 'benches'), {
    maxLength: 30,
  })
  .map((words) => words.join(''));

function only(kind: 'added' | 'removed', before: string, after: string): string {
  return differences(before, after)
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ words }) => words)
    .join('');
}

test('both versions can be read back out of their differences', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      assert.equal(only('removed', before, after), before);
      assert.equal(only('added', before, after), after);
    }),
  );
});

test('what did not change is not shown as changed', () => {
  fc.assert(
    fc.property(text, (same) => differences(same, same).every(({ kind }) => kind === 'same')),
  );
  assert.deepEqual(differences('Plant ten trees now', 'Plant forty trees now'), [
    { kind: 'same', words: 'Plant ' },
    { kind: 'removed', words: 'ten ' },
    { kind: 'added', words: 'forty ' },
    { kind: 'same', words: 'trees now' },
  ]);
});

test('a text of many thousand words is still answered at once', () => {
  const long = 'word '.repeat(20_000);
  const began = performance.now();
  assert.equal(differences(long, `${long}more`).at(-1)?.kind, 'added');
  assert.ok(performance.now() - began < 1000);
});
