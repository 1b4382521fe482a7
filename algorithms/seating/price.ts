import type { Hall } from './hall.ts';
import type { Limited } from './problem.ts';

/** How far a count would be outside its fair share after one more (+1) or one fewer (-1). */
function cellChange(hall: Hall, at: number, by: 1 | -1): number {
  const k = hall.count[at] ?? 0;
  if (by === 1) return k >= (hall.high[at] ?? 0) ? 1 : k < (hall.low[at] ?? 0) ? -1 : 0;
  return k <= (hall.low[at] ?? 0) ? 1 : k > (hall.high[at] ?? 0) ? -1 : 0;
}

/**
 * Change of `Hall` cost if p at table a and q at table b change places. Exact for features whose
 * values differ: four cells each. O(features + people at both tables).
 */
export function swapPrice(hall: Hall, p: number, q: number, a: number, b: number): number {
  const { features, cells, cellCount } = hall.problem;
  let price = 0;
  for (let f = 0; f < features; f += 1) {
    const mine = cells[p * features + f] ?? 0;
    const theirs = cells[q * features + f] ?? 0;
    if (mine === theirs) continue;
    const change =
      cellChange(hall, a * cellCount + mine, -1) +
      cellChange(hall, a * cellCount + theirs, 1) +
      cellChange(hall, b * cellCount + theirs, -1) +
      cellChange(hall, b * cellCount + mine, 1);
    price += change * (hall.weights.cell[f] ?? 0);
  }
  return price + meetingChange(hall, p, q, a, b) * hall.weights.meeting;
}

/** Change of sum C(m, 2): leaving a mate met m times saves m - 1, joining one met m times costs m. */
function meetingChange(hall: Hall, p: number, q: number, a: number, b: number): number {
  const { met, people } = hall;
  const mine = hall.at[a] ?? [];
  const theirs = hall.at[b] ?? [];
  if (met === null) return meetingChangeByTables(hall, p, q, mine, theirs);
  const rowP = p * people;
  const rowQ = q * people;
  let change = 0;
  for (const m of mine) if (m !== p) change += (met[rowQ + m] ?? 0) - (met[rowP + m] ?? 0);
  for (const m of theirs) if (m !== q) change += (met[rowP + m] ?? 0) - (met[rowQ + m] ?? 0);
  return change + mine.length + theirs.length - 2;
}

/** The same from the tables of everybody round by round. */
function meetingChangeByTables(
  hall: Hall,
  p: number,
  q: number,
  mine: readonly number[],
  theirs: readonly number[],
): number {
  let change = mine.length + theirs.length - 2;
  for (let r = 0; r < hall.rounds; r += 1) {
    const [atP, atQ] = [hall.where(r, p), hall.where(r, q)];
    change += moreThere(hall, r, mine, p, atQ, atP) + moreThere(hall, r, theirs, q, atP, atQ);
  }
  return change;
}

/** How many of some people, but for one of them, sit at `to` in a round, less those at `from`. */
function moreThere(
  { tableOf, rounds }: Hall,
  r: number,
  people: readonly number[],
  but: number,
  to: number,
  from: number,
): number {
  if (to === from) return 0;
  let more = 0;
  for (let i = 0; i < people.length; i += 1) {
    const m = people[i] ?? 0;
    const table = tableOf[m * rounds + r] ?? -1;
    if (m === but || table === -1) continue;
    if (table === to) more += 1;
    else if (table === from) more -= 1;
  }
  return more;
}

/** Change in hard rules broken (apart, limits) if p at a and q at b change places in round r. */
export function ruleChange(
  hall: Hall,
  r: number,
  p: number,
  q: number,
  a: number,
  b: number,
): number {
  return (
    foesMet(hall, r, p, q, a, b) + foesMet(hall, r, q, p, b, a) + limitChange(hall, p, q, a, b)
  );
}

/** People p is to be apart from: met anew at `to` less left behind at `from`; q changes over too. */
function foesMet(hall: Hall, r: number, p: number, q: number, from: number, to: number): number {
  let change = 0;
  for (const foe of hall.problem.apart[p] ?? []) {
    if (foe === q) continue;
    const table = hall.where(r, foe);
    if (table === to) change += 1;
    else if (table === from) change -= 1;
  }
  return change;
}

function limitChange(hall: Hall, p: number, q: number, a: number, b: number): number {
  let change = 0;
  for (const [l, limit] of hall.problem.limited.entries()) {
    const { is } = limit;
    const move = (is[q] ?? 0) - (is[p] ?? 0);
    if (move === 0) continue;
    const atA = hall.limitedThere(a, l);
    const atB = hall.limitedThere(b, l);
    change += brokenLimit(atA + move, limit) - brokenLimit(atA, limit);
    change += brokenLimit(atB - move, limit) - brokenLimit(atB, limit);
  }
  return change;
}

/** By how many people a table with so many of them breaks a limit. */
export function brokenLimit(n: number, { least, most, alone }: Limited): number {
  return outside(n, least, most) + (alone && n === 1 ? 1 : 0);
}

function outside(n: number, least: number, most: number): number {
  return Math.max(0, n - most) + Math.max(0, least - n);
}

/** The whole cost, counted afresh: for the stop, and to test the prices against. */
export function fullCost(hall: Hall): number {
  const { cellCount, features, cells } = hall.problem;
  const weightOf = new Int32Array(cellCount);
  for (let i = 0; i < cells.length; i += 1)
    weightOf[cells[i] ?? 0] = hall.weights.cell[i % features] ?? 0;
  let cost = 0;
  for (let i = 0; i < hall.count.length; i += 1)
    cost +=
      outside(hall.count[i] ?? 0, hall.low[i] ?? 0, hall.high[i] ?? 0) *
      (weightOf[i % cellCount] ?? 0);
  return cost + hall.counts().again * hall.weights.meeting;
}
