import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { codeOf, linesOf, openStand, taken } from '../testing/stand.ts';
import { readPool } from './close-pool.ts';
import { type ImportedPerson, importPeople } from './import-people.ts';

const FOLDER = new URL('../../../../../shared/data/selection/opendlp-150/', import.meta.url);
const FEATURES = ['gender', 'age_bracket', 'geo_bucket', 'edu_level'];
const AGREED = 'OpenDLP test pool; everybody agreed on the form of 2024.';

/** The 150 as they stand in the file. */
function candidates(): readonly ImportedPerson[] {
  const rows: Record<string, string>[] = parse(readFileSync(new URL('candidates.csv', FOLDER)), {
    columns: true,
    bom: true,
  });
  return rows.map((row) => ({
    name: `${row['first_name']} ${row['last_name']}`,
    email: row['email'] ?? null,
    phone: row['mobile_number'] ?? null,
    household: `${row['primary_address1']}, ${row['primary_zip']}`,
    features: Object.fromEntries(FEATURES.map((name) => [name, row[name] ?? ''])),
  }));
}

const skip = existsSync(FOLDER) ? false : 'the OpenDLP pool is not beside this checkout';

test('the OpenDLP pool comes in whole, with its features, and only its ids reach the record', {
  skip,
}, async () => {
  const stand = await openStand();
  const people = candidates();
  const form = stand.as('organiser', 'import-form');
  taken(await importPeople(form, people, AGREED));
  assert.ok(taken(await importPeople(form, people, AGREED)).repeated);
  const pool = await readPool(stand.store, stand.assembly);
  assert.equal(pool.length, 150);
  const told = (features: object) => JSON.stringify(Object.entries(features).sort());
  assert.deepEqual(
    pool.map(({ values }) => told(values)).sort(),
    people.map(({ features }) => told(features)).sort(),
  );
  assert.deepEqual(
    pool.map(({ household }) => household).sort(),
    people.map(({ household }) => household).sort(),
  );
  const { registration } = await stand.state();
  assert.equal(
    registration.people.count(() => true),
    150,
  );
  for (const line of await linesOf(stand))
    assert.doesNotMatch(line, /first_name|email_|mobile_number\d|primary_|Lothian/);
  await stand.close();
});

const somebody = (place: number): ImportedPerson => ({
  name: `Person ${place}`,
  email: null,
  phone: null,
  household: '',
  features: { gender: 'woman' },
});

test('all or nothing, with a source, and one form is one file', async () => {
  const stand = await openStand();
  const three = [1, 2, 3].map(somebody);
  assert.equal(
    codeOf(await importPeople(stand.as('organiser'), three, ' ')),
    'consent-basis-missing',
  );
  assert.equal(codeOf(await importPeople(stand.as('organiser'), [], AGREED)), 'pool-empty');
  const broken = [...three, { ...somebody(4), name: {} as unknown as string }]; // codec: what no file reader gives
  await assert.rejects(importPeople(stand.as('organiser'), broken, AGREED));
  assert.equal((await readPool(stand.store, stand.assembly)).length, 0);
  const form = stand.as('organiser', 'import-form');
  taken(await importPeople(form, three, AGREED));
  const others = [4, 5, 6].map(somebody);
  assert.equal(codeOf(await importPeople(form, others, AGREED)), 'form-used-for-another-act');
  assert.equal((await readPool(stand.store, stand.assembly)).length, 3);
  assert.ok(
    (await readPool(stand.store, stand.assembly)).every(({ household }) => household === null),
  );
  await stand.close();
});
