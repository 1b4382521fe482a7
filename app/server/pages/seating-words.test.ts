import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { SeatingRefusal } from '@commonlot/seating';
import { catalogueOf } from '../../i18n/catalogue.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { translatorFor } from '../../i18n/translator.ts';
import { seatingSentences } from './seating-words.ts';

const ids = ['per_a', 'per_b'] as const;
const round = 1;
/** One of every refusal there is; the next test holds that none is missing. */
const REFUSALS: readonly SeatingRefusal[] = [
  { code: 'no-people' },
  { code: 'no-rounds' },
  { code: 'too-many-people', people: 30_000, most: 20_000 },
  { code: 'person-twice', id: 'per_a' },
  { code: 'person-unknown', id: 'per_a', rule: 'apart' },
  { code: 'round-unknown', round, rule: 'fixed' },
  { code: 'table-unknown', round, table: 9 },
  { code: 'table-size-faulty', round, seats: -1 },
  { code: 'limit-faulty', group: 'g', perTable: -1 },
  { code: 'goal-faulty', meetings: -1 },
  { code: 'zones-overlap', round, what: '3' },
  { code: 'seats-short', round, people: 9, seats: 8 },
  { code: 'residents-short', round, residents: 3, tables: 4 },
  { code: 'group-too-large', round, group: 'g', people: 5, most: 4 },
  { code: 'group-too-small', round, group: 'g', people: 5, least: 8 },
  { code: 'group-of-one', round, group: 'g' },
  { code: 'apart-and-together', ids },
  { code: 'apart-too-many', round, ids, tables: 1 },
  ...(['apart', 'together', 'fixed', 'absent', 'tables-allowed'] as const).map(
    (rule) => ({ code: 'fixed-conflict', round, ids, rule }) as const,
  ),
  { code: 'together-too-many', round, ids },
  { code: 'no-table-allowed', round, ids },
  { code: 'tables-allowed-full', round, ids, tables: [1, 2] },
  {
    code: 'rules-conflict',
    round,
    rules: [
      { rule: 'apart', ids },
      { rule: 'together', ids },
      { rule: 'fixed', id: 'per_a', table: 2 },
      { rule: 'at-most', group: 'g', perTable: 1 },
      { rule: 'at-least', group: 'g', perTable: 1 },
      { rule: 'alone', group: 'g' },
      { rule: 'speaks' },
      { rule: 'access' },
    ],
  },
  {
    code: 'rules-not-met',
    broken: [
      { rule: 'apart', ids, round },
      { rule: 'at-most', group: 'g', round, table: 2, over: 1 },
      { rule: 'at-least', group: 'g', round, table: 2, under: 1 },
      { rule: 'alone', group: 'g', round, table: 2 },
      { rule: 'residents', round, table: 2 },
      { rule: 'speaks', id: 'per_a', round, table: 2 },
      { rule: 'seats', round, table: 2, over: 1 },
    ],
  },
];

test('every refusal of the engine has its sentences, without an id, in four languages', () => {
  const source = readFileSync(
    new URL('../../../algorithms/seating/refusal.ts', import.meta.url),
    'utf8',
  );
  const declared = [...source.matchAll(/readonly code: '([a-z-]+)'/g)].map(([, code]) => code);
  const named = new Set<string>(REFUSALS.map(({ code }) => code));
  assert.deepEqual(
    declared.filter((code) => !named.has(code ?? '')),
    [],
  );
  for (const language of LANGUAGES) {
    const { t } = translatorFor(language, catalogueOf(language));
    const names = {
      person: (id: string) => (id === 'per_a' ? 'Ada' : 'Bo'),
      round: () => 'Dreams',
      group: () => 'Employers',
      list: (parts: readonly string[]) => parts.join(' + '),
    };
    const refusal = { code: 'rules-cannot-hold', because: REFUSALS };
    const all = seatingSentences(t, refusal, names);
    assert.ok(all.length >= REFUSALS.length);
    for (const sentence of all)
      assert.doesNotMatch(sentence, /per_|\{|refusals\.|gathering\./, `${language}: ${sentence}`);
    const text = all.join('\n');
    for (const word of ['Ada + Bo', 'Dreams', 'Employers']) assert.ok(text.includes(word));
  }
});

test('what is wrong in several rounds is one sentence that names them all', () => {
  const { t } = translatorFor('en', catalogueOf('en'));
  const because = [1, 2].map((one) => ({ code: 'table-unknown', round: one, table: 9 }));
  const refusal = { code: 'rules-cannot-hold', because };
  const said = seatingSentences(t, refusal, {
    person: (id) => id,
    round: (place) => ['Hopes', 'Dreams'][place - 1] ?? '',
    group: (group) => group,
    list: (parts) => parts.join(' and '),
  });
  assert.deepEqual(said, [
    'Hopes and Dreams: there is no table 9, where somebody is to have a fixed seat.',
  ]);
});
