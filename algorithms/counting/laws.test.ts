import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoxBuilder } from './ballots/box.ts';
import { count } from './count.ts';
import { type ThresholdKind, thresholdOf, thresholdsFor } from './laws.ts';
import type { ThresholdDetail, ThresholdRule } from './rules/threshold.ts';

/** One question, with so many votes each way. */
function vote(rule: ThresholdRule, yes: number, no: number, abstain = 0, invalid = 0) {
  const builder = new BoxBuilder(['motion']);
  for (const [mark, weight] of [
    [1, yes],
    [-1, no],
    [0, abstain],
    [9, invalid],
  ] as const) {
    if (weight === 0) continue;
    builder.mark(0, mark);
    builder.end(weight);
  }
  const done = count(rule, builder.box(), { options: ['motion'], seats: 1 });
  assert.ok(done.ok, JSON.stringify(done));
  const detail = done.value.standings[0]?.detail;
  assert.ok(detail?.rule === 'threshold');
  return { carried: done.value.winners.length === 1, detail, trace: done.value.trace };
}

function law(jurisdiction: Parameters<typeof thresholdsFor>[0], kind: ThresholdKind, date: string) {
  const found = thresholdsFor(jurisdiction, kind, date);
  assert.equal(found.length, 1);
  const [one] = found;
  assert.ok(one);
  return one;
}

function strike(kind: ThresholdKind, date: string, entitled: number) {
  return thresholdOf(law('great-britain', kind, date), { entitled, present: 0 });
}

const missed = ({ detail }: { readonly detail: ThresholdDetail }) => detail.missed;

test('PCS 2018: 85.6 % yes at a turnout of 41.6 % fails on turnout, and was carried before 2017', () => {
  const [yes, no] = [50_726, 8_528];
  // 59,254 voted; 41.6 % of 142,438 entitled.
  const entitled = 142_438;
  assert.equal(((100 * (yes + no)) / entitled).toFixed(1), '41.6');
  const lost = vote(strike('strike', '2018-06-18', entitled), yes, no);
  assert.deepEqual([lost.carried, missed(lost)], [false, ['quorum']]);
  assert.deepEqual(lost.trace[2], {
    code: 'quorum-missed',
    counted: 59_254,
    least: 71_219,
    counts: 'cast',
    entitled,
  });
  assert.equal(vote(strike('strike', '2017-02-28', entitled), yes, no).carried, true);
  assert.equal(vote(strike('strike', '2026-02-18', entitled), yes, no).carried, false);
});

test('100 entitled, 50 vote, 26 yes: carried, but in important public services only to 2017 and from 2026', () => {
  const important = 'strike-important-public-service';
  assert.equal(vote(strike('strike', '2017-03-01', 100), 26, 24).carried, true);
  const lost = vote(strike(important, '2017-03-01', 100), 26, 24);
  assert.deepEqual(
    [lost.carried, missed(lost), lost.detail.needed, lost.detail.also],
    [false, ['also'], 40, { of: 'all', base: 100, votes: 40 }],
  );
  assert.equal(vote(strike(important, '2026-02-17', 100), 26, 24).carried, false);
  assert.equal(vote(strike(important, '2017-03-01', 100), 40, 10).carried, true);
  assert.equal(vote(strike(important, '2017-03-01', 100), 39, 11).carried, false);
  assert.equal(vote(strike(important, '2017-02-28', 100), 26, 24).carried, true);
  assert.equal(vote(strike(important, '2026-02-18', 100), 26, 24).carried, true);
});

test('a spoiled paper counts towards the turnout and into the majority (TULRCA s. 297A)', () => {
  const rule = strike('strike', '2018-01-01', 100);
  assert.equal(vote(rule, 26, 23, 0, 1).carried, true);
  assert.equal(vote(rule, 26, 23, 0, 0).carried, false);
  const half = vote(rule, 26, 24, 0, 2);
  assert.deepEqual([half.carried, half.detail.base, half.detail.needed], [false, 52, 27]);
});

test('the half that must vote stays in 2026, and the table asks to look it up', () => {
  const now = law('great-britain', 'strike', '2026-11-24');
  assert.deepEqual([now.id, now.lookUp], ['gb-strike-2025', true]);
  assert.equal(vote(strike('strike', '2026-11-24', 100), 49, 0).carried, false);
  assert.equal(law('great-britain', 'strike', '2026-02-17').lookUp, false);
});

test('four fifths of those present: 40 of 50 pass, 39 fail; of 49 present 40 are needed', () => {
  const found = law('ostbelgien', 'recommendation', '2024-05-01');
  assert.equal(thresholdsFor('ostbelgien', 'recommendation', '2018-01-01').length, 0);
  const of = (present: number) => thresholdOf(found, { entitled: 60, present });
  assert.equal(vote(of(50), 40, 10).carried, true);
  assert.equal(vote(of(50), 39, 11).carried, false);
  assert.equal(vote(of(49), 40, 9).carried, true);
  const short = vote(of(49), 39, 10);
  assert.deepEqual([short.carried, short.detail.needed], [false, 40]);
});

test('Ireland, April 2017: 12 to 79 fails; 50 to 39 with 2 abstaining is 56 % of those voting', () => {
  const found = law('ireland', 'recommendation', '2017-04-22');
  const rule = thresholdOf(found, { entitled: 99, present: 91 });
  assert.equal(vote(rule, 12, 79).carried, false);
  const second = vote(rule, 50, 39, 2);
  assert.deepEqual([second.carried, second.detail.base, second.detail.needed], [true, 89, 45]);
  assert.equal(((100 * second.detail.for) / second.detail.base).toFixed(1), '56.2');
  const base = { of: 'cast', blank: 'in', invalid: 'in' } as const;
  const whole = vote({ ...rule, base }, 50, 39, 2);
  assert.deepEqual([whole.carried, whole.detail.base, whole.detail.needed], [true, 91, 46]);
  assert.equal(((100 * whole.detail.for) / whole.detail.base).toFixed(1), '54.9');
});

test('the customary shares stand over those voting, those present and all', () => {
  const all = thresholdsFor('custom', 'recommendation', '2026-01-01');
  assert.equal(all.length, 12);
  const needed = (id: string) => {
    const one = all.find((each) => each.id === id);
    assert.ok(one);
    return vote(thresholdOf(one, { entitled: 99, present: 91 }), 60, 21, 9).detail.needed;
  };
  assert.deepEqual(
    ['simple', 'two-thirds', 'three-quarters', 'four-fifths'].map((name) =>
      ['voting', 'present', 'all'].map((base) => needed(`${name}-of-${base}`)),
    ),
    [
      [41, 46, 50],
      [54, 61, 66],
      [61, 69, 75],
      [65, 73, 80],
    ],
  );
});

test('no two laws of one jurisdiction and kind hold on one day', () => {
  for (const kind of ['strike', 'strike-important-public-service'] as const)
    for (const date of ['1993-01-01', '2017-02-28', '2017-03-01', '2026-02-17', '2026-02-18'])
      assert.equal(thresholdsFor('great-britain', kind, date).length, 1, `${kind} ${date}`);
});
