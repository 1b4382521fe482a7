import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cellsOf, commonlot, folder, put, read } from './testing/select.ts';

const groupselect = join(import.meta.dirname, '../worked-examples/seating/groupselect/data');
const json = (value: unknown, name: string) => put(JSON.stringify(value), name);

/** Twelve people, two of whom are politicians, four who speak French alone. */
const HALL = [
  'id;Gender;group;languages;needs',
  ...Array.from({ length: 12 }, (_, i) =>
    [
      `p${i}`,
      i % 2 === 0 ? 'woman' : 'man',
      i < 2 ? 'politician' : '',
      i % 3 === 0 ? 'fr' : 'nl/fr',
      i === 5 ? 'step-free' : '',
    ].join(';'),
  ),
].join('\r\n');

/** Who sits with whom: ids by round and table, from the file alone. */
function tablesIn(out: string): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  for (const { id = '', round = '', table = '' } of cellsOf(read(out, 'seating.csv')))
    tables.set(`${round}/${table}`, [...(tables.get(`${round}/${table}`) ?? []), id]);
  return tables;
}

test('GroupSelect’s own file is seated as it is: nobody meets twice, every table like the hall', async () => {
  const people = put(readFileSync(join(groupselect, '100i_4j_3k_3d_data.csv')), 'people.csv');
  const rounds = [{ size: 8 }, { size: 8 }, { size: 8 }];
  const plan = json({ rounds, balance: ['gender', 'age', 'region', 'nation'] }, 'three.json');
  const words = ['seat', '--people', people, '--plan', plan];
  const ran = await commonlot([...words, '--out', 'three']);
  assert.equal(ran.code, 0, ran.err);
  assert.match(
    ran.out,
    /Nobody meets anybody twice\.\n.*looks like the hall in gender, age, region, nation\./,
  );
  assert.match(ran.out, /No plan is better: this is proved\./);
  const tables = tablesIn('three');
  const met = new Set<string>();
  for (const ids of tables.values())
    for (const a of ids)
      for (const b of ids) {
        if (a >= b) continue;
        assert.ok(!met.has(`${a} ${b}`), `${a} meets ${b} twice`);
        met.add(`${a} ${b}`);
      }
  const quality = JSON.parse(read('three', 'quality.json')) as { distinctPairs: number };
  assert.deepEqual([met.size, quality.distinctPairs], [1_008, 1_008]);
  assert.equal((await commonlot([...words, '--out', 'again'])).code, 0);
  assert.equal(read('again', 'seating.csv'), read('three', 'seating.csv'));
  assert.equal((await commonlot([...words, '--seed', '0b', '--out', 'other'])).code, 0);
  assert.notEqual(read('other', 'seating.csv'), read('three', 'seating.csv'));
});

test('rules hold: apart, together, fixed, absent, at most one, languages, access', async () => {
  const plan = {
    rounds: [{ name: 'morning', tables: [4, 4, 4] }, { size: 4 }],
    balance: ['gender'],
    apart: [['p2', 'p3']],
    together: [['p4', 'p7']],
    fixed: [{ id: 'p8', round: 1, table: 2 }],
    absent: [{ id: 'p9', round: 2 }],
    atMost: { column: 'group', perTable: { politician: 1 } },
    guests: { column: 'group', values: ['politician'] },
    speaks: { column: 'languages', tables: { 3: ['nl'] } },
    access: { column: 'needs', tables: { 1: ['step-free'] } },
  };
  const words = ['seat', '--people', put(HALL, 'hall.csv'), '--plan', json(plan, 'rules.json')];
  const ran = await commonlot([...words, '--out', 'rules']);
  assert.equal(ran.code, 0, ran.err);
  const tables = tablesIn('rules');
  const at = (id: string, round: number) =>
    [...tables].find(([place, ids]) => place.startsWith(`${round}/`) && ids.includes(id))?.[0];
  for (const round of [1, 2]) {
    assert.notEqual(at('p2', round), at('p3', round));
    assert.equal(at('p4', round), at('p7', round));
    assert.notEqual(at('p0', round), at('p1', round));
    assert.equal(at('p5', round), `${round}/1`);
    for (const id of ['p0', 'p3', 'p6']) assert.notEqual(at(id, round), `${round}/3`);
  }
  assert.equal(at('p8', 1), '1/2');
  assert.equal(at('p9', 2), undefined);
});

test('rules that cannot all hold are named, and no other', async () => {
  const plan = {
    rounds: [{ tables: [4, 4, 4] }],
    together: [['p0', 'p1']],
    apart: [['p2', 'p3']],
    atMost: { column: 'group', perTable: { politician: 1 } },
  };
  const words = ['seat', '--people', put(HALL, 'hall.csv'), '--plan', json(plan, 'against.json')];
  const ran = await commonlot([...words, '--out', 'against']);
  assert.equal(ran.code, 1);
  assert.equal(
    ran.err.trim(),
    'against.json: In round 1 these cannot all be kept, though all but any one of them can: at most 1 of “politician” at a table; “p0” and “p1” together.',
  );
});

test('hosts, interpreters and observers get tables of their own sheet', async () => {
  const plan = {
    rounds: [{ size: 4 }, { size: 4 }],
    balance: ['gender'],
    meetings: 0,
    helpers: [
      { id: 'anna', role: 'host', stays: true },
      { id: 'ben', role: 'host', speaks: ['fr'] },
      { id: 'cleo', role: 'interpreter', speaks: ['nl', 'fr'] },
      { id: 7, role: 'observer' },
    ],
    apart: [['anna', 'p1']],
    speaks: { column: 'languages', tables: { 2: ['nl', 'fr'] } },
  };
  const words = ['seat', '--people', put(HALL, 'hall.csv'), '--plan', json(plan, 'team.json')];
  const ran = await commonlot([...words, '--out', 'team']);
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /In round 1 no host is at table [123]\./);
  const rows = cellsOf(read('team', 'helpers.csv'));
  const at = (id: string) => rows.filter((row) => row['id'] === id).map((row) => row['table']);
  assert.equal(new Set(at('anna')).size, 1);
  assert.equal(new Set(at('ben')).size, 2);
  assert.deepEqual(at('cleo'), ['2', '2']);
  assert.equal(at('7').length, 2);
  const tables = tablesIn('team');
  for (const round of [1, 2])
    assert.ok(!tables.get(`${round}/${at('anna')[0] ?? ''}`)?.includes('p1'));
  const wrong = { rounds: [{ size: 4 }], meetings: -1, helpers: [{ id: 'p1', role: 'chair' }] };
  const files = ['--people', put(HALL, 'hall.csv'), '--plan', json(wrong, 'wrong.json')];
  const refused = await commonlot(['seat', ...files, '--out', 'no-team']);
  assert.deepEqual(refused.err.trim().split('\n').toSorted(), [
    'wrong.json, helpers[1].role: One of “host”, “interpreter” and “observer” belongs here.',
    'wrong.json, meetings: -1 is not a whole number.',
  ]);
});

test('everything wrong is said at once, with its place, and nothing is written', async () => {
  const people = put('id,gender\na,woman\nb,man\nb,woman\nc,man\n', 'twice.csv');
  const refused = async (plan: string, file = people) => {
    const ran = await commonlot(['seat', '--people', file, '--plan', plan, '--out', 'none']);
    assert.equal(ran.code, 1, ran.out);
    assert.ok(!existsSync(join(folder, 'none')));
    return ran.err.trim().split('\n');
  };
  const shape = {
    rounds: [{ size: 8, tables: [4] }, { tables: [8, 'x'] }],
    apart: [['a']],
    fixd: 1,
  };
  assert.deepEqual(
    (await refused(json({ ...shape, balance: ['gendr'] }, 'shape.json'))).toSorted(),
    [
      'shape.json, apart[1]: Two ids belong here.',
      'shape.json, balance[1]: twice.csv has no column “gendr”.',
      'shape.json, fixd: There is no such part of a plan.',
      'shape.json, rounds[1]: Either tables or size belongs here.',
      'shape.json, rounds[2].tables[2]: "x" is not a whole number.',
      'twice.csv, row 4: The id “b” was given in row 3 to another person.',
    ],
  );
  const fine = put('id,gender\na,woman\nb,man\nc,man\nd,woman\n', 'four.csv');
  const rules = {
    rounds: [{ tables: [3] }, { tables: [20_000, 4] }, { size: 2 }],
    apart: [
      ['a', 'b'],
      ['a', 'z'],
    ],
    together: [
      ['a', 'c'],
      ['c', 'b'],
    ],
    fixed: [
      { id: 'd', round: 3, table: 9 },
      { id: 'd', round: 7, table: 1 },
      { id: 'a', round: 3, table: 1 },
      { id: 'b', round: 3, table: 1 },
      { id: 'c', round: 3, table: 1 },
    ],
  };
  assert.deepEqual((await refused(json(rules, 'rules.json'), fine)).toSorted(), [
    'Round 3: 3 people can sit only at table 1, which has too few seats for them: “a”, “b” and “c”.',
    'rules.json, apart: Round 1 has 1 table, and 2 people are each to sit apart from all the others: “a” and “b”.',
    'rules.json, apart: “z” is not in four.csv.',
    'rules.json, fixed: In round 3 “a” and “b” are fixed at one table and are to sit apart.',
    'rules.json, fixed: There is no round 7.',
    'rules.json, rounds[1]: 4 people are there and 3 seats.',
    'rules.json, rounds[2]: 20000 is no number of seats at a table.',
    'rules.json: Round 3 has no table 9.',
    'rules.json: “a” and “b” are to sit apart and, by other pairs, together.',
  ]);
  assert.deepEqual(await refused(json({ rounds: [] }, 'empty.json'), fine), [
    'empty.json, rounds: There is no round.',
  ]);
  assert.deepEqual(await refused(put('{"rounds": [', 'cut.json'), fine), [
    'cut.json: This is not JSON.',
  ]);
  assert.deepEqual(await refused('nowhere.json', fine), [
    'The file nowhere.json could not be read.',
  ]);
});
