import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Box, BoxBuilder } from './ballots/box.ts';
import { count } from './count.ts';
import { type BallotFile, FORMATS, type Format } from './formats/ballot-file.ts';
import { readBallotFile, writeBallotFile } from './formats/formats.ts';
import { withoutWithdrawn } from './formats/withdrawn.ts';
import type { Rule } from './rule.ts';
import { boxOfOrders } from './testing/orders.ts';
import { elections } from './testing/profiles.ts';

/** A sound file of each form, with all that the form knows in it. */
const SOUND: Readonly<Record<Format, string>> = {
  blt: '# ward\n4 2\n-2\n[tie 3 1 2 4]\n5 1 2=3 4 0\n1 - 4 0\n2 0\n0\n"Ann"\n"Ben"\n"Cleo"\n"Dan"\n"Ward"\n',
  csv: 'code;weight;Ann;"Be;n";Cleo\nk1;3;1;;x\nk2;2;;1;\n"k""3";1;x;-1;\n',
  abif: '{title: "T"}\n=A:[Ann]\n2:A/5>B/3=[C c]/3\n1:B/9,A/9,"D"/0\n',
  preflib:
    '# FILE NAME: a.toc\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Ann\n# NUMBER VOTERS: 5\n4: 1,{2,3}\n1: 3\n',
  pabulib:
    'META\nkey;value\nbudget;10.50\nvote_type;ordinal\nPROJECTS\nproject_id;cost;name\na;1;Alley\nb;2.25;"B;ridge"\nVOTES\nvoter_id;vote;points\n1;a,b;2,1\n3;;\n',
  abcvoting: '# made\nnum_cand: 3\ncommitteesize: 2\nprofile: [[0, 1], [2], {0: 1}]\nresults: []\n',
  debian:
    '    Option 1 A. A----->: first\n  /  Option 2-------->: second\n |  /\nV: 12 alice\nV: -1 bob\n',
};

/** What a careless or a hostile hand does to a text. */
const edit = fc.oneof(
  fc.record({ at: fc.nat(400), cut: fc.nat(12), put: fc.constant('') }),
  fc.record({
    at: fc.nat(400),
    cut: fc.nat(3),
    put: fc.oneof(
      fc.constantFrom('\n', '"', ';', ',', '=', '-', '0', ' ', '{', '}', '[', ']', '\u0000', ':'),
      fc.constantFrom('99999999999999999999', '-1', '1e9', '__proto__', '\ufeff', '\r', '🗳', '#'),
      fc.constantFrom(...Object.values(SOUND)),
    ),
  }),
  fc.record({ at: fc.nat(400), cut: fc.constant(400), put: fc.constant('') }),
);

const edited = (text: string, edits: readonly { at: number; cut: number; put: string }[]) =>
  edits.reduce((was, { at, cut, put }) => {
    const place = at % (was.length + 1);
    return was.slice(0, place) + put + was.slice(place + cut);
  }, text);

const RULES: Readonly<Record<BallotFile['kind'], readonly Rule[]>> = {
  ranks: [
    { rule: 'schulze', strength: 'winning-votes' },
    { rule: 'stv-scottish' },
    { rule: 'borda', variant: 'standard' },
  ],
  points: [{ rule: 'approval', picks: 2 }, { rule: 'score', min: 0, max: 9 }, { rule: 'phragmen' }],
};

for (const format of FORMATS)
  test(`${format}: whatever is done to a file, it is read or each fault has its line and column`, () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edited(SOUND[format], edits);
        const read = readBallotFile(format, text);
        if (read.ok) {
          countable(read.value);
          return;
        }
        assert.ok(read.refusal.length >= 1 && read.refusal.length <= 20);
        const lines = text.split('\n');
        for (const { line, column } of read.refusal) {
          assert.ok(Number.isSafeInteger(line) && line >= 1 && line <= lines.length + 1, text);
          assert.ok(Number.isSafeInteger(column) && column >= 1, text);
          assert.ok(column <= (lines[line - 1] ?? '').length + 2, `${line}:${column} in ${text}`);
        }
      }),
      { numRuns: 1500 },
    );
  });

/** What was read can be counted, or why not is a refusal with a code. */
function countable(file: BallotFile): void {
  const { box, kind } = withoutWithdrawn(file);
  for (const rule of RULES[kind]) {
    const counted = count(rule, box, { options: box.options, seats: 1 });
    assert.ok(counted.ok || counted.refusal.code.length > 0);
    if (!counted.ok) continue;
    const { cast, valid, blank, invalid } = counted.value.ballots;
    assert.equal(cast, valid + blank + invalid);
  }
}

test('options named like members of an object are written, read and counted as any other', () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const builder = new BoxBuilder(names);
  for (const [at, weight] of [3, 2, 1].entries()) {
    builder.mark(at, 1);
    builder.end(weight);
  }
  const box = builder.box();
  const title = Object.fromEntries(names.map((name) => [name, name]));
  const budget = { limit: 5, costs: Object.fromEntries(names.map((name) => [name, 1])) };
  const shared = { names: title, title: 'T', seats: 1, withdrawn: [], box };
  for (const [format, kind] of [
    ['csv', 'points'],
    ['abif', 'ranks'],
    ['pabulib', 'points'],
    ['blt', 'ranks'],
    ['preflib', 'ranks'],
  ] as const) {
    const file = { ...shared, format, kind, budget: { ...budget, decimals: 0 } };
    const text = writeBallotFile(format, file);
    assert.ok(text.ok, format);
    const read = readBallotFile(format, text.value, kind);
    assert.ok(read.ok, format);
    const { options } = read.value.box;
    const counted = count(RULES[kind][0] ?? assert.fail(), read.value.box, { options, seats: 1 });
    assert.ok(counted.ok);
    const [winner = ''] = counted.value.winners;
    const known = Object.hasOwn(read.value.names, winner) ? read.value.names[winner] : winner;
    assert.equal(known, '__proto__', format);
  }
});

test('withdrawn: off every paper, all others in the order they stood in, and duels as before', () => {
  const which = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(elections, which, ({ options, rows }, at) => {
      const gone = options[at % options.length] ?? '';
      fc.pre(options.length > 2);
      const box = boxOfOrders(rows, options);
      const file = {
        ...{ format: 'blt' as const, kind: 'ranks' as const, names: {}, title: '', seats: 1 },
        ...{ box, withdrawn: [gone], budget: null },
      };
      const left = withoutWithdrawn(file).box;
      const kept = options.filter((option) => option !== gone);
      assert.deepEqual(left.options, kept);
      assert.deepEqual([...left.weights], [...box.weights]);
      assert.deepEqual(duels(left, kept), duels(box, kept));
      const orders = rows.map(({ order, weight }) => {
        const rest = order.map((group) => group.filter((option) => option !== gone));
        return { order: rest.filter((group) => group.length > 0), weight };
      });
      const direct = boxOfOrders(orders, kept);
      assert.deepEqual([...left.marks], [...direct.marks]);
    }),
  );
});

/** Ballots with one option before another, for all pairs of these. */
function duels(box: Box, options: readonly string[]): readonly number[] {
  const { starts, places, marks, weights } = box;
  return options.flatMap((one) =>
    options.map((other) => {
      let before = 0;
      for (const [row, weight] of weights.entries()) {
        const rank = (option: string) => {
          for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
            if (box.options[places[at] ?? -1] === option) return marks[at] ?? 0;
          return Number.POSITIVE_INFINITY;
        };
        if (rank(one) < rank(other)) before += weight;
      }
      return before;
    }),
  );
}
