import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readUpTo } from './count-options.ts';
import { commonlot, folder, put } from './testing/select.ts';

const WARD = '3 2\n4 1 2 0\n2 3 0\n0\n"Castor"\n"Pollux"\n"Helen"\n"Tie"\n';

test('a BLT file is counted: seats from the file, steps and result in words, exit 0', async () => {
  const ran = await commonlot(['count', '--rule', 'stv-scottish', '--ballots', put(WARD, 'w.blt')]);
  assert.deepEqual([ran.code, ran.err], [0, '']);
  assert.match(ran.out, /^ {2}1 Counted by stv-scottish: 3 options, 2 seats\.\n/);
  assert.match(ran.out, /\n\nElected: “Castor” .*, “Helen” .*\n$/);
});

test('--json prints rule, winners by id, tie and trace on one line', async () => {
  const file = put('a;b\n1;\n;1\n', 'tie.csv');
  const words = ['count', '--rule', 'approval', '--ballots', file, '--json'];
  const tied = JSON.parse((await commonlot(words)).out) as Record<string, unknown>;
  assert.deepEqual(
    [tied['rule'], tied['winners'], tied['tie']],
    ['approval', [], { between: ['a', 'b'], forSeats: 1, certain: [] }],
  );
  assert.ok(Array.isArray(tied['trace']));
  const drawn = await commonlot([...words, '--lots', 'b,a', '--seats', '1']);
  const settled = JSON.parse(drawn.out) as Record<string, unknown>;
  assert.deepEqual([settled['winners'], settled['tie']], [['b'], null]);
});

test('refused with exit 1 and a sentence each; wrong usage is exit 2', async () => {
  const cut = put('2 1\n1 3 0\n1 1\n', 'cut.blt');
  const bad = await commonlot(['count', '--rule', 'irv', '--ballots', cut]);
  assert.equal(bad.code, 1);
  assert.deepEqual(
    bad.err
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 26)),
    ['cut.blt, line 2, column 3:', 'cut.blt, line 3, column 4:', 'cut.blt, line 4, column 1:'],
  );
  const rule = await commonlot(['count', '--rule', 'plurality', '--ballots', 'none']);
  assert.equal(rule.code, 1);
  assert.match(rule.err, /^There is no rule “plurality”\. Rules are approval, .*threshold\.\n$/);
  assert.equal((await commonlot(['count', '--rule', 'irv'])).code, 2);
  const odd = ['count', '--rule', 'irv', '--ballots', cut, '--seats', 'two'];
  assert.equal((await commonlot(odd)).code, 2);
});

test('a file of 2 GB is refused with the limit, read in pieces and not to its end', async () => {
  const file = openSync(join(folder, 'large.blt'), 'w');
  ftruncateSync(file, 2_000_000_000);
  closeSync(file);
  const ran = await commonlot(['count', '--rule', 'irv', '--ballots', 'large.blt']);
  assert.deepEqual([ran.code, ran.out], [1, '']);
  assert.match(ran.err, /^large\.blt: The file has more than 200 MB, the most that is counted\./);
  assert.equal(
    (await readUpTo(join(folder, put(WARD, 'small.blt')), 1000, String)).length,
    WARD.length,
  );
});

test('figures of rules: turnout and a second majority, skipped ranks, omega, who agrees', async () => {
  const strike = put('Strike\n1\n1\n1\n-1\n', 'strike.csv');
  const half = ['count', '--rule', 'threshold', '--ballots', strike, '--people', '9'];
  const missed = await commonlot([...half, '--quorum', '1/2']);
  assert.match(missed.out, /4 voted; at least 5 of the 9 entitled must\. 1 too few: nothing is/);
  assert.match(missed.out, /\n\nNot carried: “Strike”\.\n$/);
  const also = await commonlot([...half, '--also', '40%']);
  assert.match(
    also.out,
    /At least 4 for are needed .*of the 9 entitled\)\. Not carried: 1 short\./,
  );
  const ranks = put('A;B;C\n1;4;\n1;2;\n;1;\n;1;\n;;1\n', 'gap.csv');
  const irv = async (...more: readonly string[]) =>
    (await commonlot(['count', '--rule', 'irv', '--ballots', ranks, '--json', ...more])).out;
  const figures = (out: string) => (JSON.parse(out) as { figures: object }).figures; // codec: ours
  assert.deepEqual(figures(await irv('--skipped', '1')), {
    ...{ rule: 'irv', overvote: 'exhaust', skipped: 1, ties: 'earlier-round' },
  });
  const meek = ['count', '--rule', 'stv-meek', '--ballots', ranks, '--json', '--omega', '4'];
  assert.deepEqual(figures((await commonlot(meek)).out), {
    ...{ rule: 'stv-meek', digits: 9, omega: 4 },
  });
  const score = ['count', '--rule', 'score', '--ballots', ranks, '--agree', '2'];
  assert.match(
    (await commonlot(score)).out,
    /“B”: .* Sum 8\. 2 of the 4 who scored it gave 2 or more \(50\.0.%\)\./,
  );
});
