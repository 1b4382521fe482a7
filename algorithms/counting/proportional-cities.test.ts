import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rule } from './rule.ts';
import { everyOutcome } from './testing/every-outcome.ts';
import { cityOf, published } from './testing/pabulib-cities.ts';

const cities = published();
const skip = cities === null ? 'the city ballots are not beside the project' : false;

const equalShares = (satisfaction: 'cost' | 'cardinality', completion: 'none' | 'greedy'): Rule => {
  return { rule: 'equal-shares', satisfaction, completion };
};

const RULES: Readonly<Record<string, Rule>> = {
  official_selected: { rule: 'greedy' },
  greedy_by_votes: { rule: 'greedy' },
  mes_cost: equalShares('cost', 'none'),
  mes_cardinality: equalShares('cardinality', 'none'),
  mes_cost_then_greedy: equalShares('cost', 'greedy'),
  sequential_phragmen: { rule: 'phragmen' },
};

test('greedy, equal shares and phragmen: the outcomes of 13 cities', { skip }, (t) => {
  let [cases, alone] = [0, 0];
  for (const { file, outcomes } of cities ?? []) {
    const { box, contest } = cityOf(file);
    for (const [name, expected] of Object.entries(outcomes)) {
      const rule = RULES[name];
      assert.ok(rule !== undefined, name);
      const ours = everyOutcome(rule, box, contest);
      assert.ok(
        ours.includes([...expected].sort().join(',')),
        `${file} ${name}: ${ours.join(' or ')}`,
      );
      cases += 1;
      if (ours.length === 1) alone += 1;
    }
  }
  assert.equal(cases, 78);
  t.diagnostic(
    `${cases} outcomes of ${cities?.length ?? 0} cities, ${alone} of them without a tie`,
  );
});

test('greedy: what the city of Łódź funded in Nad Nerem', { skip }, () => {
  const { box, contest, official } = cityOf('poland_lodz_2020_nad-nerem.pb');
  assert.deepEqual(everyOutcome({ rule: 'greedy' }, box, contest), [
    [...official].sort().join(','),
  ]);
});
