import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rule } from './rule.ts';
import {
  allInstances,
  boxOfProfile,
  type Instance,
  someInstances,
} from './testing/abcvoting-instances.ts';
import { everyOutcome } from './testing/every-outcome.ts';

const keyed = (committees: readonly (readonly number[])[]) =>
  committees.map((each) => each.map(String).sort().join(',')).sort();

function outcomes(instance: Instance, rule: Rule): string[] {
  const { profile, candidates, committee } = instance;
  const options = Array.from({ length: candidates }, (_, at) => String(at));
  return everyOutcome(rule, boxOfProfile(profile, candidates), { options, seats: committee });
}

/** Shares are counted among all voters, also those who approve nobody, as abcvoting does. */
function shares(completion: 'greedy' | 'phragmen' | 'increment', { profile }: Instance): Rule {
  return {
    rule: 'equal-shares',
    satisfaction: 'cardinality',
    completion,
    people: profile.length,
  };
}

function check(instance: Instance): void {
  const { id } = instance;
  assert.deepEqual(outcomes(instance, { rule: 'phragmen' }), keyed(instance.seqphragmen), id);
  assert.deepEqual(
    outcomes(instance, shares('phragmen', instance)),
    keyed(instance['equal-shares']),
    id,
  );
  assert.deepEqual(
    outcomes(instance, shares('greedy', instance)),
    keyed(instance['equal-shares-with-av-completion']),
    id,
  );
  const [one] = keyed([instance['equal-shares-with-increment-completion']]);
  assert.ok(outcomes(instance, shares('increment', instance)).includes(one ?? ''), id);
}

test('phragmen and equal shares with three completions: the committees abcvoting publishes', (t) => {
  const instances = someInstances();
  for (const instance of instances) check(instance);
  t.diagnostic(`${instances.length} instances`);
});

const all = allInstances();
const skip = all === null ? 'the published instances are not beside the project' : false;
test('phragmen and equal shares: all 480 instances of abcvoting', { skip }, (t) => {
  for (const instance of all ?? []) check(instance);
  assert.equal(all?.length, 480);
  t.diagnostic(`${all.length} instances`);
});
