import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'commonlot-select-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const program = join(import.meta.dirname, 'commonlot.ts');
const examples = join(import.meta.dirname, '../worked-examples/selection/opendlp-150');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a program of its own, in a pipe; `heard` may answer what it says. */
async function commonlot(
  words: readonly string[],
  heard: (text: string, signal: (name: 'SIGINT') => void) => void = () => undefined,
): Promise<Ran> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, ...words],
    {
      cwd: folder,
    },
  );
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    heard(err, (name) => child.kill(name));
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

let made = 0;
function put(text: string | Uint8Array, name = `file-${++made}.csv`): string {
  writeFileSync(join(folder, name), text);
  return name;
}
const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), 'utf8');

/** Cells of a CSV file without quotes in it: nothing of the program is used to read its files. */
function cellsOf(text: string, delimiter = ','): Record<string, string>[] {
  const [head = '', ...lines] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const names = head.split(delimiter);
  return lines.map((line) =>
    Object.fromEntries(line.split(delimiter).map((cell, i) => [names[i] ?? '', cell])),
  );
}

/** The same names in any order of rows and columns. */
const QUOTAS = `feature,value,min,max
gender,woman,2,3
gender,man,1,2
age,16-64,1,3
age,65+,1,3
gender & age,woman & 65+,1,1
`;
const PEOPLE = `id,gender,age,street,organisation
a,woman,16-64,Kerkstraat 1,club
b,woman,65+,"Kerk-straat, 1",club
c,man,16-64,,club
d,man,65+,,
e,woman,16-64,Dorp 2,
f,woman,65+,Dorp 3,other
g,man,16-64,Dorp 4,
h,woman,16-64,Dorp 5,club
`;
const people = put(PEOPLE, 'people.csv');
const quotas = put(QUOTAS, 'quotas.csv');

interface Document {
  readonly size: number;
  readonly people: readonly string[];
  readonly probabilities: readonly number[];
  readonly panels: readonly { readonly weight: number; readonly members: readonly string[] }[];
  readonly balls: { readonly count: number; readonly panels: readonly (readonly string[])[] };
  readonly inputs: { readonly people: string; readonly quotas: string };
  readonly decided?: { readonly include: readonly { readonly reason: string }[] };
}
const documentIn = (out: string) => JSON.parse(read(out, 'lottery.json')) as Document;

/** Checks every panel and ball against plain rules, from the files alone. */
function keepsEverywhere(lottery: Document, rule: (members: readonly string[]) => string | null) {
  assert.ok(lottery.panels.length > 0);
  assert.equal(lottery.balls.panels.length, lottery.balls.count);
  for (const members of [
    ...lottery.panels.map((panel) => panel.members),
    ...lottery.balls.panels,
  ]) {
    assert.equal(new Set(members).size, lottery.size);
    assert.equal(rule(members), null, members.join());
  }
}

/** Quotas as a reader of the two files sees them. */
function quotaRule(peopleText: string, quotaText: string, id: string) {
  const rows = new Map(cellsOf(peopleText).map((row) => [row[id] ?? '', row]));
  const bounds = cellsOf(quotaText);
  return (members: readonly string[]): string | null => {
    for (const { feature = '', value = '', min, max } of bounds) {
      const features = feature.split(' & ');
      const values = value.split(' & ');
      const count = members.filter((member) =>
        features.every((name, i) => rows.get(member)?.[name] === values[i]),
      ).length;
      if (count < Number(min) || count > Number(max)) return `${feature} ${value}: ${count}`;
    }
    return null;
  };
}

test('two files and a seed give the lottery, the panel, the rest and a report; all of it holds', async () => {
  const [from, of] = [join(examples, 'candidates.csv'), join(examples, 'features.csv')];
  const words = ['select', '--people', from, '--quotas', of, '--size', '22', '--seed', 'c0ffee'];
  const { code, out, err } = await commonlot([...words, '--out', 'one']);
  assert.deepEqual([code, err], [0, ''], out);
  assert.deepEqual(readdirSync(join(folder, 'one')).sort(), [
    'lottery.json',
    'panel.csv',
    'remaining.csv',
    'report.html',
  ]);
  const lottery = documentIn('one');
  const peopleText = readFileSync(from, 'utf8');
  keepsEverywhere(lottery, quotaRule(peopleText, readFileSync(of, 'utf8'), 'nationbuilder_id'));
  const weights = lottery.panels.reduce((sum, { weight }) => sum + weight, 0);
  assert.ok(Math.abs(weights - 1) < 1e-9);
  // The best smallest chance, published with the data.
  assert.ok(Math.abs(Math.min(...lottery.probabilities) - 0.090909) < 1e-6);
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  assert.deepEqual(lottery.inputs, { people: digest(from), quotas: digest(of) });
  const ids = (name: string) =>
    cellsOf(read('one', name)).map((row) => row['nationbuilder_id'] ?? '');
  const panel = ids('panel.csv');
  assert.ok(lottery.balls.panels.some((ball) => ball.join() === panel.toSorted().join()));
  assert.deepEqual([...panel, ...ids('remaining.csv')].sort(), lottery.people);
  // Rows come back as they came in.
  const lines = new Set(peopleText.split(/\r?\n/));
  for (const line of read('one', 'panel.csv').split('\r\n'))
    assert.ok(line === '' || lines.has(line), line);
  const report = read('one', 'report.html');
  assert.doesNotMatch(report, /<script|https?:|<link|<img/);
  // The same again, from another folder, to the last byte.
  assert.equal((await commonlot([...words, '--out', 'two'])).code, 0);
  for (const name of readdirSync(join(folder, 'one')))
    assert.equal(read('one', name), read('two', name));
  // A lottery without a draw must not lie beside the panel of an earlier one.
  const again = await commonlot([...words.slice(0, -2), '--out', 'two']);
  assert.equal(again.code, 1);
  assert.match(again.err, /^The folder two has the panel\.csv of an earlier draw/);
});

test('intersections, households, groups, people who sit or stay out: every panel keeps them', async () => {
  const include = put('ID;Reason\nd;chair\n');
  const exclude = put('id,reason\ng,works for the council\n');
  const { code, err } = await commonlot([
    ...['select', '--people', people, '--quotas', quotas, '--size', '4', '--out', 'rules'],
    ...['--households', 'street', '--at-most', 'organisation=2', '--balls', '100'],
    ...['--include', include, '--exclude', exclude],
  ]);
  assert.deepEqual([code, err], [0, '']);
  const lottery = documentIn('rules');
  const plain = PEOPLE.replace('"Kerk-straat, 1"', 'Kerkstraat 1');
  const rule = quotaRule(plain, QUOTAS, 'id');
  const both = (members: readonly string[], some: readonly string[]) =>
    members.filter((id) => some.includes(id)).length;
  keepsEverywhere(lottery, (members) => {
    // Kerkstraat 1 and Kerk-straat, 1 differ by a space: two homes. See the next test.
    if (both(members, ['a', 'b', 'c', 'h']) > 2) return 'club';
    if (!members.includes('d') || members.includes('g')) return 'decided';
    return rule(members);
  });
  assert.deepEqual(lottery.decided?.include, [{ id: 'd', reason: 'chair' }]);
  assert.match(read('rules', 'report.html'), /chair/);
});

test('one household whatever its case, spaces and punctuation; no address is no household', async () => {
  const homes = put(
    'id,g,street,town\na,x,Kerk straat 1,Dorp\nb,x,"KERK-STRAAT,  1.",dorp\nc,x,,Dorp\nd,x,-,Dorp\n',
  );
  const one = put('feature,value,min,max\ng,x,0,9\n');
  const words = ['select', '--people', homes, '--quotas', one, '--households', 'street,town'];
  const { code } = await commonlot([...words, '--size', '3', '--out', 'homes']);
  assert.equal(code, 0);
  keepsEverywhere(documentIn('homes'), (members) =>
    members.includes('a') && members.includes('b') ? 'home' : null,
  );
  const all = await commonlot([...words, '--size', '4', '--out', 'none']);
  assert.equal(all.code, 1, 'four of three homes');
  assert.equal(existsSync(join(folder, 'none')), false);
});

test('what Excel writes reads the same: semicolons, a mark, capitals, blank rows; formulas do no harm', async () => {
  const excel = put(
    `\ufeffNAME;AGE;ID;GENDER\r\n=1+1;65+;1;Woman\r\n;;;\r\n"B;C";65+;2;WOMAN\r\n+49 12;65+;3;woman\r\n`,
  );
  const rules = put('\ufeffCategory;Name;Min;Max\r\ngender;woman;1;1\r\nage;65+;1;1\r\n');
  const { code, err } = await commonlot([
    ...[
      'select',
      '--people',
      excel,
      '--quotas',
      rules,
      '--size',
      '1',
      '--seed',
      '01',
      '--out',
      'excel',
    ],
  ]);
  assert.deepEqual([code, err], [0, '']);
  const rows = [
    ...read('excel', 'panel.csv').split('\r\n'),
    ...read('excel', 'remaining.csv').split('\r\n'),
  ];
  assert.ok(rows.includes(`'=1+1;65+;1;Woman`), rows.join('|'));
  assert.ok(rows.includes(`"B;C";65+;2;WOMAN`), rows.join('|'));
  assert.ok(rows.includes('+49 12;65+;3;woman'));
  assert.ok(rows.includes('\ufeffNAME;AGE;ID;GENDER'));
});

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
  assert.equal(documentIn('twice').people.length, 8);
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
  assert.match(ran.err, /No panel of these people can meet all quotas/);
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

test('--json-progress: every line on stderr is one object, problems too', async () => {
  const words = [
    'select',
    '--people',
    people,
    '--quotas',
    quotas,
    '--json-progress',
    '--out',
    'json',
  ];
  const lines = (err: string) =>
    err
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const good = await commonlot([...words, '--size', '4']);
  assert.equal(good.code, 0);
  assert.deepEqual(lines(good.err)[0], { event: 'progress', phase: 'reading', left: 1 });
  assert.deepEqual(lines(good.err).at(-1), { event: 'progress', phase: 'writing', left: 0 });
  const bad = await commonlot([...words, '--size', '2']);
  assert.equal(bad.code, 1);
  const last = lines(bad.err).at(-1);
  assert.equal(last?.['event'], 'refused');
  assert.match(String(last?.['sentence']), /add up/);
});

/** Few people alike and narrow quotas: long enough at work to be stopped. */
function hardPool(): { readonly people: string; readonly quotas: string } {
  const counts = [2, 5, 7, 4, 3];
  let state = 12_345;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) ** 1.6 * below);
  };
  const rows = Array.from({ length: 900 }, (_, i) =>
    [`p${i}`, ...counts.map((count) => `v${next(count)}`)].join(','),
  );
  const names = counts.map((_, f) => `f${f}`);
  const each = counts.flatMap((count, f) =>
    Array.from(
      { length: count },
      (_, v) => `f${f},v${v},${Math.floor(90 / count)},${Math.ceil(90 / count)}`,
    ),
  );
  return {
    people: put(`id,${names.join(',')}\n${rows.join('\n')}\n`),
    quotas: put(`feature,value,min,max\n${each.join('\n')}\n`),
  };
}

test('Ctrl-C while it computes: exit 1, what is known so far, and not one file', async () => {
  const hard = hardPool();
  let sent = false;
  const ran = await commonlot(
    [
      'select',
      '--people',
      hard.people,
      '--quotas',
      hard.quotas,
      '--size',
      '90',
      '--json-progress',
      '--out',
      'stopped',
    ],
    (err, signal) => {
      if (sent || !err.includes('"solving"')) return;
      sent = true;
      signal('SIGINT');
    },
  );
  assert.ok(sent);
  assert.equal(ran.code, 1, ran.out);
  assert.equal(ran.out, '');
  assert.match(ran.err, /Stopped as you asked: nothing was written/);
  assert.match(ran.err, /no lottery gives all of them more than/);
  assert.equal(existsSync(join(folder, 'stopped')), false);
});
