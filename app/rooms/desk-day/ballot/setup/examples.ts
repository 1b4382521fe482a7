import { type Ballot, type Contest, type Count, count, type Rule } from '@commonlot/counting';

/** So many people who mark their ballots alike. */
type Pile = readonly [people: number, choices: Ballot['choices']];

/** A small invented room that votes under several rules. */
export interface Room {
  readonly name: 'groups' | 'groups-ranked' | 'place' | 'grades' | 'motion';
  readonly options: readonly ExampleOption[];
  readonly seats: number;
  readonly piles: readonly Pile[];
}

export type ExampleOption =
  | 'bus'
  | 'parking'
  | 'ring'
  | 'park'
  | 'library'
  | 'playground'
  | 'harbour'
  | 'market'
  | 'station'
  | 'mill'
  | 'festival'
  | 'bridge'
  | 'fountain'
  | 'motion';

const SIX = ['bus', 'parking', 'ring', 'park', 'library', 'playground'] as const;

/** Two groups of nearly one size: 51 and 49. */
export const GROUPS: Room = {
  name: 'groups',
  options: SIX,
  seats: 3,
  piles: [
    [51, { bus: 1, parking: 1, ring: 1 }],
    [49, { park: 1, library: 1, playground: 1 }],
  ],
};

/** The same two groups, in order of liking. */
export const GROUPS_RANKED: Room = {
  name: 'groups-ranked',
  options: SIX,
  seats: 3,
  piles: [
    [27, { bus: 1, parking: 2, ring: 3, library: 4, park: 5, playground: 6 }],
    [24, { parking: 1, bus: 2, ring: 3, library: 4, park: 5, playground: 6 }],
    [26, { park: 1, library: 2, playground: 3, bus: 4, parking: 5, ring: 6 }],
    [23, { library: 1, park: 2, playground: 3, bus: 4, parking: 5, ring: 6 }],
  ],
};

/** Four places along a road; shares as in the textbook case of Tennessee's capital. */
export const PLACE: Room = {
  name: 'place',
  options: ['harbour', 'market', 'station', 'mill'],
  seats: 1,
  piles: [
    [42, { harbour: 1, market: 2, station: 3, mill: 4 }],
    [26, { market: 1, station: 2, mill: 3, harbour: 4 }],
    [15, { station: 1, mill: 2, market: 3, harbour: 4 }],
    [17, { mill: 1, station: 2, market: 3, harbour: 4 }],
  ],
};

export const GRADES: Room = {
  name: 'grades',
  options: ['festival', 'bridge', 'fountain'],
  seats: 1,
  piles: [
    [60, { festival: 5, bridge: 4, fountain: 3 }],
    [40, { festival: 0, bridge: 4, fountain: 3 }],
  ],
};

/** Ireland's assembly, 23 April 2017, its second ballot: 50 to 39, 2 abstaining; 100 entitled. */
export const MOTION: Room = {
  name: 'motion',
  options: ['motion'],
  seats: 1,
  piles: [
    [50, { motion: 1 }],
    [39, { motion: -1 }],
    [2, { motion: 0 }],
  ],
};

/** Counts a room by the engine itself. @throws Error when it makes no count: the rooms are ours */
export function countRoom({ options, seats, piles }: Room, rule: Rule): Count {
  const ballots = piles.flatMap(([people, choices], pile) =>
    Array.from({ length: people }, (_, at) => ({ code: `${pile}-${at}`, choices })),
  );
  const contest: Contest = { options, seats };
  const counted = count(rule, ballots, contest);
  if (!counted.ok) throw new Error(counted.refusal.code);
  const { tie } = counted.value;
  // An example has no hall to draw lots in: the order of the paper stands in for them.
  if (tie === null) return counted.value;
  const settled = count(rule, ballots, { ...contest, lots: options });
  return settled.ok ? settled.value : counted.value;
}

/** How many people find something they like among the winners. @param likes whether a mark says so */
export function heardIn(
  { piles }: Room,
  { winners }: Count,
  likes: (mark: number) => boolean,
): number {
  return piles
    .filter(([, choices]) => winners.some((option) => likes(choices[option] ?? Number.NaN)))
    .reduce((sum, [people]) => sum + people, 0);
}
