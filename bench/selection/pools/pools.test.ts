import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conference } from './conference.ts';
import { AXES, family } from './families.ts';
import { likeSfE } from './like-sf-e.ts';
import { kindsIn, type MadePool } from './skewed.ts';

/** Every feature's quotas leave room for the seats, among the people there are. */
function addsUp({ size, features, people, quotas }: MadePool): void {
  for (const [f, feature] of features.entries()) {
    const ranges = quotas.filter((quota) => quota.feature === feature);
    const room = ranges.map(({ value, max }) =>
      Math.min(max, people.filter((person) => person[f] === value).length),
    );
    assert.ok(ranges.reduce((sum, { min }) => sum + min, 0) <= size);
    assert.ok(room.reduce((sum, most) => sum + most, 0) >= size);
  }
}

test('a pool like sf(e) has its sizes, and is the same every time', () => {
  const pool = likeSfE();
  assert.equal(pool.people.length, 1727);
  assert.equal(pool.size, 110);
  assert.equal(pool.features.length, 7);
  assert.ok(Math.abs(kindsIn(pool) - 1200) <= 60, `${kindsIn(pool)} distinct vectors`);
  assert.deepEqual(likeSfE(), pool);
  addsUp(pool);
});

test('a conference has 60,000 members, 2,500 seats and 6 features', () => {
  const pool = conference();
  assert.equal(pool.people.length, 60_000);
  assert.equal(pool.size, 2_500);
  assert.equal(pool.features.length, 6);
  addsUp(pool);
});

test('the pools of a family have the sizes they are drawn at', () => {
  for (const { sizes, make } of AXES.flatMap((axis) => family(axis))) {
    const pool = make();
    assert.equal(pool.people.length, sizes.people);
    assert.equal(kindsIn(pool), sizes.vectors);
    assert.equal(pool.size, sizes.seats);
    assert.equal(pool.features.length, sizes.features);
    addsUp(pool);
  }
});
