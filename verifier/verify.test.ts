import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isJsonList, isJsonObject, type Json, publicKeyOf } from '@commonlot/record';
import fc from 'fast-check';
import { SEMANTIC_CHECKS, TITLES, verify } from './index.ts';
import { failures, json, STORY } from './testing/changed-story.ts';
import { bundleOf, SECRET } from './testing/sample-assembly.ts';

const BUNDLE = bundleOf(STORY);

describe('a bundle that holds', () => {
  it('passes every check that can be made', () => {
    const report = verify(BUNDLE, { publicKey: publicKeyOf(SECRET) });
    assert.ok(report.ok);
    const open = report.checks.filter(({ status }) => status !== 'ok').map(({ id }) => id);
    assert.deepEqual(open, ['kept-checkpoints-agree']);
    assert.equal(report.entries, STORY.acts.length);
  });
  it('gives each check once, in order, with a title and a sentence', () => {
    const ids = verify(BUNDLE).checks.map(({ id }) => id);
    assert.deepEqual(ids.slice(-SEMANTIC_CHECKS.length), [...SEMANTIC_CHECKS]);
    assert.deepEqual([...ids].sort(), Object.keys(TITLES).sort());
    for (const { text, title, id } of verify(BUNDLE).checks) {
      assert.match(text, /^[A-Z0-9].*\.$/s, id);
      assert.equal(title, `verify.${id}`);
    }
  });
  it('of an assembly that has only begun passes, and says what has not happened', () => {
    for (let length = 1; length < STORY.acts.length; length += 1) {
      const acts = STORY.acts.slice(0, length);
      const files = bundleOf({ ...STORY, acts });
      assert.deepEqual(failures(files), [], `after ${acts.at(-1)?.type}`);
    }
  });
});

describe('a hostile record', () => {
  /** Anything at all where a value stood. */
  const anything = fc.oneof(
    fc.constantFrom(null, -1, 0, 1e300, 0.5, '', 'x', [], {}, [[]], true, 'per_0001', '__proto__'),
    fc.jsonValue({ maxDepth: 1 }),
  );
  /** Every path into a value. */
  const paths = (value: Json, at: readonly string[] = []): readonly (readonly string[])[] =>
    isJsonList(value) || isJsonObject(value)
      ? [at, ...Object.entries(value).flatMap(([key, item]) => paths(item, [...at, key]))]
      : [at];
  const replaced = (value: Json, [key, ...rest]: readonly string[], by: Json): Json => {
    if (key === undefined) return by;
    if (isJsonList(value))
      return value.with(Number(key), replaced(value[Number(key)] ?? null, rest, by));
    const object = isJsonObject(value) ? value : assert.fail(key);
    return { ...object, [key]: replaced(object[key] ?? null, rest, by) };
  };
  it('never stops the checker, whatever stands where', () => {
    const places = STORY.acts.flatMap(({ data }, i) =>
      paths(data).map((path) => [i, path] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, ([i, path], by) => {
        const act = STORY.acts[i] ?? assert.fail();
        const data = replaced(act.data, path, json(JSON.stringify(by)));
        const story = { ...STORY, acts: STORY.acts.with(i, { ...act, data }) };
        const report = verify(bundleOf(story));
        assert.equal(report.checks.length, Object.keys(TITLES).length);
      }),
      { numRuns: 120 },
    );
  });
});
