import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isJsonObject, type JsonObject } from '@commonlot/record';
import {
  changed,
  type Failure,
  failures,
  moved,
  part,
  STORY,
  seq,
  swapped,
  without,
} from './testing/changed-story.ts';
import {
  alternatesJson,
  bundleOf,
  PANEL_DRAWN,
  PEOPLE,
  type Story,
} from './testing/sample-assembly.ts';
import { alternatesOf } from './testing/sample-seats.ts';
import { verify } from './verify.ts';

const CHECK = 'alternates-recomputed';
const DRAWN = 'selection.alternates-drawn';
const FILLED = 'selection.seats-filled';

function statusOf(story: Story) {
  const found = verify(bundleOf(story)).checks.find(({ id }) => id === CHECK);
  return [found?.status, found?.detail.code];
}

/** The story whose draw was announced without alternates. */
function unannounced(): Story {
  const acts = STORY.acts.map(({ type, data }) => {
    if (type !== 'selection.draw-announced' || !isJsonObject(data)) return { type, data };
    const kept = Object.entries(data).filter(([name]) => name !== 'alternates');
    return { type, data: Object.fromEntries(kept) };
  });
  return { ...STORY, acts };
}

describe('what the check of alternates notices', () => {
  const { chances } = alternatesOf(PANEL_DRAWN, PEOPLE);
  const documentWith = (change: JsonObject) => swapped('alternates.json', alternatesJson(change));
  /** The story's own alternates as they are sealed, to be changed. */
  const sealed = (): JsonObject[] => {
    const line = bundleOf(STORY).get('record.jsonl') ?? assert.fail();
    const entries = new TextDecoder().decode(line).split('\n');
    const entry = JSON.parse(entries[seq(DRAWN) - 1] ?? '') as {
      data: { alternates: JsonObject[] };
    };
    return entry.data.alternates;
  };
  const drawnWith = (alternates: readonly JsonObject[]) => changed(DRAWN, () => ({ alternates }));
  const here = (code: string, at = seq(DRAWN)): readonly Failure[] => [[CHECK, code, at]];
  type Case = readonly [string, () => Story, readonly Failure[]];
  const cases: readonly Case[] = [
    [
      'somebody with a ticket that is not theirs',
      () => drawnWith(sealed().map((one) => ({ ...one, ticket: 'ab'.repeat(32) }))),
      here('alternates-wrong'),
    ],
    [
      'somebody else in the place of one',
      () => drawnWith(sealed().map((one, at) => (at === 0 ? { ...one, person: 'per_0010' } : one))),
      here('alternates-wrong'),
    ],
    ['another order', () => drawnWith(sealed().toReversed()), here('alternates-wrong')],
    [
      'one person twice',
      () => drawnWith(sealed().flatMap((one, at) => (at === 0 ? [one, one] : []))),
      here('alternates-wrong'),
    ],
    [
      'more than were announced',
      () =>
        changed('selection.draw-announced', () => ({ alternates: { count: 1, stayPercent: 80 } })),
      here('alternates-wrong'),
    ],
    [
      'another share of members who stay than was announced',
      () =>
        changed('selection.draw-announced', () => ({ alternates: { count: 2, stayPercent: 70 } })),
      here('alternates-wrong'),
    ],
    ['alternates nobody had announced', () => unannounced(), here('draw-not-announced')],
    [
      'seats drawn for before the alternates',
      () => moved(DRAWN, seq(FILLED)),
      here('alternates-wrong', seq(FILLED) - 1),
    ],
    [
      'seats drawn for and the alternates never',
      () => without(DRAWN),
      here('alternates-wrong', seq(FILLED) - 1),
    ],
    [
      'a document about somebody else',
      () => documentWith({ alternates: [{ id: 'per_0007' }, { id: 'per_0010' }] }),
      here('alternates-wrong'),
    ],
    [
      'chances that leave somebody out',
      () => documentWith({ chances: chances.slice(1) }),
      here('alternates-wrong'),
    ],
    [
      'chances of a member',
      () => documentWith({ chances: [...chances, { id: 'per_0004', chance: 0 }] }),
      here('alternates-wrong'),
    ],
    [
      'an alternate without a chance',
      () =>
        documentWith({
          chances: chances.map((one) => ({
            ...one,
            chance: one.id === 'per_0009' ? 0 : one.id === 'per_0011' ? 0.5 : one.chance,
          })),
        }),
      here('alternates-wrong'),
    ],
    [
      'somebody sure to be one who is none',
      () =>
        documentWith({
          chances: chances.map((one) => ({
            ...one,
            chance: one.id === 'per_0010' ? 1 : one.id === 'per_0007' ? 0.5 : one.chance,
          })),
        }),
      here('alternates-wrong'),
    ],
    [
      'chances for more people than were drawn',
      () => documentWith({ chances: chances.map((one) => ({ ...one, chance: 0.5 })) }),
      here('alternates-wrong'),
    ],
    [
      'another number of people to draw from',
      () => changed(DRAWN, (data) => ({ summary: { ...part(data, 'summary'), candidates: 9 } })),
      here('alternates-wrong'),
    ],
    [
      'a seat drawn for among the alternates with others on the balls',
      () => changed(FILLED, () => ({ among: 'alternates' })),
      [['seats-recomputed', 'lottery-wrong', seq(FILLED)]],
    ],
    [
      'a seat among the alternates for somebody who is none',
      () => changed(FILLED, () => ({ among: 'alternates', incoming: ['per_0011'] })),
      [['seats-recomputed', 'replacement-wrong', seq(FILLED)]],
    ],
  ];
  for (const [name, make, expected] of cases)
    it(name, () => {
      assert.deepEqual(failures(bundleOf(make())), expected);
    });

  it('holds for the sample, and where none were announced', () => {
    assert.deepEqual(statusOf(STORY), ['ok', 'alternates-fit']);
    const none = unannounced();
    const acts = none.acts.filter(({ type }) => type !== DRAWN);
    assert.deepEqual(statusOf({ ...none, acts }), ['ok', 'no-alternates']);
    const early = STORY.acts.slice(0, seq(DRAWN) - 1);
    assert.deepEqual(statusOf({ ...STORY, acts: early }), ['not-possible', 'not-yet']);
  });
});
