import { groupsOf } from './groups.ts';
import { type PlanInput, type Seat, valueOf } from './input.ts';
import { mayUse, tablesOf, zonesOf } from './rounds.ts';

/** People of one zone of a round who may sit at the same tables and who share a value. */
type Class = { readonly open: readonly number[]; readonly people: number };

/** A table of the zone: how many sit there, and floor and ceiling of the fair share of a value. */
type Place = { readonly size: number; readonly low: number; readonly high: number };

/**
 * The fewest cells (round, table, feature, value) any seating with these table sizes can have off,
 * as far as languages, needs, fixed seats, zones and groups force it. For every set S of tables that
 * is one table, or all the tables some people may use: people of a value who can sit nowhere else
 * fill S beyond the ceilings of its shares, or those who can come at all do not reach its floors;
 * each cell off makes up for no more than its table holds. 0 where no rule forces anything; a valid
 * bound, not always one that can be reached, since features are looked at one by one.
 * @param seats any seating of the request, for the sizes of its tables
 */
export function leastCellsOff(input: PlanInput, seats: readonly Seat[]): number {
  const rounds = [...input.rounds.keys()].map((r) => seats.filter(({ round }) => round === r + 1));
  return rounds.reduce((sum, inRound, r) => sum + inRoundOff(input, r, inRound), 0);
}

function inRoundOff(input: PlanInput, r: number, inRound: readonly Seat[]): number {
  const request = input.rounds[r];
  const doors = doorsOf(input, r, inRound);
  if (request === undefined || doors === null) return 0;
  const sizes = new Map(
    [...Map.groupBy(inRound, ({ table }) => table)].map(([t, at]) => [t, at.length]),
  );
  const zones = zonesOf(request, tablesOf(request, inRound.length).length);
  const persons = new Map(input.people.map((person) => [person.id, person]));
  let off = 0;
  for (const hall of Map.groupBy(inRound, ({ table }) => zones.ofTable[table - 1] ?? 0).values()) {
    const tables = [...new Set(hall.map(({ table }) => table))];
    for (const feature of input.balance ?? []) {
      const value = ({ id }: Seat) => {
        const person = persons.get(id);
        return person === undefined ? '' : valueOf(person, feature);
      };
      for (const [, same] of Map.groupBy(hall, value)) {
        const places = new Map(
          tables.map((table): [number, Place] => {
            const size = sizes.get(table) ?? 0;
            const share = (same.length * size) / hall.length;
            return [table, { size, low: Math.floor(share), high: Math.ceil(share) }];
          }),
        );
        const has = new Set(same.map(({ id }) => id));
        off += Math.max(
          cellsForced(classesOf(hall, doors, has), classesOf(hall, doors, null, has), places),
          groupForced(input, has, doors, places),
        );
      }
    }
  }
  return off;
}

/** Tables in use open to each person, with their group; null where every table is open to all. */
function doorsOf(
  input: PlanInput,
  r: number,
  inRound: readonly Seat[],
): ReadonlyMap<string, readonly number[]> | null {
  const { speaks, access, fixed = [], together = [] } = input;
  const held = fixed.filter(({ round }) => round === r + 1);
  if (!speaks && !access && held.length === 0 && together.length === 0) return null;
  const table = new Map(held.map((seat) => [seat.id, seat.table]));
  const used = [...new Set(inRound.map((seat) => seat.table))].sort((a, b) => a - b);
  const here = new Set(inRound.map(({ id }) => id));
  const doors = new Map<string, readonly number[]>();
  for (const person of input.people) {
    if (!here.has(person.id)) continue;
    const only = table.get(person.id);
    const open = used.filter((t) => {
      const may = mayUse(input, person, t);
      return may.speaks && may.access && (only === undefined || only === t);
    });
    doors.set(person.id, open);
  }
  for (const group of groupsOf(together)) {
    const present = group.filter((id) => here.has(id));
    const common = used.filter((t) => present.every((id) => doors.get(id)?.includes(t) === true));
    for (const id of present) doors.set(id, common);
  }
  return doors;
}

/** People of the hall by the tables open to them: those of `only`, or those not of `but`. */
function classesOf(
  hall: readonly Seat[],
  doors: ReadonlyMap<string, readonly number[]>,
  only: ReadonlySet<string> | null,
  but: ReadonlySet<string> = new Set(),
): readonly Class[] {
  const chosen = hall.filter(({ id }) => (only === null ? !but.has(id) : only.has(id)));
  const groups = Map.groupBy(chosen, ({ id }) => (doors.get(id) ?? []).join(' '));
  return [...groups.values()].map((same) => ({
    open: doors.get(same[0]?.id ?? '') ?? [],
    people: same.length,
  }));
}

/** Cells of one value that must be off in one zone. */
function cellsForced(
  mine: readonly Class[],
  others: readonly Class[],
  places: ReadonlyMap<number, Place>,
): number {
  const tables = [...places.keys()];
  let single = 0;
  for (const t of tables) single += forcedIn([t], mine, others, places);
  const open = new Map([...mine, ...others].map((one) => [one.open.join(' '), one.open]));
  const sets = [...open.values()]
    .map((set) => set.filter((t) => places.has(t)))
    .filter((set) => set.length > 1 && set.length < tables.length);
  return Math.max(single, ...sets.map((set) => forcedIn(set, mine, others, places)));
}

function forcedIn(
  set: readonly number[],
  mine: readonly Class[],
  others: readonly Class[],
  places: ReadonlyMap<number, Place>,
): number {
  const inSet = new Set(set);
  const at = set.map((t) => places.get(t) ?? { size: 0, low: 0, high: 0 });
  const sum = (of: (place: Place) => number) => at.reduce((all, place) => all + of(place), 0);
  const bound = (classes: readonly Class[], held: (open: readonly number[]) => boolean) =>
    classes.reduce((all, { open, people }) => all + (held(open) ? people : 0), 0);
  const within = (open: readonly number[]) => open.every((t) => inSet.has(t));
  const reaching = (open: readonly number[]) => open.some((t) => inSet.has(t));
  const seats = sum(({ size }) => size);
  const most = Math.min(bound(mine, reaching), seats - bound(others, within));
  const least = Math.max(bound(mine, within), seats - bound(others, reaching));
  return Math.max(
    fewestOf(
      at.map(({ size, high }) => size - high),
      least - sum(({ high }) => high),
    ),
    fewestOf(
      at.map(({ low }) => low),
      sum(({ low }) => low) - most,
    ),
  );
}

/** How many of these it takes, the largest first, to make up an amount. */
function fewestOf(parts: readonly number[], amount: number): number {
  let left = amount;
  let taken = 0;
  for (const part of parts.toSorted((a, b) => b - a)) {
    if (left <= 0) break;
    left -= part;
    taken += 1;
  }
  return taken;
}

/** 1 where a group that stays together holds more of the value than any table's share. */
function groupForced(
  { together = [] }: PlanInput,
  has: ReadonlySet<string>,
  doors: ReadonlyMap<string, readonly number[]>,
  places: ReadonlyMap<number, Place>,
): number {
  const forced = groupsOf(together).some((group) => {
    const count = group.filter((id) => has.has(id)).length;
    const [first] = group.filter((id) => has.has(id));
    const open = (doors.get(first ?? '') ?? []).flatMap((t) => places.get(t)?.high ?? []);
    return count > 0 && open.every((high) => count > high);
  });
  return forced ? 1 : 0;
}
