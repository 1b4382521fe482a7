import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Box, BoxBuilder } from './ballots/box.ts';
import type { Rule } from './rule.ts';
import type { MajorityJudgmentRule } from './shapes/majority-judgment.ts';
import { boxOfLines, boxOfOrders, counted, type Order, orderOf } from './testing/orders.ts';

const examples = new URL('../../worked-examples/counting/', import.meta.url);
const shared = new URL('../../../shared/data/counting/', import.meta.url);
const read = (path: string, from = examples) => readFileSync(new URL(path, from), 'utf8');

interface Case {
  readonly source: string;
  readonly method: string;
  readonly candidates: readonly string[];
  readonly implicit_ranking: boolean;
  readonly votes: readonly string[];
  readonly ranking: Order;
}

function ruleOf({ method, implicit_ranking: implicit }: Case): Rule {
  if (method === 'Borda Count')
    return { rule: 'borda', variant: 'standard', unranked: implicit ? 'average' : 'zero' };
  const strength = method === 'Schulze Ratio' ? 'ratio' : 'winning-votes';
  return { rule: 'schulze', strength, unranked: implicit ? 'last' : 'no-opinion' };
}

test('Schulze and Borda: the rankings Condorcet (PHP) publishes', (t) => {
  const all = JSON.parse(read('condorcet-php/data/rankings.json')) as Case[];
  const cases = all.filter(({ method }) => /^(Schulze|Borda)/u.test(method));
  for (const each of cases) {
    const box = boxOfLines(each.votes, each.candidates.length > 0 ? each.candidates : undefined);
    const ranking = each.ranking.map((group) => [...group].sort());
    assert.deepEqual(orderOf(counted(ruleOf(each), box)), ranking, each.source);
  }
  assert.equal(cases.length, 10);
  t.diagnostic(`${cases.length} rankings`);
});

interface Assertion {
  readonly title: string;
  readonly participants: number;
  readonly mode?: string;
  readonly default?: number;
  readonly tallies: readonly (readonly number[])[];
  readonly ranks: readonly number[];
}

function openOf({ mode, default: grade = 0 }: Assertion): MajorityJudgmentRule['open'] {
  if (mode === 'Normalized') return 'left-out';
  return mode === 'MedianDefault' ? 'median' : { grade };
}

/** Ballots with these tallies: each proposal's grades worst first, those without one behind. */
function boxOfTallies(
  tallies: Assertion['tallies'],
  options: readonly string[],
  participants: number,
): Box {
  const ends = tallies.map((tally) => {
    let end = 0;
    return tally.map((ballots) => (end += ballots));
  });
  const cuts = [...new Set([0, ...ends.flat(), participants])].sort((a, b) => a - b);
  const builder = new BoxBuilder(options);
  cuts.slice(1).forEach((to, at) => {
    ends.forEach((tally, place) => {
      const grade = tally.findIndex((end) => end >= to);
      if (grade >= 0) builder.mark(place, grade);
    });
    builder.end(to - (cuts[at] ?? 0));
  });
  return builder.box();
}

test('majority judgment: the ranks MieuxVoter publishes', (t) => {
  const assertions = JSON.parse(read('majority-judgment/data/assertions.json')) as Assertion[];
  for (const each of assertions) {
    const { title, tallies, participants, ranks } = each;
    const options = tallies.map((_, at) => `p${at}`);
    const box = boxOfTallies(tallies, options, participants);
    const grades = tallies[0]?.length ?? 0;
    const rule: Rule = { rule: 'majority-judgment', grades, open: openOf(each) };
    const places = new Map(counted(rule, box).standings.map((s) => [s.option, s.place]));
    assert.deepEqual(
      options.map((option) => places.get(option)),
      ranks,
      title,
    );
  }
  assert.equal(assertions.length, 9);
  t.diagnostic(`${assertions.length} tallies`);
});

/** `840:Wright>Smith=Kiss` of an ABIF file. */
function abifRows(text: string) {
  return text.split('\n').flatMap((line) => {
    const [, weight = '', ranking = ''] = /^(\d+):(\S+)$/.exec(line) ?? [];
    const order = ranking.split('>').map((group) => group.split('='));
    return weight === '' ? [] : [{ order, weight: Number(weight) }];
  });
}

const burlington = new URL('abif/burl2009.abif', shared);
const skip = existsSync(burlington) ? false : 'the published ballots are not beside the project';
test('Burlington 2009: Montroll is the Condorcet winner and wins by Schulze', { skip }, () => {
  const rows = abifRows(readFileSync(burlington, 'utf8'));
  const box = boxOfOrders(rows, ['Kiss', 'Montroll', 'Simpson', 'Smith', 'Wright', 'Write-in']);
  for (const strength of ['winning-votes', 'margins', 'ratio'] as const) {
    const done = counted({ rule: 'schulze', strength }, box);
    assert.deepEqual(done.winners, ['Montroll']);
    assert.deepEqual(orderOf(done).slice(0, 3), [['Montroll'], ['Kiss'], ['Wright']]);
    const said = done.trace.filter(
      (step) => step.code === 'condorcet-winner' || step.code === 'pair-counted',
    );
    assert.deepEqual(said[0], {
      code: 'pair-counted',
      option: 'Kiss',
      other: 'Montroll',
      votes: 3477,
      votesOther: 4067,
    });
    assert.deepEqual(said.at(-1), { code: 'condorcet-winner', option: 'Montroll' });
  }
});

/** The tally sheet: a rank or nothing for each of the four, by column. */
test('Debian 2020: the leader elected is found', () => {
  const options = ['Jonathan Carter', 'Sruthi Chandran', 'Brian Gupta', 'None Of The Above'];
  const builder = new BoxBuilder(options);
  const votes = read('condorcet-php/data/debian_leader2020_tally.txt').matchAll(/^V: ([\d-]{4})/gm);
  for (const [, ranks = ''] of votes) {
    Array.from(ranks).forEach((rank, place) => {
      if (rank !== '-') builder.mark(place, Number(rank));
    });
    builder.end();
  }
  const done = counted({ rule: 'schulze', strength: 'winning-votes' }, builder.box());
  assert.equal(done.ballots.cast, 339);
  assert.deepEqual(done.winners, ['Jonathan Carter']);
  assert.deepEqual(
    orderOf(done),
    options.map((option) => [option]),
  );
});

test("Tideman's elections: a Condorcet winner, and Schulze elects it by every strength", () => {
  const found = ['A1', 'A3', 'A60', 'A77'].map((name) => {
    const lines = read(`condorcet-php/data/${name}.HIL`).split('\n');
    const [size = 0] = (lines[0] ?? '').split(' ').map(Number);
    const options = Array.from({ length: size }, (_, at) => String(at + 1));
    const builder = new BoxBuilder(options);
    for (const line of lines.slice(1)) {
      const numbers = line.trim().split(/\s+/).map(Number);
      if (numbers.length === 1 && numbers[0] === 0) break;
      const [weight = 1, ...places] = numbers;
      places.slice(0, -1).forEach((place, at) => builder.mark(place - 1, at + 1));
      builder.end(weight);
    }
    for (const strength of ['winning-votes', 'margins', 'ratio'] as const) {
      const done = counted({ rule: 'schulze', strength }, builder.box());
      const best = done.trace.find((step) => step.code === 'condorcet-winner');
      assert.deepEqual(done.winners, [best?.option]);
    }
    return counted({ rule: 'schulze', strength: 'margins' }, builder.box()).winners[0];
  });
  assert.deepEqual(found, ['1', '6', '1', '3']);
});
