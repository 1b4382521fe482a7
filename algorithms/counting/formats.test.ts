import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Box, BoxBuilder, ballotsIn } from './ballots/box.ts';
import { count } from './count.ts';
import type { BallotFile, Format } from './formats/ballot-file.ts';
import {
  formatOf,
  readBallotFile,
  type WrittenFormat,
  writeBallotFile,
} from './formats/formats.ts';
import { withoutWithdrawn } from './formats/withdrawn.ts';

const data = new URL('../../../shared/data/counting/', import.meta.url);

function readIn(format: Format, text: string, kind?: BallotFile['kind']): BallotFile {
  const read = readBallotFile(format, text, kind);
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.refusal));
  return read.value;
}

function wrong(format: Format, text: string): readonly string[] {
  const read = readBallotFile(format, text);
  assert.ok(!read.ok, 'was read');
  return read.refusal.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** Papers as text: option id (or stranger) and mark, in the order of the file. */
function papersOf({ options, strangers, starts, places, marks, weights, codes }: Box): string[] {
  const all = [...options, ...strangers];
  return Array.from(weights, (weight, row) => {
    const span = Array.from(places.subarray(starts[row], starts[row + 1]), (place, i) => {
      const mark = marks[(starts[row] ?? 0) + i] ?? 0;
      return [all[place] ?? '?', mark] as const;
    });
    const said = span.toSorted((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
    const paper = said.map(([option, mark]) => `${option}:${mark}`).join(' ');
    return `${codes?.[row] ?? ''} ${weight}x ${paper}`;
  });
}

function plain(file: BallotFile): unknown {
  const { box, ...rest } = file;
  return { ...rest, options: box.options, papers: papersOf(box) };
}

/** Two quotation marks with a blank between them part two names in BLT, so no name has them. */
const word = fc
  .stringMatching(/^[a-zé;,"'#\- ]{0,8}[a-z]$/)
  .filter((text) => !/" +"/.test(text) && text === text.trim());
const tiers = (most: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: most - 1 }), fc.nat(2)), { maxLength: 6 });

/** A file as one could come in: ranks with gaps and equals, or points. */
const anyFile = (kind: BallotFile['kind'], gaps: boolean): fc.Arbitrary<BallotFile> =>
  fc.integer({ min: 1, max: 6 }).chain((options) =>
    fc
      .record({
        papers: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), tiers(options)), {
          maxLength: 8,
        }),
        names: fc.array(word, { minLength: options, maxLength: options }),
        title: word,
        seats: fc.integer({ min: 1, max: options }),
        withdrawn: fc.uniqueArray(fc.integer({ min: 1, max: options }), { maxLength: 2 }),
      })
      .map(({ papers, names, title, seats, withdrawn }) => {
        const ids = names.map((_, at) => String(at + 1));
        const builder = new BoxBuilder(ids);
        for (const [weight, marks] of papers) {
          const seen = new Set<number>();
          let rank = 0;
          for (const [place, step] of marks) {
            if (seen.size === seen.add(place).size) continue;
            rank = Math.max(1, rank + (gaps ? step : Math.min(1, step)));
            builder.mark(place, kind === 'ranks' ? rank : step);
          }
          builder.end(weight);
        }
        return {
          format: 'blt' as const,
          box: builder.box(),
          kind,
          names: Object.fromEntries(ids.map((id, at) => [id, names[at] ?? ''])),
          title: title.trim(),
          seats,
          withdrawn: withdrawn.map(String),
          budget: {
            limit: 12345,
            costs: Object.fromEntries(ids.map((id, at) => [id, at * 7 + 1])),
            decimals: 2,
          },
        };
      }),
  );

const FORMS: readonly (readonly [WrittenFormat, BallotFile['kind'], boolean])[] = [
  ['blt', 'ranks', true],
  ['abif', 'ranks', false],
  ['abif', 'points', false],
  ['preflib', 'ranks', false],
  ['preflib', 'points', false],
  ['csv', 'ranks', true],
  ['csv', 'points', false],
  ['pabulib', 'points', false],
];

for (const [format, kind, gaps] of FORMS)
  test(`round trip: what ${format} holds of ${kind} is written and read back, papers and all`, () => {
    fc.assert(
      fc.property(anyFile(kind, gaps), (file) => {
        const text = writeBallotFile(format, file);
        assert.ok(text.ok);
        const once = readIn(format, text.value, kind);
        const papers = papersOf(file.box);
        // Pabulib writes alike ballots each for itself.
        const alone = (lines: readonly string[]) =>
          lines.flatMap((line) => {
            const [, weight = '1', rest = ''] = /^ (\d+)x ?(.*)$/.exec(line) ?? [];
            return Array.from({ length: Number(weight) }, () => rest);
          });
        if (format === 'pabulib') assert.deepEqual(alone(papersOf(once.box)), alone(papers));
        // Scores without a single mark say nothing of their kind.
        else if (format !== 'abif' || once.kind === kind)
          assert.deepEqual(papersOf(once.box), papers);
        const again = writeBallotFile(format, once);
        assert.ok(again.ok);
        assert.deepEqual(plain(readIn(format, again.value, kind)), plain(once));
        if (format === 'blt') {
          const { names, title, seats, withdrawn } = once;
          assert.deepEqual([title, seats, withdrawn], [file.title, file.seats, file.withdrawn]);
          assert.deepEqual(names, file.names);
        }
        if (format === 'pabulib' && file.box.options.length > 0)
          assert.equal(once.budget?.limit, 12345 / 10 ** (2 - (once.budget?.decimals ?? 2)));
      }),
      { numRuns: 200 },
    );
  });

test('BLT: weights, equal ranks, ranks left out, withdrawn options, comments, several names a line', () => {
  const text = [
    '# A ward',
    '4 2 # options and seats',
    '-2 -3',
    '[tie 3 1 2 4]',
    '5 1 2=3 4 0 # comment',
    '1 - 4 0',
    '2 0',
    '0',
    '"Ann "the" A" "Ben"',
    'Cleo',
    '"Dan" # no "quotes" after',
    '"Ward 1"',
  ].join('\r\n');
  const file = readIn('blt', `\ufeff${text}`);
  assert.deepEqual(papersOf(file.box), [' 5x 1:1 2:2 3:2 4:3', ' 1x 4:2', ' 2x ']);
  assert.deepEqual(file.withdrawn, ['2', '3']);
  assert.deepEqual(file.tieOrder, ['3', '1', '2', '4']);
  assert.deepEqual([file.seats, file.title], [2, 'Ward 1']);
  const left = withoutWithdrawn(file);
  assert.deepEqual(left.box.options, ['1', '4']);
  assert.deepEqual(papersOf(left.box), [' 5x 1:1 4:2', ' 1x 4:2', ' 2x ']);
  assert.deepEqual(left.tieOrder, ['1', '4']);
});

test('bad input: each problem with its line and column, up to twenty at once', () => {
  const end = '0\n"A"\n"B"\n"T"\n';
  assert.deepEqual(wrong('blt', ''), ['1:1 file-empty']);
  assert.deepEqual(wrong('blt', 'hello\n'), ['1:1 head-faulty']);
  assert.deepEqual(wrong('blt', `2 3\n1 1 0\n${end}`), ['1:3 seats-above-options']);
  assert.deepEqual(wrong('blt', '999999999 1\n0\n'), ['1:1 too-many-options']);
  assert.deepEqual(wrong('blt', `2 1\n1 1 3 0\n1 2\n-4 1 0\n1.5 1 0\n1 x 0\n0 1 0\n${end}`), [
    '2:5 option-beyond',
    '3:4 cut-short',
    '4:1 weight-faulty',
    '5:1 weight-faulty',
    '6:3 unreadable',
    '7:1 weight-faulty',
  ]);
  assert.deepEqual(wrong('blt', '2 1\n1 1 0\n'), ['3:1 cut-short']);
  assert.deepEqual(wrong('blt', '2 1\n1 1 0\n0\n"A"\n'), ['5:1 names-missing']);
  assert.equal(wrong('blt', `2 1\n${'1 9 0\n'.repeat(30)}${end}`).length, 20);
  assert.deepEqual(wrong('csv', 'a;b\n1;2;3\nyes;1\n"1;2\n'), [
    '2:5 too-many-cells',
    '3:1 mark-unreadable',
    '4:1 quotes-broken',
  ]);
  assert.deepEqual(wrong('csv', 'code,weight,a\nk1,-1,1\nk1,1.5,1\n,1,1\n'), [
    '2:4 weight-faulty',
    '3:1 code-twice',
    '3:4 weight-faulty',
    '4:1 code-missing',
  ]);
  assert.deepEqual(wrong('csv', 'a,a\n1,1\n'), ['1:3 option-twice']);
  assert.deepEqual(
    wrong('pabulib', 'META\nkey;value\nbudget;5\nPROJECTS\nproject_id;cost\na;1\nPEOPLE\n'),
    ['7:1 section-unknown'],
  );
  assert.deepEqual(wrong('pabulib', 'hello'), ['1:1 section-unknown']);
  assert.deepEqual(wrong('abif', '=A:[Ann]\n0:A\n5:A>>B\nfive:A\n'), [
    '2:1 weight-faulty',
    '3:5 unreadable',
    '4:1 weight-faulty',
  ]);
  assert.deepEqual(wrong('preflib', '# NUMBER ALTERNATIVES: 2\n3: 1,{2\n-1: 1\n1: 3\n'), [
    '2:8 cut-short',
    '3:1 weight-faulty',
    '4:4 option-beyond',
  ]);
  assert.deepEqual(wrong('preflib', '1: 1\n'), ['1:1 part-missing']);
  assert.deepEqual(wrong('abcvoting', 'num_cand: 2\nprofile: [[0], [5]]\n'), [
    '2:17 option-beyond',
  ]);
  assert.deepEqual(wrong('abcvoting', 'num_cand: 2\nprofile: [[0], [1'), ['2:18 cut-short']);
});

test('odd papers stay in the box: overvotes, unknown projects, an option twice, blank ballots', () => {
  const pb =
    'META\nkey;value\nbudget;10.50\nvote_type;approval\nPROJECTS\nproject_id;cost;name\na;1;Alley\nb;2.25;"B;ridge"\nVOTES\nvoter_id;vote\n1;a,b\n2;zz\n3;\n';
  const file = readIn('pabulib', pb);
  assert.deepEqual(papersOf(file.box), [' 1x a:1 b:1', ' 1x zz:1', ' 1x ']);
  assert.deepEqual(file.budget, { limit: 1050, costs: { a: 100, b: 225 }, decimals: 2 });
  assert.equal(file.names['b'], 'B;ridge');
  const { options } = file.box;
  const counted = count({ rule: 'approval', picks: 1 }, file.box, { options, seats: 1 });
  assert.ok(counted.ok);
  assert.deepEqual(
    counted.value.ballots.rejected.map(({ code, reason }) => [code, reason.code]),
    [
      ['1', 'too-many-picks'],
      ['2', 'unknown-option'],
    ],
  );
  assert.equal(counted.value.ballots.blank, 1);
  const twice = readIn('blt', '2 1\n1 2 2 1 0\n0\n"A"\n"B"\n');
  assert.deepEqual(papersOf(twice.box), [' 1x 2:1 2:2 1:3']);
});

test('ABIF holds ranks and scores: the rule says which is read', () => {
  const text = '{title: "T"}\n=A:[Ann]\n2:A/5>B/3=[C c]/3\n1:B/9,A/9,"D"/0\n';
  const points = readIn('abif', text);
  assert.equal(points.kind, 'points');
  assert.deepEqual(papersOf(points.box), [' 2x B:3 C c:3 A:5', ' 1x D:0 A:9 B:9']);
  const ranks = readIn('abif', text, 'ranks');
  assert.deepEqual(papersOf(ranks.box), [' 2x A:1 B:2 C c:2', ' 1x A:1 B:1 D:2']);
  assert.deepEqual([ranks.title, ranks.names['A']], ['T', 'Ann']);
  assert.deepEqual(ranks.box.strangers, ['B', 'C c', 'D']);
  assert.deepEqual(readIn('abif', '1:A>B\n').box.options, ['A', 'B']);
});

test('PrefLib: two categories are an approval, more are grades', () => {
  const head = '# NUMBER ALTERNATIVES: 3\n# NUMBER CATEGORIES: ';
  assert.deepEqual(papersOf(readIn('preflib', `${head}2\n4: {1,3},{2}\n`).box), [
    ' 4x 2:0 1:1 3:1',
  ]);
  assert.deepEqual(papersOf(readIn('preflib', `${head}3\n1: 2,{},{1,3}\n`).box), [
    ' 1x 1:0 3:0 2:2',
  ]);
});

test('Every published ballot file beside the project is read, and its form is known by its content', (t) => {
  if (!existsSync(data)) {
    t.skip('published cases are not there');
    return;
  }
  const known: readonly (readonly [string, RegExp, Format])[] = [
    ['abif/', /\.abif$/, 'abif'],
    ['stv-droop/blt/', /\.blt$/, 'blt'],
    ['scottish-2017/blt/', /\.blt$/, 'blt'],
    ['condorcet-php/', /\.HIL$/, 'blt'],
    ['condorcet-php/', /^debian/, 'debian'],
    ['pabulib/', /\.pb$/, 'pabulib'],
    ['abcvoting/', /\.yaml$/, 'abcvoting'],
  ];
  const seen: Record<string, number> = {};
  for (const [folder, names, format] of known)
    for (const name of readdirSync(new URL(folder, data)).filter((one) => names.test(one))) {
      const text = readFileSync(new URL(`${folder}${name}`, data), 'utf8');
      assert.equal(formatOf('', text), format, name);
      const { box } = readIn(format, text);
      assert.ok(ballotsIn(box) > 0, name);
      assert.deepEqual(box.strangers, [], name);
      seen[format] = (seen[format] ?? 0) + 1;
    }
  t.diagnostic(JSON.stringify(seen));
});

test('a name that comes with a file makes it known; a million lines are read in seconds', (t) => {
  assert.equal(formatOf('x.CSV', '1 2\n'), 'csv');
  const lines = '1 3 2 5 1 0\n'.repeat(1_000_000);
  const text = `5 2\n${lines}0\n"A"\n"B"\n"C"\n"D"\n"E"\n"T"\n`;
  const before = process.cpuUsage();
  assert.equal(readIn('blt', text).box.weights.length, 1_000_000);
  t.diagnostic(`BLT, a million lines: ${Math.round(process.cpuUsage(before).user / 1000)} ms`);
  const csv = `a;b;c;d\n${'1;;1;\n'.repeat(1_000_000)}`;
  const then = process.cpuUsage();
  assert.equal(readIn('csv', csv).box.weights.length, 1_000_000);
  t.diagnostic(`CSV, a million lines: ${Math.round(process.cpuUsage(then).user / 1000)} ms`);
});
