import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPool, readPeople, readQuotaSheet, readQuotas } from './index.ts';
import { poolOf, quota } from './testing/pools.ts';

const features = [{ name: 'Gender', values: [quota('Female', 1, 2), quota('Male', 1, 2)] }];

test('quotas: the three ways of heading the columns read the same', () => {
  const expected = { ok: true, value: features };
  const row = (gender: string) => ({ min: '1', max: '2', gender });
  const rows = ['Female', 'Male'].map(row);
  const headed = (feature: string, value: string) =>
    rows.map(({ min, max, gender }) => ({
      [feature]: 'Gender',
      note: 'x',
      Max: max,
      [value]: gender,
      ' min ': min,
    }));
  assert.deepEqual(readQuotas(headed('feature', 'value')), expected);
  assert.deepEqual(readQuotas(headed('Category', 'name')), expected);
  assert.deepEqual(readQuotas(headed('category', 'feature')), expected);
});

test('quotas: flex bounds are read, and every problem comes back with its row', () => {
  const good = { feature: 'a', value: 'x', min: '1', max: '2', min_flex: '0', max_flex: '3' };
  const read = readQuotas([good]);
  assert.ok(read.ok);
  assert.deepEqual(read.value[0]?.values, [{ value: 'x', min: 1, max: 2, minFlex: 0, maxFlex: 3 }]);
  const bad = readQuotas([
    good,
    { ...good, value: 'X ' },
    { ...good, value: 'y', min: '3' },
    { ...good, value: 'z', max: 'many' },
    { ...good, value: '', min_flex: '2' },
  ]);
  assert.ok(!bad.ok);
  const seen = bad.refusal.map((problem) => [problem.code, 'row' in problem ? problem.row : 0]);
  for (const expected of [
    ['quota-twice', 3],
    ['min-above-max', 4],
    ['not-a-count', 5],
    ['cell-empty', 6],
    ['flex-narrower', 6],
  ]) {
    assert.ok(
      seen.some((one) => one.join() === expected.join()),
      `${expected.join()} in ${JSON.stringify(seen)}`,
    );
  }
  const alone = { feature: 'a', value: 'x', min: '1', max: '2', min_flex: '0' };
  assert.deepEqual(readQuotas([alone]), {
    ok: false,
    refusal: [{ code: 'flex-alone', column: 'min_flex' }],
  });
  assert.deepEqual(readQuotas([{ feature: 'a' }]).ok, false);
});

test('people: headers and values without regard to case, spelt as in the quotas', () => {
  const read = readPeople(
    [
      { ID: '7', GENDER: ' female ', street: 'A 1', town: 'X' },
      { ID: '8', GENDER: 'Male', street: 'a 1', town: 'x' },
      { ID: '9', GENDER: 'MALE', street: '', town: '' },
    ],
    features,
    { households: ['street', 'Town'] },
  );
  assert.ok(read.ok);
  const [a, b, c] = read.value;
  assert.ok(a && b);
  assert.deepEqual(a.values, { Gender: 'Female' });
  assert.equal(a.household, b.household);
  // Blank addresses are nobody's household.
  assert.deepEqual(c, { id: '9', values: { Gender: 'Male' } });
});

test('people: row numbers stand in for ids; every problem comes back with its row', () => {
  const plain = readPeople([{ gender: 'Male' }, { gender: 'Female' }], features);
  assert.ok(plain.ok);
  assert.deepEqual(
    plain.value.map(({ id }) => id),
    ['2', '3'],
  );
  const bad = readPeople(
    [
      { id: '1', gender: 'x' },
      { id: '1', gender: '' },
      { id: '', gender: 'Male' },
    ],
    features,
  );
  assert.deepEqual(bad, {
    ok: false,
    refusal: [
      { code: 'value-without-quota', row: 2, column: 'gender', value: 'x' },
      { code: 'id-twice', row: 3, first: 2, id: '1' },
      { code: 'cell-empty', row: 3, column: 'gender' },
      { code: 'cell-empty', row: 4, column: 'id' },
    ],
  });
  assert.deepEqual(readPeople([{ id: '1' }], features), {
    ok: false,
    refusal: [{ code: 'column-missing', column: 'Gender' }],
  });
});

test('a pool’s problems come all at once', () => {
  const pool = poolOf(4, [{ name: 'g', values: [quota('a', 2, 1), quota('b', 3, 3)] }], {
    one: ['a'],
    two: ['c'],
    three: ['b'],
  });
  const codes = checkPool({ ...pool, people: [...pool.people, ...pool.people.slice(0, 1)] }).map(
    ({ code }) => code,
  );
  for (const code of [
    'person-twice',
    'value-unknown',
    'quota-faulty',
    'value-nobody-has',
    'quotas-do-not-add-up',
  ]) {
    assert.ok(
      codes.some((one) => one === code),
      code,
    );
  }
});

test('households: case, spaces and punctuation do not count, numbers stay apart, no street is no home', () => {
  const streets = [
    'Kerk-straat 12 a',
    ' KERKSTRAAT, 12A.',
    'Kerkstraat 1 2a',
    '',
    ' - ',
    'kerkstraat 12',
  ];
  const rows = streets.map((street, i) => ({ id: `p${i}`, gender: 'Male', street, town: 'Dorp' }));
  const read = readPeople(rows, features, { households: ['street', 'town'] });
  assert.ok(read.ok);
  const homes = read.value.map(({ household }) => household);
  assert.equal(homes[0], homes[1]);
  assert.equal(new Set([homes[0], homes[2], homes[5]]).size, 3);
  assert.deepEqual([homes[3], homes[4]], [undefined, undefined]);
});

test('a feature named after two others is an intersection; any other name with & is a feature', () => {
  const line = (feature: string, value: string) => ({ feature, value, min: '0', max: '2' });
  const sheet = (...lines: readonly Record<string, string>[]) => ({
    header: ['feature', 'value', 'min', 'max'],
    rows: lines.map((cells, i) => ({ row: i + 2, cells: Object.values(cells) })),
  });
  const plain = [line('Gender', 'woman'), line('age', '65+'), line('R&D', 'yes & no')];
  const read = readQuotaSheet(sheet(...plain, line('AGE&gender', ' 65+ & Woman')));
  assert.deepEqual(read.problems, []);
  assert.deepEqual(
    read.features.map(({ name }) => name),
    ['Gender', 'age', 'R&D'],
  );
  assert.deepEqual(read.intersections, [
    { min: 0, max: 2, values: { age: '65+', Gender: 'woman' } },
  ]);
  for (const value of ['woman & 65+', '65+', '65+ & man', '65+ & woman & x']) {
    const bad = readQuotaSheet(sheet(...plain, line('age & gender', value)));
    assert.deepEqual(bad.problems, [
      { code: 'intersection-value', row: 5, feature: 'age & gender', value },
    ]);
  }
});
