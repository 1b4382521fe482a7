import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Ballot } from '../ballots/ballot.ts';
import { type Count, count } from '../count.ts';
import type { Rule } from '../rule.ts';
import { type RcvReport, readReport, rebuilt } from '../testing/rcv-report.ts';
import { papers } from '../testing/stv-blt.ts';

const folder = new URL('../../../../shared/data/counting/', import.meta.url);
const skip = existsSync(folder) ? false : 'the published cases are not beside the project';
const SHIPPED = new URL(
  '../../../worked-examples/counting/condorcet-php/data/rankings.json',
  import.meta.url,
);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const runoff: Rule = { rule: 'irv', overvote: 'exhaust', skipped: null, ties: 'earlier-round' };

function counted(
  rule: Rule,
  ballots: readonly Ballot[],
  options: readonly string[],
  seats = 1,
  lots?: readonly string[],
): Count {
  const contest = { options, seats, ...(lots === undefined ? {} : { lots }) };
  const result = count(rule, ballots, contest);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

type Case = {
  readonly source: string;
  readonly method: string;
  readonly candidates: readonly string[];
  readonly seats: number | null;
  readonly votes: readonly string[];
  readonly ranking: readonly (readonly string[])[];
};

function cases(method: string): readonly Case[] {
  const all = JSON.parse(readFileSync(SHIPPED, 'utf8')) as Case[]; // reason: published data
  return all.filter((each) => each.method === method);
}

function ballotsOf({ votes }: Case): readonly Ballot[] {
  return papers(
    ...votes.map((line) => {
      const [ranking = '', many = '1'] = line.split(/[*^]/u);
      return `${many.trim()} ${ranking.replaceAll(' ', '')}`;
    }),
  );
}

test('STV: seven of the eight elections of Condorcet (PHP)', (t) => {
  for (const each of cases('STV')) {
    const { winners } = counted(
      { rule: 'stv-scottish' },
      ballotsOf(each),
      each.candidates,
      each.seats ?? 1,
    );
    const theirs = each.ranking.flat();
    // The eighth is counted with the Hare quota, which is not the quota of this rule.
    if (each.source.endsWith('quotas3')) assert.deepEqual(winners, ['Andrea', 'Carter']);
    else assert.deepEqual(new Set(winners), new Set(theirs), each.source);
  }
  t.diagnostic(`${cases('STV').length} cases`);
});

test('instant runoff: five of the six elections of Condorcet (PHP), ties as ties', (t) => {
  for (const each of cases('InstantRunoff')) {
    const { winners, tie } = counted(runoff, ballotsOf(each), each.candidates);
    const first = each.ranking[0] ?? [];
    // The third is equal all the way, and told apart there by comparing in pairs: not by this rule.
    if (each.source.endsWith('result 3')) assert.deepEqual(tie?.between, ['bob', 'sue', 'bill']);
    else assert.deepEqual(tie?.between ?? winners, first, each.source);
  }
  assert.equal(cases('InstantRunoff').length, 6);
  t.diagnostic('6 cases');
});

test('instant runoff: Burlington 2009 elects Kiss with 4313 to 4061', { skip }, () => {
  const rows = read('abif/burl2009.abif').split('\n');
  // Four papers with two first choices were not among the 8976 that the city counted.
  const lines = rows.filter((line) => /^\d+:/u.test(line) && !line.includes('Write-in='));
  const ballots = papers(...lines.map((line) => line.replace(':', ' ')));
  assert.equal(ballots.length, 8976);
  const options = ['Kiss', 'Montroll', 'Simpson', 'Smith', 'Wright', 'Write-in'];
  const { standings, winners } = counted(
    { ...runoff, overvote: 'exhaust-if-continuing' },
    ballots,
    options,
  );
  assert.deepEqual(winners, ['Kiss']);
  assert.deepEqual(
    standings.slice(0, 3).map(({ option, total }) => [option, total]),
    [
      ['Kiss', 4313],
      ['Wright', 4061],
      ['Montroll', 2554],
    ],
  );
});

/** Each published round is found in our count, where the same options are left. */
function checkRounds({ rounds, winner }: RcvReport, done: Count, from: number): void {
  const stages = done.trace.filter((step) => 'rounding' in step);
  for (const { round, tally, threshold, inactive } of rounds.slice(from - 1)) {
    const same = stages.find(
      (stage) =>
        stage.totals.every(({ option, total }) => (tally.get(option) ?? 0) === total) &&
        stage.totals.length === tally.size,
    );
    assert.ok(same, `round ${round}`);
    assert.equal(same.nonTransferable, inactive, `round ${round}`);
    const needed = done.trace.find(
      (step) => step.code === 'majority-stated' && step.stage === same.stage,
    );
    assert.equal(
      needed?.code === 'majority-stated' ? needed.needed : 0,
      threshold,
      `round ${round}`,
    );
  }
  assert.deepEqual(done.winners, [winner]);
}

const rcv = (name: string) =>
  readReport(read(`rcv-brightspots/${name}/${name}_expected_detailed_report.json`));

test('instant runoff: RCTab, a cast vote record with write-ins set aside, rounds 2 to 4', {
  skip,
}, () => {
  const [heading = '', ...lines] = read('rcv-brightspots/generic_csv_test/generic_csv_test_cvr.csv')
    .trim()
    .split('\n');
  const options = heading.split(',').slice(3, 7);
  const ballots = lines.map((line, row) => {
    const ranks = line.split(',').slice(3, 7).map(Number);
    const choices = Object.fromEntries(options.map((option, at) => [option, ranks[at] ?? 0]));
    return { code: String(row), choices };
  });
  const rule: Rule = { ...runoff, skipped: 1 };
  checkRounds(rcv('generic_csv_test'), counted(rule, ballots, options, 1, options), 2);
});

for (const [name, rounds] of [
  ['2015_portland_mayor', 14],
  ['tiebreak_use_permutation_in_config_test', 3],
] as const)
  test(`instant runoff: RCTab, ${name}: papers rebuilt from its transfers`, { skip }, (t) => {
    const report = rcv(name);
    const config = JSON.parse(read(`rcv-brightspots/${name}/${name}_config.json`)) as {
      candidates: { name: string }[];
    }; // reason: published data
    const order = config.candidates.map((each) => each.name);
    const options = [...order, ...report.options.filter((option) => !order.includes(option))];
    const done = counted({ ...runoff, ties: 'lot' }, rebuilt(report), options, 1, options);
    checkRounds(report, done, 1);
    assert.equal(report.rounds.length, rounds);
    t.diagnostic(`${rounds} rounds`);
  });
