import { mostDistinctPairs, type SeatedRound } from './bound.ts';
import { type PlanInput, type Seat, valueOf } from './input.ts';
import { leastCellsOff } from './least-cells-off.ts';
import { brokenRules } from './referee.ts';
import { tablesOf, zonesOf } from './rounds.ts';
import { withoutHelpers } from './without-helpers.ts';

/** What a seating is worth, whoever made it. */
export type Quality = {
  /** Pairs of people at one table, summed over rounds and tables. */
  readonly pairSlots: number;
  /** Pairs who sit together at least once. */
  readonly distinctPairs: number;
  /** The most distinct pairs the sizes and rules allow (see `mostDistinctPairs`). */
  readonly upperBound: number;
  /** pairSlots - distinctPairs: meetings of two people who had met before. */
  readonly repeats: number;
  /** Most rounds any two people share. */
  readonly maxMeetings: number;
  /** Fewest different people anyone meets. */
  readonly minNewPeople: number;
  /** Cells (round, table, feature, value) outside floor and ceiling of their fair share. */
  readonly cellsOff: number;
  readonly cells: number;
  /** The fewest cells any seating could have off, as far as rules force it (see `leastCellsOff`). */
  readonly leastCellsOff: number;
  /** Hard rules broken; 0 in any plan `plan` hands out. */
  readonly violations: number;
};

/**
 * Measures a seating from the request and the seats alone. Fair share of a cell: n s / N with n
 * people of the value among the N present (in a zone: of that zone) and s people at the table.
 * O(pair slots + cells).
 */
export function quality(input: PlanInput, seats: readonly Seat[]): Quality {
  const rounds = input.rounds.map((_, r) => seats.filter(({ round }) => round === r + 1));
  const seated: SeatedRound[] = rounds.map((inRound) => ({
    sizes: [...Map.groupBy(inRound, ({ table }) => table).values()].map((at) => at.length),
    ids: new Set(inRound.map(({ id }) => id)),
  }));
  return {
    ...meetings(rounds),
    upperBound: mostDistinctPairs(withoutHelpers(input), seated),
    ...balance(input, rounds),
    leastCellsOff: leastCellsOff(withoutHelpers(input), seats),
    violations: brokenRules(input, seats).length,
  };
}

type Meetings = Pick<
  Quality,
  'pairSlots' | 'distinctPairs' | 'repeats' | 'maxMeetings' | 'minNewPeople'
>;

function meetings(rounds: readonly (readonly Seat[])[]): Meetings {
  const met = new Map<string, Map<string, number>>();
  let pairSlots = 0;
  for (const inRound of rounds)
    for (const at of Map.groupBy(inRound, ({ table }) => table).values())
      for (const { id } of at) {
        const others = met.get(id) ?? new Map<string, number>();
        met.set(id, others);
        for (const other of at)
          if (other.id !== id) others.set(other.id, (others.get(other.id) ?? 0) + 1);
        pairSlots += at.length - 1;
      }
  let distinct = 0;
  let maxMeetings = 0;
  let minNewPeople = Number.POSITIVE_INFINITY;
  for (const others of met.values()) {
    distinct += others.size;
    minNewPeople = Math.min(minNewPeople, others.size);
    for (const times of others.values()) maxMeetings = Math.max(maxMeetings, times);
  }
  // Every pair was seen from both sides.
  return {
    pairSlots: pairSlots / 2,
    distinctPairs: distinct / 2,
    repeats: (pairSlots - distinct) / 2,
    maxMeetings,
    minNewPeople: met.size === 0 ? 0 : minNewPeople,
  };
}

function balance(
  input: PlanInput,
  rounds: readonly (readonly Seat[])[],
): Pick<Quality, 'cells' | 'cellsOff'> {
  const persons = new Map(input.people.map((person) => [person.id, person]));
  let cells = 0;
  let cellsOff = 0;
  for (const [r, inRound] of rounds.entries()) {
    const request = input.rounds[r];
    if (request === undefined) continue;
    const zones = zonesOf(request, tablesOf(request, inRound.length).length);
    const zoneOf = ({ table }: Seat) => zones.ofTable[table - 1] ?? 0;
    for (const hall of Map.groupBy(inRound, zoneOf).values())
      for (const feature of input.balance ?? []) {
        const value = ({ id }: Seat) => {
          const person = persons.get(id);
          return person === undefined ? '' : valueOf(person, feature);
        };
        const all = tally(hall, value);
        for (const at of Map.groupBy(hall, ({ table }) => table).values()) {
          const here = tally(at, value);
          for (const [name, n] of all) {
            const k = here.get(name) ?? 0;
            cells += 1;
            // floor(x) <= k <= ceil(x) for x = n s / N, in whole numbers: |k N - n s| < N.
            if (Math.abs(k * hall.length - n * at.length) >= hall.length) cellsOff += 1;
          }
        }
      }
  }
  return { cells, cellsOff };
}

function tally(seats: readonly Seat[], value: (seat: Seat) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const seat of seats) counts.set(value(seat), (counts.get(value(seat)) ?? 0) + 1);
  return counts;
}
