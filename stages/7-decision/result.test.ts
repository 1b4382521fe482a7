import assert from 'node:assert/strict';
import test from 'node:test';
import { id, papersFor, plant, proposalRules, ride, votePaper, words } from '../testing/samples.ts';
import { outcomeOf } from '../testing/specification.ts';
import { changed, told, until } from '../testing/story.ts';

const open = told('decision.open-ballot');
const close = told('decision.close-ballot');

test('each option alone: the entry itself says for, against, base, what was needed and who took part', () => {
  const half = { share: { numerator: 1, denominator: 2 }, passes: 'more-than' } as const;
  const rule = {
    rule: 'threshold',
    ...half,
    base: { of: 'voting' },
    entitled: 4,
    quorum: { ...half, blank: 'in', invalid: 'out' },
  } as const;
  const rules = { ...proposalRules, rule, winners: 2, tieRule: 'public-lot' } as const;
  const { state } = outcomeOf(
    until('decision.publish-ballot'),
    changed('decision.publish-ballot', { paper: { ...votePaper, rules } }),
  );
  const shut = [open, close].reduce((before, asking) => outcomeOf(before, asking).state, state);
  const papers = papersFor([plant], [plant]);
  const [event] = outcomeOf(shut, changed('decision.declare-result', { papers })).events;
  assert.ok(event?.type === 'decision.result-declared');
  const { judged, quorum, winners } = event.data.result;
  const figures = { abstain: 0, also: null, castingVote: null };
  assert.deepEqual([quorum, winners], [{ counted: 2, least: 3, entitled: 4 }, []]);
  assert.deepEqual(judged, [
    { option: plant, for: 2, against: 0, base: 2, needed: 2, missed: ['quorum'], ...figures },
    {
      ...{ option: ride, for: 0, against: 0, base: 0, needed: 1 },
      ...{ missed: ['quorum', 'majority'], ...figures, abstain: 2 },
    },
  ]);
});

test('lots that leave a tied option out are asked for again, with every option named', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => id('option', name));
  assert.ok(a && b && c && d);
  const options = [a, b, c, d];
  const rules = { ...proposalRules, rule: { rule: 'stv-scottish' }, winners: 1 } as const;
  const own = options.map((option) => ({ option, text: words(option) }));
  const { state } = outcomeOf(
    until('decision.publish-ballot'),
    changed('decision.publish-ballot', { paper: { ...votePaper, options, own, rules } }),
  );
  const box = { ...close.data.box, cast: 4 };
  const shut = [open, changed('decision.close-ballot', { box })].reduce(
    (before, asking) => outcomeOf(before, asking).state,
    state,
  );
  const papers = options.map((option, at) => ({ code: `${at}`, choices: { [option]: 1 } }));
  const asking = changed('decision.declare-result', { papers, lots: [a, b] });
  const { decision } = outcomeOf(shut, asking);
  assert.deepEqual(decision.ok ? null : decision.refusal, {
    ...{ code: 'tie-needs-lots', tied: options, places: 1 },
  });
});

/** The ten most popular of twelve, where the tenth, eleventh and twelfth have one vote each. */
function topTen(tieRule: 'public-lot' | 'all-tied-go-on') {
  const own = Array.from({ length: 12 }, (_, at) => ({
    option: id('option', `o${at}`),
    text: words(`Option ${at}`),
  }));
  const options = own.map(({ option }) => option);
  const rule = { rule: 'approval', picks: 12 } as const;
  const rules = { ...proposalRules, rule, winners: 10, tieRule };
  const { state } = outcomeOf(
    until('decision.publish-ballot'),
    changed('decision.publish-ballot', { paper: { ...votePaper, options, own, rules } }),
  );
  const box = { ...close.data.box, cast: 2 };
  const shut = [open, changed('decision.close-ballot', { box })].reduce(
    (before, asking) => outcomeOf(before, asking).state,
    state,
  );
  const marked = (many: number) => Object.fromEntries(options.slice(0, many).map((o) => [o, 1]));
  const papers = [
    { code: 'a', choices: marked(9) },
    { code: 'b', choices: marked(12) },
  ];
  const declared = (lots: readonly string[]) =>
    outcomeOf(shut, changed('decision.declare-result', { papers, lots }));
  return { options, declared };
}

test('the top ten of a G1000 with a tie at place ten: by lot one of the three, or all twelve go on', () => {
  const lot = topTen('public-lot');
  const [tenth = '', eleventh = '', twelfth = ''] = lot.options.slice(9);
  const asked = lot.declared([]).decision;
  assert.deepEqual(asked.ok ? null : asked.refusal, {
    ...{ code: 'tie-needs-lots', tied: [tenth, eleventh, twelfth], places: 1 },
  });
  const [event] = lot.declared([twelfth, tenth, eleventh]).events;
  assert.ok(event?.type === 'decision.result-declared');
  assert.deepEqual(event.data.result.winners, [...lot.options.slice(0, 9), twelfth]);
  const all = topTen('all-tied-go-on');
  const [shared] = all.declared([]).events;
  assert.ok(shared?.type === 'decision.result-declared');
  assert.deepEqual(shared.data.result.winners, all.options);
  assert.deepEqual(shared.data.result.tied, all.options.slice(9));
});
