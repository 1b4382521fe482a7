import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FileProblem } from './problem.ts';
import { sentenceOf, sentencesOf } from './sentences.ts';

const LANGUAGES = ['en', 'nl', 'fr', 'de'] as const;
const at = { row: 1_204, column: 'id' };
const whole = { row: null, column: null };
/** One of each: the compiler holds this list to the closed union. */
const EACH: { readonly [Code in FileProblem['code']]: Extract<FileProblem, { code: Code }> } = {
  'file-empty': { code: 'file-empty', ...whole, data: {} },
  'file-too-large': { code: 'file-too-large', ...whole, data: { megabytes: 20 } },
  'spreadsheet-file': { code: 'spreadsheet-file', ...whole, data: {} },
  'not-text': { code: 'not-text', ...whole, data: {} },
  'encoding-utf16': { code: 'encoding-utf16', ...whole, data: {} },
  'encoding-not-utf8': { code: 'encoding-not-utf8', row: 7, column: null, data: {} },
  'header-too-long': { code: 'header-too-long', row: 1, column: null, data: { kilobytes: 64 } },
  'too-many-columns': {
    code: 'too-many-columns',
    row: 1,
    column: null,
    data: { columns: 601, limit: 500 },
  },
  'column-missing': { code: 'column-missing', ...at, data: { other: 'uid' } },
  'column-twice': { code: 'column-twice', ...at, data: {} },
  'column-unnamed': { code: 'column-unnamed', row: 1, column: null, data: { letter: 'B' } },
  'no-rows': { code: 'no-rows', ...whole, data: {} },
  'too-many-rows': { code: 'too-many-rows', ...whole, data: { limit: 200_000 } },
  'row-too-long': { code: 'row-too-long', row: 4, column: null, data: { kilobytes: 256 } },
  'too-many-cells': {
    code: 'too-many-cells',
    row: 4,
    column: null,
    data: { cells: 8, columns: 7 },
  },
  'cell-too-long': { code: 'cell-too-long', ...at, data: { length: 10_001, limit: 10_000 } },
  'cell-empty': { code: 'cell-empty', ...at, data: {} },
  'quote-unclosed': { code: 'quote-unclosed', row: 4, column: null, data: {} },
  'quote-stray': { code: 'quote-stray', row: 4, column: null, data: {} },
  'hidden-character': { code: 'hidden-character', ...at, data: { codePoint: '202E' } },
  formula: { code: 'formula', ...at, data: { start: '=1+1' } },
  'id-twice': { code: 'id-twice', ...at, data: { id: 'p7', firstRow: 2 } },
  'not-a-whole-number': { code: 'not-a-whole-number', ...at, data: { value: 'x' } },
  'not-in-list': { code: 'not-in-list', ...at, data: { value: 'x', list: 'politician, employer' } },
  'cell-needed-by': { code: 'cell-needed-by', ...at, data: { value: 'politician' } },
  'not-an-email': { code: 'not-an-email', ...at, data: { value: 'bo' } },
  'one-language': { code: 'one-language', ...at, data: { value: 'fr' } },
  'out-of-range': { code: 'out-of-range', ...at, data: { value: '11', min: 1, max: 10 } },
};

test('every problem has a sentence in every language that says where and what', () => {
  for (const language of LANGUAGES)
    for (const problem of Object.values(EACH)) {
      const sentence = sentenceOf(problem, language);
      assert.match(sentence, /[.]$/, sentence);
      assert.ok(!/[{}]|undefined/.test(sentence), sentence);
      if (problem.row !== null) assert.ok(sentence.includes(String(problem.row)), sentence);
      if (problem.column !== null) assert.ok(sentence.includes(problem.column), sentence);
      for (const value of Object.values(problem.data))
        if (typeof value === 'string') assert.ok(sentence.includes(value), sentence);
    }
});

test('the languages have the same messages with the same arguments, and no more', () => {
  const all = LANGUAGES.map((language) => {
    const text = readFileSync(join(import.meta.dirname, `problems.${language}.json`), 'utf8');
    const messages = Object.entries(
      JSON.parse(text.replace('"@reviewed": false', '"@reviewed": "no"')) as Record<string, string>,
    );
    return messages.map(([key, message]) => [
      key,
      ...new Set([...message.matchAll(/\{(\w+)/g)].map(([, name]) => name)),
    ]);
  });
  const english = all[0]?.map((row) => [row[0], ...row.slice(1).sort()]);
  const names = new Set(english?.map(([key]) => key));
  for (const code of Object.keys(EACH)) assert.ok(names.has(code), code);
  assert.equal(names.size, Object.keys(EACH).length + 4);
  for (const other of all)
    assert.deepEqual(
      other.map((row) => row[0]),
      english?.map((row) => row[0]),
    );
});

test('a long list says how many more there are', () => {
  const problems = [EACH['file-empty']];
  assert.equal(sentencesOf({ problems, total: 1 }).length, 1);
  assert.match(sentencesOf({ problems, total: 2_501 })[1] ?? '', /2,500 more/);
});
