import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  cellsOf,
  commonlot,
  folder,
  PEOPLE,
  people,
  put,
  QUOTAS,
  quotas,
  read,
} from './testing/select.ts';

const examples = join(import.meta.dirname, '../worked-examples/selection/opendlp-150');

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
    if (both(members, ['a', 'b']) > 1) return 'home';
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
  assert.ok(last);
  assert.equal(last['event'], 'refused');
  assert.match(String(last['sentence']), /add up/);
});

/** Nearly nobody alike and quotas as narrow as one panel: long enough at work to be stopped. */
function hardPool(): { readonly people: string; readonly quotas: string } {
  const counts = [2, 6, 8, 4, 3, 5, 4];
  let state = 12_345;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) ** 1.6 * below);
  };
  const rows = Array.from({ length: 300 }, () => counts.map(next));
  const names = counts.map((_, f) => `f${f}`);
  const each = counts.flatMap((count, f) =>
    Array.from({ length: count }, (_, v) => {
      const seats = rows.slice(0, 20).filter((row) => row[f] === v).length;
      return `f${f},v${v},${seats},${seats}`;
    }),
  );
  const lines = rows.map((row, i) => [`p${i}`, ...row.map((v) => `v${v}`)].join(','));
  return {
    people: put(`id,${names.join(',')}\n${lines.join('\n')}\n`),
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
      '20',
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
