import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonlot, PEOPLE, people, put, quotas, read } from './testing/select.ts';

const OPTIONS = ['--households', 'street', '--at-most', 'organisation=2'];

test('verify takes a lottery with its files and says what holds; any changed figure is refused', async () => {
  const made = await commonlot([
    ...['select', '--people', people, '--quotas', quotas, '--size', '4', '--balls', '10'],
    ...[...OPTIONS, '--out', 'made'],
  ]);
  assert.deepEqual([made.code, made.err], [0, '']);
  const verify = (file: string, from: string, ...more: readonly string[]) =>
    commonlot(['verify', file, '--people', from, '--quotas', quotas, ...more]);
  const good = await verify('made/lottery.json', people, ...OPTIONS);
  assert.deepEqual([good.code, good.err], [0, '']);
  assert.match(good.out, /It is the leximin lottery/);
  assert.match(good.out, /rests on the two files/);
  const text = read('made', 'lottery.json');
  const changed: readonly (readonly [RegExp, string, RegExp])[] = [
    [/"weight":0\.\d/, '"weight":0.9', /do not sum to 1/],
    [/("probabilities":\[)[\d.]+/, '$10.123', /chance|chances/],
    [/("levels":\[\{"value":)[\d.]+/, '$10.999', /Somebody has less|not proved/],
    [/"largestChange":[\d.e-]+/, '"largestChange":0.5', /largest change/],
    [/"size":4/, '"size":5', /.+/],
    [/"people":"./, '"people":"x', /SHA-256 differs/],
    [/commonlot\.lottery\/1/, 'commonlot.lottery/9', /This is no commonlot\.lottery\/1/],
  ];
  for (const [what, by, sentence] of changed) {
    assert.match(text, what);
    const bad = await verify(put(text.replace(what, by), 'changed.json'), people, ...OPTIONS);
    assert.equal(bad.code, 1, `${what}: ${bad.out}`);
    assert.match(bad.err, sentence);
  }
  const other = await verify(
    'made/lottery.json',
    put(PEOPLE.replace('f,woman', 'f,man')),
    ...OPTIONS,
  );
  assert.equal(other.code, 1);
  assert.match(other.err, /is not the file the lottery was made from/);
  const alone = await commonlot(['verify', 'made/lottery.json']);
  assert.deepEqual([alone.code, alone.out], [1, '']);
  assert.match(alone.err, /Give --people and --quotas/);
});
