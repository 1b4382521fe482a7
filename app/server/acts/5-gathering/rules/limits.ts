import type { PlanInput, Seat } from '@commonlot/seating';

type Limit = NonNullable<PlanInput['atMost']>[number];

/**
 * The template's limits as this hall can keep them: where more of a group are there than tables (in
 * a theme: than tables of the theme), so many more to a table. The organiser's own limits are never
 * loosened; these are only what the template proposes, and the plan says what became of them.
 */
export function limitsThatFit(
  limits: readonly Limit[],
  { people, rounds, absent = [], fixed = [] }: PlanInput,
): readonly Limit[] {
  return limits.map(({ group, perTable }) => {
    const members = new Set(people.filter((one) => one.group === group).map(({ id }) => id));
    const least = rounds.map((round, place) => {
      const gone = absent.filter((one) => one.round === place + 1 && members.has(one.id)).length;
      const sizes = 'tables' in round ? round.tables : [];
      const here = people.length - absent.filter((one) => one.round === place + 1).length;
      const inZones = (round.zones ?? []).map((zone) =>
        Math.ceil(zone.people.filter((id) => members.has(id)).length / zone.tables.length),
      );
      const spread = Math.ceil((members.size - gone) / Math.max(1, fewest(sizes, here)));
      return Math.max(spread, ...inZones);
    });
    const sat = mostAtATable(fixed.filter(({ id }) => members.has(id)));
    return { group, perTable: Math.max(perTable, sat, ...least) };
  });
}

/** Tables that people cannot do without, the largest first. */
function fewest(sizes: readonly number[], people: number): number {
  let left = people;
  return sizes
    .toSorted((a, b) => b - a)
    .filter((size) => {
      const needed = left > 0;
      left -= size;
      return needed;
    }).length;
}

function mostAtATable(seats: readonly Seat[]): number {
  const counts = new Map<string, number>();
  for (const { round, table } of seats) {
    const place = `${round} ${table}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** The limits a plan went beyond, each with the most of the group at one table. */
export function loosenedIn(
  limits: readonly Limit[],
  people: PlanInput['people'],
  seats: readonly Seat[],
): readonly Limit[] {
  return limits.flatMap(({ group, perTable }) => {
    const members = new Set(people.filter((one) => one.group === group).map(({ id }) => id));
    const most = mostAtATable(seats.filter(({ id }) => members.has(id)));
    return most > perTable ? [{ group, perTable: most }] : [];
  });
}
