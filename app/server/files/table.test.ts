import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFrame } from './frame.ts';
import { FRAME_LIMITS, LIST_LIMITS } from './limits.ts';
import { readPeople, readQuotas, readSelected } from './lists.ts';
import type { FileProblem } from './problem.ts';
import type { TableSpec } from './spec.ts';
import { readTable, streamTable } from './table.ts';
import { writeCsv } from './write-csv.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const SPEC: TableSpec<'id' | 'name' | 'size'> = {
  id: { aliases: ['uid'], kind: { is: 'id' }, required: 'cells' },
  name: { aliases: ['naam'], kind: { is: 'name' } },
  size: { aliases: [], kind: { is: 'whole', min: 1, max: 10 } },
};

async function problemsOf(source: Buffer, limits = LIST_LIMITS): Promise<readonly FileProblem[]> {
  const read = await readTable(source, SPEC, limits);
  assert.ok(!read.ok, 'expected a refusal');
  return read.refusal.problems;
}
async function onlyProblem(source: Buffer | string, limits = LIST_LIMITS): Promise<FileProblem> {
  const problems = await problemsOf(typeof source === 'string' ? bytes(source) : source, limits);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  const [problem] = problems;
  assert.ok(problem);
  return problem;
}

test('round trip: any table written is read back, however the bytes are cut', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '漢', '𝒜', ',', ';', '"', '\n', '\r', "'", ' ') })
    .map((text) => text.trim());
  const table = fc.array(fc.tuple(cell, cell, fc.integer({ min: 1, max: 10 })), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',' as const, ';' as const),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (rows, delimiter, bom, cut) => {
        const numbered = rows.map(([a, b, n], at) => [`p${at}`, a, b, n] as const);
        const file = bytes(writeCsv(['ID', 'naam', 'note', 'Size'], numbered, { delimiter, bom }));
        const read = await readTable(pieces(file, cut), SPEC, LIST_LIMITS);
        assert.ok(read.ok, JSON.stringify(read));
        assert.deepEqual(
          read.value.rows.map(({ cells }) => cells),
          numbered.map((row) => row.map(String)),
        );
      },
    ),
    { numRuns: 200 },
  );
});

function* pieces(file: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

test('comma, semicolon and tab; any order; headers without case, blanks, hyphens', async () => {
  for (const separator of [',', ';', '\t']) {
    const text = [
      ['Size', ' U-ID ', 'Naam'],
      ['3', 'x1', 'Åsa'],
    ].map((r) => r.join(separator));
    const read = await readTable(bytes(text.join('\r\n')), SPEC, LIST_LIMITS);
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual([...read.value.index].sort(), [
      ['id', 1],
      ['name', 2],
      ['size', 0],
    ]);
    assert.deepEqual(read.value.rows, [{ row: 2, cells: ['3', 'x1', 'Åsa'] }]);
  }
});

test('line ends of every kind, a one-column file in quotes, blank rows keep their numbers', async () => {
  const old = await readTable(bytes('id,name\rp1,a\rp2,b\r'), SPEC, LIST_LIMITS);
  assert.ok(old.ok && old.value.rows.length === 2);
  const mixed = await readTable(bytes('id,name\r\np1,a\np2,b'), SPEC, LIST_LIMITS);
  assert.ok(mixed.ok && mixed.value.rows.length === 2);
  const quoted = await readTable(bytes('"id"\n"a,1"\n'), SPEC, LIST_LIMITS);
  assert.ok(quoted.ok);
  assert.deepEqual(quoted.value.rows, [{ row: 2, cells: ['a,1'] }]);
  const long = `"id"\n${Array.from({ length: 20_000 }, (_, at) => `"p${at}"`).join('\n')}`;
  assert.ok((await readTable(pieces(bytes(long), 65_536), SPEC, LIST_LIMITS)).ok);
  const blanks = await readTable(bytes('\n\nid;name\n\n;\np1;a\n'), SPEC, LIST_LIMITS);
  assert.ok(blanks.ok, JSON.stringify(blanks));
  assert.deepEqual(blanks.value.rows, [{ row: 6, cells: ['p1', 'a'] }]);
});

test('files that are not UTF-8 text are told apart', async () => {
  const latin = Buffer.from('id,name\np1,Zo\xe9\n', 'latin1');
  assert.deepEqual(await onlyProblem(latin), {
    code: 'encoding-not-utf8',
    row: 2,
    column: null,
    data: {},
  });
  const utf16 = Buffer.from('id,name\np1,x\n', 'utf16le');
  assert.equal(
    (await onlyProblem(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).code,
    'encoding-utf16',
  );
  assert.equal((await onlyProblem(utf16)).code, 'encoding-utf16');
  const zip = Buffer.from('PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml', 'latin1');
  assert.equal((await onlyProblem(zip)).code, 'spreadsheet-file');
  assert.equal((await onlyProblem(Buffer.from('PK\x03\x04 photo.jpg'))).code, 'not-text');
  assert.equal(
    (await onlyProblem(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).code,
    'spreadsheet-file',
  );
  assert.deepEqual(await onlyProblem('id,name\np1,a\np2,\0\n'), {
    code: 'not-text',
    row: 3,
    column: null,
    data: {},
  });
});

test('a character cut in two between pieces is whole; one cut at the end is not', async () => {
  const file = Buffer.concat([bytes(`id,name\np1,${'x'.repeat(600)}`), bytes('漢𝒜é\n')]);
  for (let size = 1; size < 9; size += 1)
    assert.ok((await readTable(pieces(file, size), SPEC, LIST_LIMITS)).ok, `pieces of ${size}`);
  const cut = file.subarray(0, file.length - 2);
  assert.equal((await onlyProblem(cut)).code, 'encoding-not-utf8');
});

test('headers: missing, twice, unnamed, none, too long, too many', async () => {
  assert.deepEqual(await onlyProblem('name,size\na,1\n'), {
    code: 'column-missing',
    row: 1,
    column: 'id',
    data: { other: 'uid' },
  });
  assert.deepEqual(await onlyProblem('id,Name,NAME\np1,a,b\n'), {
    code: 'column-twice',
    row: 1,
    column: 'NAME',
    data: {},
  });
  assert.deepEqual(await onlyProblem('id,,name\np1,x,a\n'), {
    code: 'column-unnamed',
    row: 1,
    column: null,
    data: { letter: 'B' },
  });
  for (const empty of ['', '\n\n', '\ufeff', '  '])
    assert.equal((await onlyProblem(empty)).code, 'file-empty');
  assert.equal((await onlyProblem('id,name\n')).code, 'no-rows');
  assert.equal((await onlyProblem('id,name')).code, 'no-rows');
  const many = `id,${Array.from({ length: 600 }, (_, at) => `c${at}`).join(',')}\n`;
  assert.deepEqual((await onlyProblem(many)).data, { columns: 601, limit: 500 });
});

test('ten million columns and 500 MB are refused while they stream in', async () => {
  let given = 0;
  function* endless(first: string, piece: string, times: number): Generator<Buffer> {
    yield bytes(first);
    for (let at = 0; at < times; at += 1) {
      given += 1;
      yield bytes(piece);
    }
  }
  const wide = await readTable(endless('id', ',column'.repeat(10_000), 1_000), SPEC, LIST_LIMITS);
  assert.ok(!wide.ok && wide.refusal.problems[0]?.code === 'header-too-long');
  assert.ok(given <= 2, `${given} pieces taken`);
  given = 0;
  const wideRow = await readTable(endless('id\n', ',x'.repeat(10_000), 1_000), SPEC, LIST_LIMITS);
  assert.ok(!wideRow.ok && wideRow.refusal.problems[0]?.code === 'row-too-long');
  assert.ok(given < 40, `${given} pieces taken`);
  given = 0;
  const rows = `${'name'.repeat(100)}\n`.repeat(2_500);
  const large = await readTable(
    endless('name\n', rows, 500),
    { name: SPEC.name },
    { ...LIST_LIMITS, rows: 1e9 },
  );
  assert.ok(!large.ok && large.refusal.problems[0]?.code === 'file-too-large');
  assert.ok(given <= 25, `${given} pieces taken`);
});

test('quotes: never closed, stray', async () => {
  assert.deepEqual(await onlyProblem('id,name\np1,a\np2,"b\np3,c\n'), {
    code: 'quote-unclosed',
    row: 3,
    column: null,
    data: {},
  });
  assert.equal((await onlyProblem('id,name\np1,a"b"\n')).code, 'quote-stray');
  assert.equal((await onlyProblem('id,name\np1,"a"b\n')).code, 'quote-stray');
});

test('cells: too many, too long, empty id, hidden characters, numbers', async () => {
  assert.deepEqual(await onlyProblem('id,name\np1,a,b\n'), {
    code: 'too-many-cells',
    row: 2,
    column: null,
    data: { cells: 3, columns: 2 },
  });
  assert.ok((await readTable(bytes('id,name\np1,a,,\np2\n'), SPEC, LIST_LIMITS)).ok);
  assert.deepEqual((await onlyProblem(`id,name\np1,${'x'.repeat(10_001)}\n`)).data, {
    length: 10_001,
    limit: 10_000,
  });
  assert.deepEqual(await onlyProblem('Id,name\n ,a\n'), {
    code: 'cell-empty',
    row: 2,
    column: 'Id',
    data: {},
  });
  assert.deepEqual((await onlyProblem('id,name\np1,a\u202eb\n')).data, { codePoint: '202E' });
  assert.deepEqual((await onlyProblem('id,size\np1,eleven\n')).data, { value: 'eleven' });
  assert.deepEqual((await onlyProblem('id,size\np1,11\n')).data, { value: '11', min: 1, max: 10 });
  assert.equal((await onlyProblem('id,size\np1,1.5\n')).code, 'not-a-whole-number');
});

test('formulas are refused, honest dashes and plus signs are not', async () => {
  for (const start of ['=1+1', '+1', '-1', '@x', '\tx', '=HYPERLINK("http://x")']) {
    const quoted = `"${start.replaceAll('"', '""')}"`;
    for (const column of ['id', 'name'])
      assert.deepEqual(
        await onlyProblem(`${column},${column === 'id' ? 'name' : 'id'}\n${quoted},b\n`),
        { code: 'formula', row: 2, column, data: { start: start.trim().slice(0, 12) } },
      );
  }
  const bad = [
    '=1+1',
    "=cmd|'/C calc'!A0",
    '@SUM(A1)',
    '+SUM(1)',
    "-2+3+cmd|' /C calc'!A0",
    '+Sheet2!A1',
  ];
  for (const cell of bad)
    assert.equal((await onlyProblem(`id,note\np1,"${cell}"\n`)).code, 'formula', cell);
  const honest = [
    '-5',
    '+31 (0)20 555 01 23',
    '- none',
    '-',
    '65+',
    '@home',
    '+65',
    '--',
    '- yes | no',
    '=',
  ];
  for (const cell of honest)
    assert.ok((await readTable(bytes(`id,note\np1,"${cell}"\n`), SPEC, LIST_LIMITS)).ok, cell);
});

test('ids twice name both rows; 50 problems are listed and all are counted', async () => {
  assert.deepEqual(await onlyProblem('id\na\nb\na\n'), {
    code: 'id-twice',
    row: 4,
    column: 'id',
    data: { id: 'a', firstRow: 2 },
  });
  const read = await readTable(bytes(`id\n${'same\n'.repeat(3_001)}`), SPEC, LIST_LIMITS);
  assert.ok(!read.ok);
  assert.deepEqual([read.refusal.problems.length, read.refusal.total], [50, 3_000]);
});

test('duplicates are found among many ids, and only duplicates', async () => {
  const ids = Array.from({ length: 60_000 }, (_, at) => `h${at}`);
  assert.ok((await readTable(bytes(`id\n${ids.join('\n')}`), SPEC, LIST_LIMITS)).ok);
  ids.push('h31');
  const read = await onlyProblem(`id\n${ids.join('\n')}`);
  assert.deepEqual([read.row, read.data], [60_002, { id: 'h31', firstRow: 33 }]);
});

test('nothing is handed over after a problem; too many rows', async () => {
  const rows: number[] = [];
  const text = `id\n${Array.from({ length: 12_000 }, (_, at) => (at === 7_000 ? 'x0' : `x${at}`)).join('\n')}`;
  const read = await streamTable(
    bytes(text),
    SPEC,
    LIST_LIMITS,
    (batch) => void rows.push(batch.length),
  );
  assert.ok(!read.ok);
  assert.deepEqual(rows, [5_000]);
  const few = { ...LIST_LIMITS, rows: 2 };
  assert.deepEqual((await onlyProblem('id\na\nb\nc\n', few)).data, { limit: 2 });
});

test('what breaks outside comes through: the source and the taker', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield bytes('id\n'.padEnd(1_000, 'x'));
    throw new Error('upload cut off');
  }
  await assert.rejects(readTable(broken(), SPEC, LIST_LIMITS), /upload cut off/);
  const full = (): never => {
    throw new Error('disk full');
  };
  await assert.rejects(streamTable(bytes('id\na\n'), SPEC, LIST_LIMITS, full), /disk full/);
});

test('a household frame, with and without ids, in the names registers use', async () => {
  const got: unknown[] = [];
  const file =
    'Straat;Postcode;Plaats;Wijk;IMD\n"Kade 1, hs";1234 AB;Haven;Kade;3\nKade 2;1234 AB;Haven;;\n';
  const read = await readFrame(bytes(file), (rows) => void got.push(...rows));
  assert.ok(read.ok, JSON.stringify(read));
  const first = {
    row: 2,
    id: '2',
    lines: ['Kade 1, hs'],
    postcode: '1234 AB',
    place: 'Haven',
    area: 'Kade',
    decile: 3,
    stratum: null,
  };
  assert.deepEqual(got, [
    first,
    { ...first, row: 3, id: '3', lines: ['Kade 2'], area: null, decile: null },
  ]);
  const bad = await readFrame(bytes('address,town\nQuay 1,Haven\n'));
  assert.ok(!bad.ok && bad.refusal.problems[0]?.column === 'postcode');
  const twice = await readFrame(bytes('id,address,postcode,decile\n7,a,b,11\n7,a,b,0\n'));
  assert.ok(!twice.ok);
  assert.deepEqual(
    twice.refusal.problems.map(({ code, row }) => [code, row]),
    [
      ['out-of-range', 2],
      ['id-twice', 3],
      ['out-of-range', 3],
    ],
  );
  assert.ok(FRAME_LIMITS.bytes > 500_000_000);
});

test('people, quotas and the already selected', async () => {
  const people = await readPeople(bytes('nationbuilder_id,gender\ns0,Male\ns1,Female\n'));
  assert.ok(people.ok && people.value.idColumn === 'nationbuilder_id');
  assert.deepEqual(people.value.people[1], { row: 3, id: 's1', cells: ['s1', 'Female'] });
  const none = await readPeople(bytes('gender\nMale\n'));
  assert.ok(none.ok && none.value.people[0]?.id === '2');
  const named = await readPeople(bytes('id,card\n=1,k1\n'), 'card');
  assert.ok(!named.ok || named.value.people[0]?.id === 'k1');
  const missing = await readPeople(bytes('id\n1\n'), 'card');
  assert.ok(!missing.ok && missing.refusal.problems[0]?.column === 'card');
  const quotas = await readQuotas(bytes('category,name,min,max\ngender,Male,5,6\n'));
  assert.ok(quotas.ok);
  assert.deepEqual(quotas.value, {
    columns: ['category', 'name', 'min', 'max'],
    rows: [{ row: 2, cells: ['gender', 'Male', '5', '6'] }],
  });
  const selected = await readSelected(bytes('unique_id\n7\n'));
  assert.ok(selected.ok);
  assert.deepEqual(selected.value, [{ row: 2, id: '7' }]);
  assert.ok(!(await readSelected(bytes('gender\nx\n'))).ok);
});
