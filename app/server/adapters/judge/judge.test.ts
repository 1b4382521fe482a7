import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { test } from 'node:test';
import type { Pool } from '@commonlot/selection';
import { judge } from './judge.ts';

const nobodyLeaves = new AbortController().signal;

/** Every combination of three values of seven features, and quotas that leave three seats too few. */
function large(): Pool {
  const names = Array.from({ length: 7 }, (_, f) => `f${f}`);
  const people = Array.from({ length: 3 ** 7 }, (_, i) => ({
    id: `p${i}`,
    values: Object.fromEntries(names.map((name, f) => [name, `v${Math.floor(i / 3 ** f) % 3}`])),
  }));
  const features = names.map((name, f) => ({
    name,
    values: [
      { value: 'v0', min: 30, max: 40 },
      { value: 'v1', min: 30, max: f === 0 ? 37 : 40 },
      { value: 'v2', min: f === 0 ? 0 : 30, max: f === 0 ? 20 : 40 },
    ],
  }));
  return { people, features, size: 100 };
}

const small = (min: number): Pool => ({
  people: ['a', 'b', 'c'].map((id) => ({ id, values: { g: id === 'c' ? 'y' : 'x' } })),
  features: [
    {
      name: 'g',
      values: [
        { value: 'x', min, max: 3 },
        { value: 'y', min: 0, max: 1 },
      ],
    },
  ],
  size: 2,
});

test('questions are answered in their order by one thread, each by its own pool', async () => {
  const answers = await Promise.all(
    [0, 3, 2].map(async (min) => await judge(small(min), nobodyLeaves)),
  );
  assert.deepEqual(answers[0], { ok: true, shutOut: [] });
  assert.ok(answers[1]?.ok === false);
  assert.equal(answers[1].choices.length, 1);
  assert.ok(answers[2]?.ok === true);
  assert.deepEqual(
    answers[2].shutOut.map(({ people }) => people),
    [['c']],
  );
});

test('2,187 people who can fill no panel: judged in seconds, and this thread goes on', async () => {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const begun = performance.now();
  const answer = await judge(large(), nobodyLeaves);
  const took = performance.now() - begun;
  delay.disable();
  assert.ok(answer?.ok === false);
  // Maxima 40, 37 and 20 of the first feature: three seats too few.
  assert.deepEqual(
    answer.conflict?.rules.map(({ code }) => code),
    ['max', 'max', 'max', 'size'],
  );
  assert.ok(answer.choices.every(({ seats }) => seats === 3) || answer.unfinished);
  assert.ok(took < 10_000, `${took} ms`);
  assert.ok(delay.max / 1e6 < 500, `this thread stood still for ${delay.max / 1e6} ms`);
});

test('a question nobody waits for is let go, and the next one is answered', async () => {
  const gone = new AbortController();
  const first = judge(large(), gone.signal);
  const second = judge(large(), AbortSignal.abort());
  setTimeout(() => gone.abort(), 50);
  const begun = performance.now();
  assert.deepEqual([await first, await second], [null, null]);
  assert.deepEqual(await judge(small(0), nobodyLeaves), { ok: true, shutOut: [] });
  assert.ok(performance.now() - begun < 2_000);
});
