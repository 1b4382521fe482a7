import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commonlot, folder, put } from './testing/select.ts';

// 17 people of 16-24, three of whom have a degree; 40 older ones, half of whom have one.
const KINDS = [
  ['16-24,none', 14],
  ['16-24,some', 3],
  ['25+,none', 20],
  ['25+,some', 20],
] as const;
const ROWS = KINDS.flatMap(([values, many]) => Array.from({ length: many }, () => values));
const PEOPLE = put(`id,age,degree\n${ROWS.map((row, i) => `p${i},${row}\n`).join('')}`);

const select = async (quotas: string, ...more: readonly string[]) =>
  await commonlot([
    ...['select', '--people', PEOPLE, '--quotas', quotas, '--size', '20', '--out', 'never'],
    ...more,
  ]);

test('the conflict in words, and the smallest changes, each for its reason', async () => {
  const quotas = put(
    'feature,value,min,max\nage,16-24,12,15\nage,25+,5,12\ndegree,none,0,8\ndegree,some,0,20\n',
  );
  const ran = await select(quotas);
  assert.deepEqual([ran.code, ran.out, existsSync(join(folder, 'never'))], [1, '', false]);
  const lines = ran.err.trimEnd().split('\n');
  // Eight without a degree and the three with one: eleven.
  assert.equal(
    lines[0],
    `${quotas}: You ask for at least 12 seats for age “16-24” and at most 8 seats for degree “none”, but only 11 seats can go to age “16-24” if all else is kept: of its 17 people, only 3 are not under that maximum.`,
  );
  // One seat each, so either may come first.
  const best = 'least seats; fewest changes; ';
  assert.match(lines[2] ?? '', /^1\. .*\(least seats; fewest changes; /);
  const ways = lines.slice(2).map((line) => line.replace(best, '').replace(/^\d\. /, ''));
  assert.deepEqual(ways.sort(), [
    'Change the maximum of degree “none” from 8 to 9 (keeps age as it is).',
    'Change the minimum of age “16-24” from 12 to 11 (keeps degree as it is).',
  ]);
});

test('a change beyond min_flex and max_flex is said to be; with --json-progress all is data', async () => {
  const quotas = put(
    'feature,value,min,max,min_flex,max_flex\nage,16-24,12,15,12,15\nage,25+,5,12,5,12\ndegree,none,0,8,0,8\ndegree,some,0,20,0,20\n',
  );
  const plain = await select(quotas);
  assert.match(plain.err, /from 8 to 9 .*\)\. This goes beyond min_flex or max_flex\./);
  const ran = await select(quotas, '--json-progress');
  const events = ran.err
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const sentences = events.flatMap(({ event, sentence }) => (event === 'refused' ? sentence : []));
  assert.deepEqual(sentences, plain.err.trimEnd().split('\n'));
  const found = events.at(-1);
  assert.equal(found?.['event'], 'infeasible');
  const choices = found['choices'] as { changes: unknown[]; beyondFlex: boolean; seats: number }[];
  assert.ok(choices.every(({ beyondFlex, seats }) => beyondFlex && seats === 1));
  const changed = choices.flatMap(({ changes }) => changes.map((one) => JSON.stringify(one)));
  const of = { kind: 'value', feature: 'degree', value: 'none' };
  assert.ok(changed.includes(JSON.stringify({ of, bound: 'max', from: 8, to: 9 })));
});

test('who is on no panel, and which quota sees to it, is told with the lottery', async () => {
  const quotas = put(
    'feature,value,min,max\nage,16-24,3,3\nage,25+,17,17\ndegree,none,17,20\ndegree,some,0,0\n',
  );
  const ran = await commonlot([
    ...['select', '--people', PEOPLE, '--quotas', quotas, '--size', '20', '--out', 'shut'],
  ]);
  assert.equal(ran.code, 0, ran.err);
  assert.equal(
    ran.err,
    '23 people fit on no panel (“p14”, “p15”, “p16”, “p37”, “p38” and 18 more, all with degree “some”). What shuts them out: you ask for at most 0 seats for degree “some”.\n',
  );
});
