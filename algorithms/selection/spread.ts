import type { Weighted } from './decompose.ts';
import type { Unit, Units } from './units.ts';

/** A panel of people (indices into the pool, ascending) with its weight. */
export type PeoplePanel = { readonly weight: number; readonly people: readonly number[] };

/** Two moments closer than this are one: far below any chance, far above rounding. */
const INSTANT = 1e-13;

/** Who of one unit (or household class) sits, from moment to moment of a lottery's length 1. */
type Schedule = {
  /** Whether anybody of them sits on a panel. */
  readonly sits: (panel: number) => boolean;
  /** Moments within a panel (0 to 1 of its own length) at which somebody changes place. */
  readonly cuts: (panel: number) => readonly number[];
  /** Who sits at a moment within a panel. */
  readonly seated: (panel: number, moment: number) => readonly number[];
};

/**
 * Turns a lottery over panels of units into one over panels of people in which everybody of a unit
 * has exactly the same chance, and at most one of a household sits.
 *
 * Think of the weights as lengths of time that add up to 1. The seats of a unit in that time, laid
 * end to end, are a line of length x = n p; cut it into n pieces of length p, one a person, wound
 * around the hour of length 1. As p <= 1 nobody meets themselves (McNaughton, Scheduling with
 * deadlines and loss functions, 1959). A panel of people ends where anybody changes place.
 * @param panels weights sum to 1
 */
export function spread(pool: Units, panels: readonly Weighted[]): PeoplePanel[] {
  const schedules = pool.households.flatMap(({ units, count }) =>
    units.length > 1 && count > 1
      ? [rotation(pool, units, count, panels)]
      : units.flatMap((u) => {
          const unit = pool.units[u];
          return unit === undefined ? [] : [ofUnit(unit, u, panels)];
        }),
  );
  return panels.flatMap(({ weight }, p) => {
    const sitting = schedules.filter((schedule) => schedule.sits(p));
    const cuts = sitting.flatMap((schedule) => schedule.cuts(p));
    const moments = [0, ...cuts.sort((a, b) => a - b), 1];
    const result: PeoplePanel[] = [];
    let from = 0;
    for (const to of moments) {
      // A last sliver is kept with what came before, so that no weight is lost.
      if ((to - from) * weight < INSTANT && to < 1) continue;
      const middle = (from + to) / 2;
      const people = sitting.flatMap((schedule) => schedule.seated(p, middle));
      if (to > from)
        result.push({ weight: weight * (to - from), people: people.sort((a, b) => a - b) });
      from = to;
    }
    return result;
  });
}

function ofUnit(unit: Unit, u: number, panels: readonly Weighted[]): Schedule {
  const seats = panels.map(({ panel }) => panel[u] ?? 0);
  const least = Math.min(...seats);
  const most = Math.max(...seats);
  return most - least <= 1 ? wound(unit, seats, most, panels) : systematic(unit, seats);
}

/** The line wound around the whole lottery: for units with s or s + 1 seats on every panel. */
function wound(
  { people }: Unit,
  seats: readonly number[],
  most: number,
  panels: readonly Weighted[],
): Schedule {
  // Panels with the extra seat come first, so that the line is wound without a hole.
  const start = new Float64Array(panels.length);
  let total = 0;
  let clock = 0;
  for (const extra of [true, false]) {
    for (const [p, { weight }] of panels.entries()) {
      if ((seats[p] === most) !== extra) continue;
      start[p] = clock;
      clock += weight;
      total += weight * (seats[p] ?? 0);
    }
  }
  const share = total / people.length;
  const inside = panels.map((): number[] => []);
  const order = [...panels.keys()].sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0));
  for (let j = 1; j < people.length; j += 1) {
    const moment = (j * share) % 1;
    const p = order.findLast((i) => (start[i] ?? 0) <= moment) ?? 0;
    const weight = panels[p]?.weight ?? 1;
    const cut = (moment - (start[p] ?? 0)) / weight;
    if (cut > 0 && cut < 1) inside[p]?.push(cut);
  }
  return {
    sits: (p) => (seats[p] ?? 0) > 0,
    cuts: (p) => inside[p] ?? [],
    seated: (p, moment) => {
      const clockTime = (start[p] ?? 0) + moment * (panels[p]?.weight ?? 0);
      return places(seats[p] ?? 0, (k) => (clockTime + k) / share, people);
    },
  };
}

/** The line wound around each panel by itself: for units whose seats vary by two or more. */
function systematic({ people }: Unit, seats: readonly number[]): Schedule {
  return {
    sits: (p) => (seats[p] ?? 0) > 0,
    cuts: (p) => {
      const count = seats[p] ?? 0;
      if (count === 0 || count === people.length) return [];
      return people.flatMap((_, j) => {
        const cut = ((j * count) / people.length) % 1;
        return cut > 0 ? [cut] : [];
      });
    },
    seated: (p, moment) => {
      const count = seats[p] ?? 0;
      return places(count, (k) => ((moment + k) * people.length) / count, people);
    },
  };
}

function places(
  count: number,
  place: (k: number) => number,
  people: readonly number[],
): readonly number[] {
  if (count === people.length) return people;
  const seated: number[] = [];
  for (let k = 0; k < count; k += 1) {
    const person = people[Math.min(people.length - 1, Math.floor(place(k)))];
    if (person !== undefined) seated.push(person);
  }
  return seated;
}

/**
 * Several households of one kind whose members differ: each panel is turned through all of them, so
 * that every household sends each of its members for the same time.
 */
function rotation(
  pool: Units,
  units: readonly number[],
  count: number,
  panels: readonly Weighted[],
): Schedule {
  const members = units.map((u) => pool.units[u]?.people ?? []);
  const cuts = members.flatMap((people) => {
    const turns = people.length;
    return Array.from({ length: turns - 1 }, (_, j) => (j + 1) / turns);
  });
  return {
    sits: (p) => units.some((u) => (panels[p]?.panel[u] ?? 0) > 0),
    cuts: () => cuts,
    seated: (p, moment) => {
      const shift = Math.floor(moment * count);
      const within = moment * count - shift;
      let next = shift;
      return units.flatMap((u, i) => {
        const people = members[i] ?? [];
        const alike = people.length / count;
        return Array.from({ length: panels[p]?.panel[u] ?? 0 }, () => {
          const household = next++ % count;
          return people[household * alike + Math.floor(within * alike)] ?? -1;
        });
      });
    },
  };
}
