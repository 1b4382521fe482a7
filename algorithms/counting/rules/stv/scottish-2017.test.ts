import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Count, count } from '../../count.ts';
import { readBlt } from '../../testing/stv-blt.ts';
import { unpack } from '../../testing/stv-tar.ts';

const folder = new URL('../../../../../shared/data/counting/scottish-2017/', import.meta.url);
const skip = existsSync(folder) ? false : 'the ballots of 2017 are not beside the project';

/** A ward as declared; results: gerrymulvenna, council17, CC BY-SA 4.0. */
type Ward = {
  readonly blt: string;
  readonly valid: number;
  readonly seats: number;
  readonly quota: number;
  readonly stages: number;
  readonly candidates: readonly {
    readonly name: string;
    readonly elected: boolean;
    readonly totals: readonly string[];
  }[];
};

/** How far our totals are from the declared ones at most, in votes. */
function furthest({ trace }: Count, options: readonly string[], { candidates }: Ward): number {
  let most = 0;
  for (const step of trace) {
    if (!('rounding' in step)) continue;
    const ours = new Map(step.totals.map(({ option, total }) => [option, Number(total)]));
    for (const [place, { totals }] of candidates.entries()) {
      const declared = Number(totals[step.stage - 1]);
      most = Math.max(most, Math.abs(declared - (ours.get(options[place] ?? '') ?? 0)));
    }
  }
  return most;
}

test('Scottish STV: the council elections of 4 May 2017, 346 wards', { skip }, (t) => {
  const file = readFileSync(new URL('official-2017.json', folder), 'utf8');
  const wards = JSON.parse(file) as readonly Ward[]; // reason: published data, checked below
  const ballots = unpack(readFileSync(new URL('all-346-blt.tar.gz', folder)));
  const tally = { exact: 0, cent: 0 };
  const far: string[] = [];
  for (const ward of wards) {
    const { box, seats } = readBlt(ballots.get(ward.blt) ?? '');
    const result = count({ rule: 'stv-scottish' }, box, { options: box.options, seats });
    assert.ok(result.ok, ward.blt);
    const { trace, tie, winners } = result.value;
    assert.equal(tie, null, ward.blt);
    const set = trace.find((step) => step.code === 'quota-set');
    assert.deepEqual([set?.valid, set?.seats, set?.quota], [ward.valid, ward.seats, ward.quota]);
    const elected = box.options.filter((_, place) => ward.candidates[place]?.elected === true);
    assert.deepEqual(new Set(winners), new Set(elected), ward.blt);
    assert.equal(trace.filter((step) => 'rounding' in step).length, ward.stages, ward.blt);
    const distance = furthest(result.value, box.options, ward);
    tally.exact += distance < 0.000_005 ? 1 : 0;
    tally.cent += distance < 0.010_000_1 ? 1 : 0;
    if (distance > 0.010_000_1) far.push(`${ward.blt}: ${distance}`);
  }
  // 36 wards are declared to two decimals only. Glasgow ward 1, stage 3: 393 declared for 303.
  assert.deepEqual([wards.length, tally], [346, { exact: 310, cent: 345 }]);
  assert.deepEqual(far, ['glasgow_2017_ward1.blt: 90']);
  t.diagnostic(`${wards.length} wards: winners, quota and stages in all, totals to 1e-5 in 310`);
});
