import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isJsonObject, type JsonObject } from '@commonlot/record';
import {
  changed,
  type Failure,
  failures,
  moved,
  part,
  seq,
  swapped,
  without,
} from './testing/changed-story.ts';
import {
  type Act,
  bundleOf,
  type LotteryStory,
  PEOPLE,
  type Story,
  seatsOf,
} from './testing/sample-assembly.ts';

describe('what the check of draws for seats notices', () => {
  const SEATS = 'seats-recomputed';
  const FILLED = 'selection.seats-filled';
  const seatsWith = (change: Partial<LotteryStory>) => swapped('seats.json', seatsOf(change));
  /** The lottery with another panel on its last 25 balls, and the summary that goes with it. */
  const lastBalls = (members: readonly string[], summary: JsonObject): Story => {
    const first = ['per_0004', 'per_0005', 'per_0006', 'per_0007'];
    const { acts, documents } = seatsWith({
      probabilities: PEOPLE.map(
        (id) => (first.includes(id) ? 0.75 : 0) + (members.includes(id) ? 0.25 : 0),
      ),
      panels: [
        { weight: 0.75, members: first },
        { weight: 0.25, members },
      ],
      balls: Array.from({ length: 100 }, (_, i) => (i < 75 ? first : members)),
    });
    return { acts: acts.map((act) => summedUp(act, summary)), documents };
  };
  const summedUp = ({ type, data }: Act, summary: JsonObject): Act =>
    type === FILLED && isJsonObject(data)
      ? { type, data: { ...data, summary: { ...part(data, 'summary'), ...summary } } }
      : { type, data };
  const filledWith = ({ type, data }: Act, change: JsonObject): Act =>
    type === FILLED && isJsonObject(data) ? { type, data: { ...data, ...change } } : { type, data };
  const MISSTATED = {
    seats: 2,
    candidates: 9,
    shutOut: 5,
    leastChance: 0.5,
    mostChance: 0.5,
    largestChange: 0.5,
  };
  type Case = readonly [string, () => Story, readonly Failure[]];
  const cases: readonly Case[] = [
    [
      'a seat drawn for that was not free',
      () => without('selection.member-declined'),
      [[SEATS, 'replacement-wrong', seq(FILLED) - 1]],
    ],
    [
      'a seat drawn for that a member declined only later',
      () => moved('selection.member-declined', seq(FILLED)),
      [[SEATS, 'replacement-wrong', seq(FILLED) - 1]],
    ],
    [
      'a seat for somebody who had one',
      () => changed(FILLED, () => ({ incoming: ['per_0004'] })),
      [[SEATS, 'replacement-wrong', seq(FILLED)]],
    ],
    [
      'a seat for whom the ball does not name',
      () => changed(FILLED, () => ({ incoming: ['per_0009'] })),
      [[SEATS, 'panel-differs', seq(FILLED)]],
    ],
    [
      'another ball for seats than follows from the panel’s draw',
      () => changed(FILLED, () => ({ ball: 100 })),
      [[SEATS, 'ball-differs', seq(FILLED)]],
    ],
    [
      'a draw for seats that was made before and is not on the record',
      () => changed(FILLED, () => ({ draw: 2 })),
      [[SEATS, 'seat-draw-out-of-order', seq(FILLED)]],
    ],
    [
      'more people than seats',
      () => {
        const members = ['per_0004', 'per_0005', 'per_0006', 'per_0007', 'per_0008'];
        const { acts, documents } = seatsWith({
          size: 5,
          probabilities: PEOPLE.map((id) => (members.includes(id) ? 1 : 0)),
          panels: [{ weight: 1, members }],
          balls: Array.from({ length: 100 }, () => members),
        });
        const summary = { seats: 2, leastChance: 1, mostChance: 1 };
        const two = { incoming: members.slice(3) };
        const told = acts.map((act) => summedUp(act, summary));
        return { acts: told.map((act) => filledWith(act, two)), documents };
      },
      [[SEATS, 'lottery-wrong', seq(FILLED)]],
    ],
    [
      'somebody who withdrew in the lottery for seats',
      () => seatsWith({ people: [...PEOPLE.slice(0, 11), 'per_left'] }),
      [[SEATS, 'lottery-wrong', seq(FILLED)]],
    ],
    [
      'a chance in the lottery for seats that its balls do not give',
      () => seatsWith({ probabilities: PEOPLE.map(() => 1 / 3) }),
      [[SEATS, 'lottery-wrong', seq(FILLED)]],
    ],
    [
      'a member who stays and is not on every ball',
      () => lastBalls(['per_0000', 'per_0005', 'per_0006', 'per_0008'], { shutOut: 5 }),
      [[SEATS, 'lottery-wrong', seq(FILLED)]],
    ],
    [
      'a member who left and is on a ball',
      () =>
        lastBalls(['per_0003', 'per_0004', 'per_0005', 'per_0006'], {
          shutOut: 7,
          leastChance: 0.75,
        }),
      [[SEATS, 'lottery-wrong', seq(FILLED)]],
    ],
    ...Object.entries(MISSTATED).map(
      ([name, value]): Case => [
        `another ${name} stated than the lottery for seats gives`,
        () => changed(FILLED, (data) => ({ summary: { ...part(data, 'summary'), [name]: value } })),
        [[SEATS, 'lottery-wrong', seq(FILLED)]],
      ],
    ),
  ];
  for (const [name, make, expected] of cases)
    it(name, () => {
      assert.deepEqual(failures(bundleOf(make())), expected);
    });
});
