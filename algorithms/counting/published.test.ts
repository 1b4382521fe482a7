import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { count } from './count.ts';
import type { Rule } from './rule.ts';

type Instance = {
  readonly id: string;
  readonly profile: readonly (readonly number[])[];
  readonly candidates: number;
  readonly committee: number;
  readonly av: readonly (readonly number[])[];
};

/** Published winning committees against ours: certain seats, and all ways to fill the tied ones. */
function check({ id, profile, candidates, committee, av }: Instance): void {
  const options = Array.from({ length: candidates }, (_, index) => String(index));
  const ballots = profile.map((approved, index) => ({
    code: String(index),
    choices: Object.fromEntries(approved.map((option) => [String(option), 1])),
  }));
  const result = count({ rule: 'approval', picks: candidates }, ballots, {
    options,
    seats: committee,
  });
  assert.ok(result.ok, id);
  const { winners, tie } = result.value;
  const inAll = options.filter((o) => av.every((set) => set.includes(Number(o))));
  const inSome = options.filter((o) => av.some((set) => set.includes(Number(o))));
  assert.deepEqual([...winners].sort(), [...inAll].sort(), id);
  const possible = [...winners, ...(tie?.between ?? [])];
  assert.deepEqual(possible.sort(), inSome.sort(), id);
  assert.equal(av.length, choose(tie?.between.length ?? 0, tie?.forSeats ?? 0), id);
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

const examples = new URL('../../worked-examples/counting/', import.meta.url);

test('approval: the committees abcvoting publishes', (t) => {
  const file = new URL('abcvoting/data/av.json', examples);
  const instances = JSON.parse(readFileSync(file, 'utf8')) as Instance[];
  for (const instance of instances) check(instance);
  t.diagnostic(`${instances.length} instances`);
});

const whole = new URL(
  '../../../shared/data/counting/abcvoting/all-480-instances-15-rules.json.gz',
  import.meta.url,
);

type Raw = {
  readonly id: string;
  readonly profile: number[][];
  readonly num_cand: number;
  readonly committeesize: number;
  readonly compute: {
    readonly rule_id: string;
    readonly result: number[][];
    readonly resolute: boolean;
  }[];
};

const skip = existsSync(whole) ? false : 'the published instances are not beside the project';
test('approval: all 480 instances of abcvoting', { skip }, (t) => {
  const raw = JSON.parse(gunzipSync(readFileSync(whole)).toString('utf8')) as Raw[];
  for (const { id, profile, num_cand: candidates, committeesize: committee, compute } of raw) {
    const av = compute.find((each) => each.rule_id === 'av' && !each.resolute)?.result ?? [];
    check({ id, profile, candidates, committee, av });
  }
  assert.equal(raw.length, 480);
  t.diagnostic(`${raw.length} instances`);
});

test('threshold: the citizens of Enschede adopt three of six by a majority of those present', () => {
  const file = new URL('enschede-2017/data/votes.json', examples);
  const { present, standingFor, adopted } = JSON.parse(readFileSync(file, 'utf8')) as {
    present: number;
    standingFor: number[];
    adopted: number[];
  };
  const rule: Rule = {
    rule: 'threshold',
    share: { numerator: 1, denominator: 2 },
    passes: 'more-than',
    base: { of: 'present', people: present },
  };
  const ballots = Array.from({ length: present }, (_, seat) => ({
    code: String(seat),
    choices: Object.fromEntries(standingFor.map((n, i) => [`p${i}`, seat < n ? 1 : 0])),
  }));
  const options = standingFor.map((_, index) => `p${index}`);
  const result = count(rule, ballots, { options, seats: options.length });
  assert.ok(result.ok);
  assert.deepEqual(
    result.value.winners.map((option) => standingFor[Number(option.slice(1))]),
    [...adopted].sort((a, b) => b - a),
  );
});
