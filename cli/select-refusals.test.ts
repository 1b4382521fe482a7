import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commonlot, folder, PEOPLE, people, put, QUOTAS, quotas, read } from './testing/select.ts';

/** Bad files, options, and the sentences they must give, in any order but no others. */
const BAD: readonly (readonly [
  name: string,
  people: string | Uint8Array,
  quotas: string | Uint8Array,
  size: string,
  sentences: readonly RegExp[],
  more?: readonly string[],
])[] = [
  [
    'numbers that are not',
    PEOPLE,
    QUOTAS.replace('woman,2,3', 'woman,two,3.5'),
    '4',
    [/Q, row 2, column min: “two” is not a whole number/, /Q, row 2, column max: “3\.5” is not/],
  ],
  [
    'everything at once in both files',
    PEOPLE.replace('c,man', 'c,alien').replace('d,man', 'b,'),
    QUOTAS.replace('man,1,2', 'man,3,2'),
    '4',
    [
      /Q, row 3: The minimum 3 is above the maximum 2/,
      /P, row 4, column gender: “alien” has no quota/,
      /P, row 5, column gender: The cell is empty/,
      /P, row 5: The id “b” was given in row 3/,
    ],
  ],
  [
    'minimums above the size',
    PEOPLE,
    QUOTAS,
    '2',
    [/Q, column min: The minimums of gender add up to 3, above the panel’s 2/],
  ],
  [
    'maximums below the size',
    PEOPLE,
    QUOTAS,
    '6',
    [/Q, column max: The maximums of gender add up to 5, below the panel’s 6/],
  ],
  [
    'no seats',
    PEOPLE,
    QUOTAS,
    '0',
    [/size 0 is not a whole number of 1 or more/, /minimums of gender/, /minimums of age/],
  ],
  [
    'more seats than people',
    'id,g\na,x\n',
    'feature,value,min,max\ng,x,0,9\n',
    '2',
    [/P: The panel has 2 seats and the file 1 person/],
  ],
  [
    'a feature no column has',
    PEOPLE.replace('gender', 'sex'),
    QUOTAS,
    '4',
    [/P, column gender: There is no such column/],
  ],
  [
    'a value nobody has',
    PEOPLE,
    `${QUOTAS}age,120+,1,1\n`,
    '4',
    [/Q, row 7, column min: At least 1 seat goes to age “120\+”, but nobody has that value/],
  ],
  [
    'a crossing of nothing',
    PEOPLE,
    QUOTAS.replace('woman & 65+', 'woman & 99'),
    '4',
    [/Q, row 6: “woman & 99” is not made of values/],
  ],
  [
    'a quota twice',
    PEOPLE,
    `${QUOTAS}Gender,WOMAN ,1,2\n`,
    '4',
    [/Q, row 7: The quota for Gender “WOMAN” was given before/],
  ],
  ['no rows', 'id,gender,age\n', QUOTAS, '4', [/P: There is nothing below the header/]],
  ['an empty file', '', QUOTAS, '4', [/P: The file is empty/]],
  [
    'ten thousand columns',
    Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(','),
    QUOTAS,
    '4',
    [/P: The file has 10000 columns; 500 is the most/],
  ],
  [
    'Windows-1252',
    Buffer.from('id,gender,age\na,woman,65+\nb,Fran\xe7ois,65+\n', 'latin1'),
    QUOTAS,
    '4',
    [/P, row 3: The file is not written in UTF-8.*Windows-1252/],
  ],
  [
    'UTF-16',
    Buffer.from(`\ufeff${PEOPLE}`, 'utf16le'),
    QUOTAS,
    '4',
    [/P: The file is written in UTF-16/],
  ],
  ['a spreadsheet', Buffer.from('PK\x03\x04xl/'), QUOTAS, '4', [/P: This is a spreadsheet/]],
  [
    'an open quotation mark',
    `${PEOPLE}i,"woman,65+\n`,
    QUOTAS,
    '4',
    [/P, row \d+: A quotation mark is open/],
  ],
  [
    'too many cells',
    PEOPLE.replace('d,man,65+,,', 'd,man,65+,,,x,y'),
    QUOTAS,
    '4',
    [/P, row 5: The row has 7 cells and the header has 5 columns/],
  ],
  [
    'two columns of one name',
    PEOPLE.replace('street', 'Gender'),
    QUOTAS,
    '4',
    [/P, column Gender: There are two columns/],
  ],
  [
    'no such id, household or group',
    PEOPLE,
    QUOTAS,
    '4',
    [/P, column nr: There is no such column/, /P, column home: There/, /P, column firm: There/],
    ['--id', 'nr', '--households', 'home', '--at-most', 'firm=2'],
  ],
];

for (const [name, badPeople, badQuotas, size, sentences, more = []] of BAD) {
  test(`refused with its place and nothing written: ${name}`, async () => {
    const [P, Q] = [put(badPeople), put(badQuotas)];
    const ran = await commonlot([
      ...['select', '--people', P, '--quotas', Q, '--size', size, '--out', 'refused', ...more],
    ]);
    assert.deepEqual([ran.code, ran.out], [1, ''], ran.err);
    assert.equal(existsSync(join(folder, 'refused')), false);
    const lines = ran.err.replaceAll(P, 'P').replaceAll(Q, 'Q').trimEnd().split('\n');
    for (const sentence of sentences)
      assert.ok(
        lines.some((line) => sentence.test(line)),
        `${sentence}\n${ran.err}`,
      );
    assert.equal(lines.length, sentences.length, ran.err);
  });
}

test('who sits or stays out needs a reason and an id that is there', async () => {
  const include = put('id,reason\na,\nzz,chair\n');
  const words = [
    'select',
    '--people',
    people,
    '--quotas',
    quotas,
    '--size',
    '4',
    '--out',
    'refused',
  ];
  const { code, err } = await commonlot([...words, '--include', include]);
  assert.equal(code, 1);
  assert.match(err, new RegExp(`^${include}, row 2, column reason: The cell is empty\\.\n$`));
  const strange = put('id,reason\nzz,chair\n');
  const found = await commonlot([...words, '--exclude', strange]);
  assert.match(found.err, new RegExp(`^${strange}, row 2: Nobody .* “zz”`));
});

test('a row given twice word for word counts once, and that is said', async () => {
  const twice = put(`${PEOPLE}a,woman,16-64,Kerkstraat 1,club\n`);
  const ran = await commonlot([
    'select',
    '--people',
    twice,
    '--quotas',
    quotas,
    '--size',
    '4',
    '--seed',
    '00',
    '--out',
    'twice',
  ]);
  assert.equal(ran.code, 0);
  assert.match(ran.err, /, row 10: It repeats row 2 word for word and counts once\.\n$/);
  assert.equal(
    (JSON.parse(read('twice', 'lottery.json')) as { people: string[] }).people.length,
    8,
  );
});

test('quotas that no panel meets: exit 1, which changes help, nothing written', async () => {
  const clash = put('id,g,h\na,x,m\nb,x,m\nc,y,n\nd,y,n\n');
  const rules = put('feature,value,min,max\ng,x,2,2\ng,y,0,0\nh,m,0,1\nh,n,0,2\n');
  const ran = await commonlot([
    'select',
    '--people',
    clash,
    '--quotas',
    rules,
    '--size',
    '2',
    '--out',
    'refused',
  ]);
  assert.deepEqual([ran.code, ran.out], [1, '']);
  assert.match(ran.err, /You ask for .*at most 1 seat for h “m”.*, but /);
  assert.match(ran.err, /maximum of h “m” from 1 to 2/);
  assert.equal(existsSync(join(folder, 'refused')), false);
});

test('wrong usage is exit 2 and one sentence', async () => {
  const good = [
    'select',
    '--people',
    people,
    '--quotas',
    quotas,
    '--size',
    '4',
    '--out',
    'refused',
  ];
  for (const words of [
    ['select'],
    good.slice(0, 5),
    [...good, '--method', 'best'],
    [...good, '--size', 'four'],
    [...good, '--seed', 'xyz'],
    [...good, '--at-most', 'organisation'],
    [...good, '--households', ','],
    [...good, '--dance'],
  ]) {
    const { code, out, err } = await commonlot(words);
    assert.deepEqual([code, out], [2, ''], `${words.join(' ')}: ${err}`);
    assert.match(err, /^error: .+\n$/);
  }
  const none = await commonlot([
    'select',
    '--people',
    'no.csv',
    '--quotas',
    'none.csv',
    '--size',
    '4',
    '--out',
    'x',
  ]);
  assert.deepEqual([none.code, none.err.split('\n').length], [1, 3], none.err);
});
