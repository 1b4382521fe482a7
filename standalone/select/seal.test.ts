import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import type { Lottery } from '@commonlot/selection';
import { checkSelection, filesOf, METHODS, type PoolFiles, select } from '../index.ts';
import { seal } from './seal.ts';

const solver = await loadSolver();
const folder = new URL('../../worked-examples/selection/opendlp-monitoring-100/', import.meta.url);
const fileOf = (name: string) => ({ name, bytes: readFileSync(new URL(name, folder)) });
const files: PoolFiles = { people: fileOf('respondents.csv'), quotas: fileOf('categories.csv') };
const watch = { report: () => undefined, stop: () => false };

function written(method: (typeof METHODS)[number]): string {
  const made = select(files, { size: 30, method, balls: 100, watch }, solver);
  assert.ok(made.ok);
  return filesOf(made.value).get('lottery.json') ?? '';
}

type Place = readonly (string | number)[];

/** Where every number of a value is. */
function numbersIn(value: unknown, at: Place = []): Place[] {
  if (typeof value === 'number') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, [...at, key]));
}

function changedAt(text: string, place: Place, by: (number: number) => number): object {
  const whole = JSON.parse(text) as object;
  let part: object = whole;
  for (const key of place.slice(0, -1)) part = Reflect.get(part, key) as object;
  const last = place.at(-1) ?? '';
  Reflect.set(part, last, by(Number(Reflect.get(part, last))));
  return whole;
}

function refused(lottery: object): boolean {
  const checked = checkSelection(new TextEncoder().encode(JSON.stringify(lottery)), files, {});
  return !checked.ok || checked.value.faults.length > 0;
}

/** The nearest number that is another: what rounding cannot tell from it. */
function nextTo(number: number): number {
  if (Number.isInteger(number)) return number + 1;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, number);
  bits.setBigUint64(0, bits.getBigUint64(0) + 1n);
  return bits.getFloat64(0);
}

// maximin is leximin wherever that is found.
for (const method of METHODS.filter((one) => one !== 'maximin')) {
  test(`${method}: as written it holds; any number changed in its last digit is refused`, () => {
    const text = written(method);
    assert.ok(!refused(JSON.parse(text) as object));
    const places = numbersIn(JSON.parse(text));
    assert.ok(places.length > 400);
    // Every number of the certificate, and one in seven of the many weights and chances.
    const tried = places.filter((place, i) => place[0] === 'certificate' || i % 7 === 0);
    for (const place of tried)
      assert.ok(refused(changedAt(text, place, nextTo)), `${place.join('.')} is not noticed`);
  });

  test(`${method}: with a new seal, a certificate whose figures moved is refused by its own sums`, () => {
    const text = written(method);
    const places = numbersIn(JSON.parse(text)).filter(([first]) => first === 'certificate');
    for (const place of places) {
      const moved = changedAt(text, place, (n) =>
        Number.isInteger(n)
          ? n + Math.max(1, Math.round(Math.abs(n) / 1e4))
          : n * (1 + 1e-4) + 1e-8,
      );
      Reflect.deleteProperty(moved, 'seal');
      assert.ok(refused(seal(moved as Lottery)), `${place.join('.')} is not noticed`);
    }
  });
}
