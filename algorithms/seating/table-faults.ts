import type { Hall } from './hall.ts';
import { brokenLimit } from './price.ts';

/** What is wrong at one table of a round, in whole numbers. */
export type TableFaults = {
  /** Hard rules: apart, together, limits, seats, who may sit there. Enough to compare, not to name. */
  readonly broken: number;
  /** Pairs at the table who meet in another round too. */
  readonly repeats: number;
  readonly cellsOff: number;
};

/** Looks at one table, numbered through. O(people at the table squared + cells + people). */
export function tableFaults(hall: Hall, r: number, table: number): TableFaults {
  const here = hall.at[table] ?? [];
  let repeats = 0;
  for (const [i, p] of here.entries())
    for (const q of here.slice(i + 1)) if (hall.meetings(p, q) > 1) repeats += 1;
  return { broken: brokenAt(hall, r, table), repeats, cellsOff: cellsOffAt(hall, r, table) };
}

function brokenAt(hall: Hall, r: number, table: number): number {
  const round = hall.problem.rounds[r];
  const here = hall.at[table] ?? [];
  if (round === undefined || here.length === 0) return 0;
  const { apart, mates, limited } = hall.problem;
  const t = table - round.firstTable;
  const at = (people: readonly number[] | undefined, here: boolean) =>
    (people ?? []).filter((q) => (hall.where(r, q) === table) === here).length;
  let broken = Math.max(0, here.length - (round.seats[t] ?? 0));
  for (const p of here) {
    if (round.allowed[round.doors[p] ?? 0]?.[t] !== 1) broken += 2;
    broken += at(apart[p], true) + at(mates[p], false);
  }
  for (const [l, limit] of limited.entries())
    broken += 2 * brokenLimit(hall.limitedThere(table, l), limit);
  return broken;
}

/** Floor and ceiling of the fair share as `quality` counts them, in whole numbers. */
function cellsOffAt(hall: Hall, r: number, table: number): number {
  const round = hall.problem.rounds[r];
  const here = hall.at[table] ?? [];
  const [first] = here;
  if (round === undefined || first === undefined) return 0;
  const { features, cells, cellCount } = hall.problem;
  const zone = round.zones.ofTable[table - round.firstTable] ?? 0;
  const all = new Int32Array(cellCount);
  let people = 0;
  for (const p of round.present) {
    if ((round.zoneOf[p] ?? 0) !== zone) continue;
    people += 1;
    for (let f = 0; f < features; f += 1) {
      const cell = cells[p * features + f] ?? 0;
      all[cell] = (all[cell] ?? 0) + 1;
    }
  }
  let off = 0;
  for (const [cell, n] of all.entries()) {
    const k = hall.count[table * cellCount + cell] ?? 0;
    if (n > 0 && Math.abs(k * people - n * here.length) >= people) off += 1;
  }
  return off;
}
