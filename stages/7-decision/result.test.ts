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
