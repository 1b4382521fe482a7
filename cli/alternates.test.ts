import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { cellsOf, commonlot, people, quotas, read } from './testing/select.ts';

const examples = join(import.meta.dirname, '../worked-examples/selection/opendlp-150');
const TOWN = [
  ...['select', '--people', join(examples, 'candidates.csv')],
  ...['--quotas', join(examples, 'features.csv'), '--size', '22', '--id', 'nationbuilder_id'],
];

interface Alternates {
  readonly format: string;
  readonly stay: number;
  readonly alternates: readonly { readonly id: string; readonly ticket: string }[];
  readonly chances: readonly { readonly id: string; readonly chance: number }[];
  readonly fresh: { readonly with: number; readonly without: number };
}

test('alternates come with the panel: nobody twice, by ticket, everybody’s chance adds up to them', async () => {
  const made = await commonlot([
    ...[...TOWN, '--balls', '100', '--seed', '0a1b2c', '--alternates', '5', '--stay', '0.7'],
    ...['--out', 'town'],
  ]);
  assert.deepEqual([made.code, made.err], [0, '']);
  assert.match(made.out, /5 alternates were drawn: if 70 % of the members stay, quotas are missed/);
  const idsIn = (file: string) =>
    cellsOf(read('town', file)).map((row) => row['nationbuilder_id'] ?? '');
  const [panel, remaining, asked] = ['panel.csv', 'remaining.csv', 'alternates.csv'].map(idsIn);
  assert.ok(panel && remaining && asked);
  assert.deepEqual([panel.length, remaining.length, asked.length], [22, 123, 5]);
  assert.equal(new Set([...panel, ...remaining, ...asked]).size, 150);
  const { format, stay, alternates, chances, fresh } = JSON.parse(
    read('town', 'alternates.json'),
  ) as Alternates;
  assert.deepEqual([format, stay], ['commonlot.alternates/1', 0.7]);
  assert.deepEqual(
    alternates.map(({ id }) => id),
    asked,
  );
  assert.deepEqual(
    alternates,
    alternates.toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1)),
  );
  // Everybody who has no seat could have been one, and their chances are five places.
  assert.deepEqual(chances.map(({ id }) => id).sort(), [...remaining, ...asked].sort());
  const sum = chances.reduce((all, { chance }) => all + chance, 0);
  assert.ok(Math.abs(sum - 5) < 1e-9, `${sum}`);
  const of = new Map(chances.map(({ id, chance }) => [id, chance]));
  assert.ok(asked.every((id) => (of.get(id) ?? 0) > 0));
  assert.ok(fresh.with < fresh.without);
});

test('alternates without a draw, or in no number, are refused in one sentence and nothing is written', async () => {
  const small = ['select', '--people', people, '--quotas', quotas, '--size', '4'];
  const unseeded = await commonlot([...small, '--alternates', '2', '--out', 'none']);
  assert.deepEqual([unseeded.code, unseeded.out], [1, '']);
  assert.equal(unseeded.err, 'Alternates are drawn with the panel: give a seed too.\n');
  const zero = await commonlot([...small, '--alternates', '0', '--seed', '00', '--out', 'none']);
  assert.equal(zero.err, 'The number of alternates 0 is not from 1 to 1000.\n');
  const odd = await commonlot([...small, '--alternates', '2', '--stay', '80', '--out', 'none']);
  assert.equal(odd.code, 2);
  assert.match(odd.err, /share from 0 to 1, such as 0\.8/);
  assert.throws(() => read('none', 'lottery.json'));
});
