import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CountOptions, countFile } from './count.ts';

type Asked = Partial<CountOptions> & { readonly rule: string };

/** What is said of a file that is not counted, or the result of one that is. */
function said(name: string, text: string, options: Asked): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  const counted = countFile({ name, bytes }, { figures: {}, ...options });
  return counted.ok ? counted.value.result : counted.refusal;
}

const END = '0\n"A"\n"B"\n"T"\n';
const PREFLIB = '# NUMBER ALTERNATIVES: 2\n';
const PABULIB = 'META\nkey;value\nbudget;5\nvote_type;approval\nPROJECTS\nproject_id;name;cost\n';

/** A file, how it is counted, and all that is said of it. */
const REFUSED: readonly (readonly [string, string, Asked, readonly string[]])[] = [
  // Ballots that name nobody.
  [
    'w.blt',
    `2 1\n1 1 3 0\n${END}`,
    { rule: 'irv' },
    ['w.blt, line 2, column 5: There is no option 3: the file has 2.'],
  ],
  [
    'w.soi',
    `${PREFLIB}1: 1,3\n`,
    { rule: 'irv' },
    ['w.soi, line 2, column 6: There is no option 3: the file has 2.'],
  ],
  [
    'w.csv',
    'A;B\n1;;1\n',
    { rule: 'approval' },
    ['w.csv, line 2, column 4: The line has 3 cells or more and the header has 2 columns.'],
  ],
  ['w.csv', 'A;B\n1;Ben\n', { rule: 'approval' }, ['w.csv, line 2, column 3: “Ben” is no number.']],
  // Weights below zero, and costs.
  [
    'w.blt',
    `2 1\n-1 1 0\n${END}`,
    { rule: 'irv' },
    ['w.blt, line 2, column 1: “-1” is no number of ballots: a whole number from 1 belongs here.'],
  ],
  [
    'w.csv',
    'weight;A\n-2;1\n',
    { rule: 'approval' },
    ['w.csv, line 2, column 1: “-2” is no number of ballots: a whole number from 1 belongs here.'],
  ],
  [
    'w.abif',
    '-3:A>B\n',
    { rule: 'schulze', format: 'abif' },
    [
      'w.abif, line 1, column 1: “-3:A>B” is no number of ballots: a whole number from 1 belongs here.',
    ],
  ],
  [
    'w.soi',
    `${PREFLIB}-1: 1,2\n`,
    { rule: 'irv' },
    ['w.soi, line 2, column 1: “-1:” is no number of ballots: a whole number from 1 belongs here.'],
  ],
  [
    'w.pb',
    `${PABULIB}a;Alley;-1\nVOTES\nvoter_id;vote\n1;a\n`,
    { rule: 'greedy' },
    [
      'w.pb, line 7, column 9: “-1” is no sum: a number from 0 belongs here, with up to 6 decimals.',
    ],
  ],
  [
    'w.pb',
    `${PABULIB.replace('5', '-5')}a;Alley;1\nVOTES\nvoter_id;vote\n1;a\n`,
    { rule: 'greedy' },
    [
      'w.pb, line 3, column 8: “-5” is no sum: a number from 0 belongs here, with up to 6 decimals.',
    ],
  ],
  // Seats above options.
  [
    'w.blt',
    `2 3\n1 1 0\n${END}`,
    { rule: 'stv-scottish' },
    ['w.blt, line 1, column 3: 3 seats are more than the 2 options.'],
  ],
  [
    'w.csv',
    'A;B\n1;\n',
    { rule: 'approval', seats: 3 },
    ['w.csv: 3 seats are more than the 2 options.'],
  ],
  [
    'w.csv',
    'A;B\n1;2\n',
    { rule: 'irv', seats: 2 },
    ['w.csv: Instant runoff fills one seat, and 2 are asked for (--seats 1).'],
  ],
  ['w.csv', 'A;B\n1;2\n', { rule: 'borda', seats: 0 }, ['w.csv: 0 is no number of seats.']],
  // A BLT cut short: in a ballot, before the end of the ballots, in the names.
  [
    'w.blt',
    '2 1\n1 1 2',
    { rule: 'irv' },
    [
      'w.blt, line 2, column 6: The ballot is cut short: its end is missing (0 in a BLT file).',
      'w.blt, line 2, column 6: The file is cut short: the end of the ballots is missing (a line with 0 in a BLT file).',
    ],
  ],
  [
    'w.blt',
    '2 1\n1 1 0\n',
    { rule: 'irv' },
    [
      'w.blt, line 3, column 1: The file is cut short: the end of the ballots is missing (a line with 0 in a BLT file).',
    ],
  ],
  [
    'w.blt',
    '2 1\n1 1 0\n0\n"A"\n',
    { rule: 'irv' },
    ['w.blt, line 5, column 1: The file is cut short: 1 of 2 options have a name.'],
  ],
  [
    'w.csv',
    'A;A\n1;2\n',
    { rule: 'irv' },
    ['w.csv, line 1, column 3: The option “A” stands there twice.'],
  ],
  [
    'w.csv',
    'code;A\nk;1\nk;1\n',
    { rule: 'approval' },
    ['w.csv, line 3, column 1: The code “k” stands on two ballots.'],
  ],
  // Figures.
  [
    'w.csv',
    'A\n1\n',
    { rule: 'threshold', figures: { quorum: { numerator: 1, denominator: 2 } } },
    ['--quorum needs --people, the number of them.'],
  ],
  [
    'w.csv',
    'A\n1\n',
    { rule: 'threshold', figures: { also: { numerator: 1, denominator: 2 } } },
    ['--also of all needs --people, the number of them.'],
  ],
  [
    'w.csv',
    'A\n1\n',
    { rule: 'threshold', figures: { alsoBase: 'cast' } },
    ['--also-base says what a second share is of, and needs --also, that share.'],
  ],
];

for (const [name, text, options, sentences] of REFUSED)
  test(`refused: ${sentences[0]}`, () => assert.deepEqual(said(name, text, options), sentences));

test('refused: a rule that there is not, with those there are', () => {
  assert.deepEqual(said('w.csv', 'A\n1\n', { rule: 'first-past-the-post' }), [
    'There is no rule “first-past-the-post”. Rules are approval, borda, dots, equal-shares, greedy, irv, majority-judgment, phragmen, schulze, score, stv-meek, stv-scottish, stv-wigm, threshold.',
  ]);
});

/** A ballot the rule calls invalid: counted as that, said with its reason, and never dropped. */
const INVALID: readonly (readonly [string, string, Asked, string])[] = [
  [
    'w.csv',
    'A;B\n1;1\n2;1\n',
    { rule: 'stv-scottish' },
    'Ballot 1: no single option stands first.',
  ],
  [
    'w.blt',
    `2 1\n2 1=2 0\n1 2 1 0\n${END}`,
    { rule: 'stv-scottish' },
    'Ballot 1 (2 alike): no single option stands first.',
  ],
  [
    'w.csv',
    'code;A;B;C\nx;1;1;1\ny;1;;\n',
    { rule: 'approval', figures: { picks: 2 } },
    'Ballot x: 3 options are approved, and 2 may be.',
  ],
  [
    'w.csv',
    'A;B\n3;2\n1;\n',
    { rule: 'dots', figures: { dots: 4 } },
    'Ballot 1: 5 dots are given, and there are 4.',
  ],
  [
    'w.csv',
    'A;B\n9;2\n1;\n',
    { rule: 'score', figures: { max: 5 } },
    'Ballot 1: 9 beside “A”, where 0 to 5 can be given.',
  ],
  [
    'w.abif',
    '=A:[Ann]\n=B:[Ben]\n3:A>Zoe\n1:A>B\n',
    { rule: 'schulze' },
    'Ballot 1 (3 alike): “Zoe” is no option.',
  ],
];

for (const [name, text, options, sentence] of INVALID)
  test(`counted as invalid, and said: ${sentence}`, () => {
    const result = said(name, text, options);
    assert.ok(result.some((line) => /^\d of \d ballots are invalid\.$/u.test(line)));
    assert.ok(result.includes(sentence), result.join('\n'));
  });

test('of many invalid ballots five are told, the others counted', () => {
  const text = `A;B\n${'1;1\n'.repeat(9)}1;\n`;
  const result = said('w.csv', text, { rule: 'approval', figures: { picks: 1 } });
  assert.deepEqual(result.slice(2), [
    '9 of 10 ballots are invalid.',
    ...[1, 2, 3, 4, 5].map((row) => `Ballot ${row}: 2 options are approved, and 1 may be.`),
    '4 more are in the JSON, each with its reason.',
  ]);
});
