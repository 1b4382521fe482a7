import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULE_NAMES } from '@commonlot/counting';
import { type Counted, type CountOptions, countFile } from './count.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const run = (text: string, options: Partial<CountOptions> & { rule: string }, name = 'b.csv') =>
  countFile({ name, bytes: bytes(text) }, { figures: {}, ...options });

function done(...args: Parameters<typeof run>): Counted {
  const counted = run(...args);
  assert.ok(counted.ok, counted.ok ? '' : counted.refusal.join('\n'));
  return counted.value;
}

function refused(...args: Parameters<typeof run>): readonly string[] {
  const counted = run(...args);
  assert.ok(!counted.ok, 'was counted');
  return counted.refusal;
}

const MARKS = 'code;weight;Ann;Ben;Cleo\nk1;3;1;;1\nk2;2;;1;\nk3;1;x;x;\nk4;1;;;\nk5;1;2;;\n';
const RANKS = 'Ann,Ben,Cleo\n1,2,3\n2,1,3\n1,3,2\n2,3,1\n';

test('who is elected, by how much over which base; blank and invalid ballots are said', () => {
  const { count, result, trace } = done(MARKS, { rule: 'approval' });
  assert.deepEqual(count.winners, ['Ann']);
  assert.deepEqual([count.ballots.valid, count.ballots.blank, count.ballots.invalid], [6, 1, 1]);
  assert.deepEqual(result, [
    'Elected: “Ann” (4 of 6 valid ballots, 66.7\u00a0%).',
    'Next is “Ben” (3 of 6 valid ballots, 50.0\u00a0%).',
    '1 of 8 ballots are invalid.',
    'Ballot k5: 2 beside “Ann”, where 0 to 1 can be given.',
  ]);
  assert.equal(trace[1], '8 ballots cast: 6 valid, 1 blank, 1 invalid.');
});

test('a tie says which lots are needed, and lots by id or name settle it', () => {
  const blt = '3 1\n1 1 0\n1 2 0\n0\n"Ann Ek"\n"Ben"\n"Cleo"\n"T"\n';
  const tied = done(blt, { rule: 'stv-scottish' }, 'w.blt');
  assert.deepEqual(tied.count.tie?.between, ['1', '2']);
  assert.match(
    tied.result.at(-1) ?? '',
    /^A tie: “Ann Ek” and “Ben” are equal for one seat\. Draw lots among “Ann Ek” and “Ben”\. Then count again with --lots/,
  );
  for (const lots of [
    ['2', '1'],
    ['Ben', 'Ann Ek'],
  ])
    assert.deepEqual(done(blt, { rule: 'stv-scottish', lots }, 'w.blt').count.winners, ['2']);
  assert.match(
    refused(blt, { rule: 'stv-scottish', lots: ['Zoe'] }, 'w.blt')[0] ?? '',
    /“Zoe” is no option/,
  );
});

test('carried or not carried, with the share and the base as asked', () => {
  const text = 'Motion,Other\n1,-1\n1,1\n-1,\n1,-1\n';
  const share = { numerator: 2, denominator: 3 };
  const two = done(text, { rule: 'threshold', figures: { share, passes: 'at-least' } });
  assert.deepEqual(two.result, [
    'Carried: “Motion” (3 for, 1 against, 75.0\u00a0% of those for or against).',
    'Not carried: “Other”.',
  ]);
  const all = done(text, { rule: 'threshold', figures: { base: 'all', people: 10 } });
  assert.deepEqual(all.result, ['Not carried: “Motion” and “Other”.']);
});

test('every rule counts a file with its usual figures, every step in words', () => {
  for (const rule of RULE_NAMES) {
    const ranks = ['borda', 'irv', 'schulze'].includes(rule) || rule.startsWith('stv');
    const counted = done(ranks ? RANKS : 'Ann,Ben,Cleo\n1,,1\n1,1,\n1,,\n,1,\n', {
      rule,
      figures: rule === 'dots' ? { dots: 2 } : {},
    });
    assert.equal(counted.count.winners[0], 'Ann', rule);
    assert.equal(counted.trace.length, counted.count.trace.length);
    for (const words of counted.trace) assert.match(words, /^\S[^{}]*[.!]$/u, `${rule}: ${words}`);
    assert.ok(!/undefined|NaN|object/u.test(counted.trace.join(' ')), rule);
  }
});

test('a file with a budget is spent by the rules that spend, and not where seats are asked for', () => {
  const pb =
    'META\nkey;value\nbudget;3\nvote_type;approval\nPROJECTS\nproject_id;cost;name\na;2;Alley\nb;2;Bridge\nc;1;Court\nVOTES\nvoter_id;vote\n1;a,b\n2;a,b\n3;c\n';
  assert.deepEqual(done(pb, { rule: 'greedy', lots: ['a', 'b', 'c'] }, 'x.pb').count.winners, [
    'a',
    'c',
  ]);
  assert.deepEqual(done(pb, { rule: 'approval', seats: 2 }, 'x.pb').count.winners, ['a', 'b']);
});

test('what stands in the way is said in one sentence each, with its place', () => {
  assert.match(
    refused('a\n1\n', { rule: 'plurality' })[0] ?? '',
    /^There is no rule “plurality”\. Rules are approval, borda,/,
  );
  assert.deepEqual(refused('2 1\n1 3 0\n1 1\n0\n"A"\n', { rule: 'irv' }, 'w.blt'), [
    'w.blt, line 2, column 3: There is no option 3: the file has 2.',
    'w.blt, line 3, column 4: The ballot is cut short: its end is missing (0 in a BLT file).',
  ]);
  assert.match(
    refused('a,b\n1,2\n', { rule: 'schulze', figures: { picks: 2 } })[0] ?? '',
    /^The rule schulze has no --picks\. Its options are --strength\.$/,
  );
  assert.match(
    refused('a,b\n1,2\n', { rule: 'borda', seats: 3 })[0] ?? '',
    /3 seats are more than the 2 options/,
  );
  assert.match(
    refused('1:A>B\n', { rule: 'approval' }, 'x.abif')[0] ?? '',
    /counts points or approvals, and this file holds rankings/,
  );
  assert.match(refused('a\n1\n', { rule: 'dots' })[0] ?? '', /needs --dots/);
  assert.match(
    refused('a\n1\n', { rule: 'threshold', figures: { base: 'all' } })[0] ?? '',
    /needs --people/,
  );
  assert.match(refused('', { rule: 'approval' })[0] ?? '', /The file is empty/);
  assert.match(refused('%PDF-1.7', { rule: 'approval' })[0] ?? '', /no text/);
});

test('Burlington 2009: instant runoff elects Kiss, Schulze whom voters put before every other', (t) => {
  const burlington = new URL('../../../shared/data/counting/abif/burl2009.abif', import.meta.url);
  if (!existsSync(burlington)) {
    t.skip('the published file is not there');
    return;
  }
  const text = readFileSync(burlington, 'utf8');
  // Kiss won by instant runoff; Montroll was put before every other.
  assert.deepEqual(done(text, { rule: 'irv' }, 'b.abif').count.winners, ['Kiss']);
  assert.deepEqual(done(text, { rule: 'schulze' }, 'b.abif').count.winners, ['Montroll']);
});
