import type { Bounds, Column, OpenProgram, Solver } from '@commonlot/optimise';
import { SolverTrouble } from './levels.ts';
import type { Rules } from './rules.ts';
import type { Units } from './units.ts';

/** Room is looked for up to this many seats; less than the second is none. */
const ROOM = 0.01;
const NO_ROOM = 1e-7;

/** Rules and roofs that every vector of chances meets exactly, whatever their bounds allow. */
export type Forced = {
  /** The rules, those without room with both bounds alike. */
  readonly rows: readonly Bounds[];
  /** Units whose people have as much chance as their roof lets them, always. */
  readonly full: ReadonlySet<number>;
};

/**
 * Finds what is forced, by linear programs that give room to as many bounds as they can until no
 * bound that is left gets any.
 * @param open units that can be drawn
 * @throws SolverTrouble
 */
export function forced(solver: Solver, pool: Units, rules: Rules, open: readonly number[]): Forced {
  const { rows } = rules;
  const [seats, sides] = [pool.units.length, 2 * rows.length];
  const rooms = Array.from({ length: sides + open.length }, (_, i) => i);
  const program = roomProgram(solver, pool, rules, open);
  try {
    let left = new Set(rooms);
    for (;;) {
      const costs = new Float64Array(seats + rooms.length);
      for (const i of left) costs[seats + i] = 1;
      program.setCosts(costs);
      const { point, status } = program.solve();
      if (point === null || status !== 'optimal') throw new SolverTrouble(`room ended ${status}`);
      const next = new Set([...left].filter((i) => (point[seats + i] ?? 0) <= NO_ROOM));
      if (next.size === left.size) break;
      left = next;
    }
    const full = open.filter((_, i) => left.has(sides + i));
    return {
      rows: rows.map((row, r) => narrowed(row, left.has(2 * r), left.has(2 * r + 1))),
      full: new Set(full),
    };
  } finally {
    program.close();
  }
}

function narrowed({ lower, upper }: Bounds, atLower: boolean, atUpper: boolean): Bounds {
  if (atLower) return { lower, upper: lower };
  return atUpper ? { lower: upper, upper } : { lower, upper };
}

/**
 * Columns: seats of every unit, then room under and over each rule by turns, then under each roof.
 * Rows: the rules from below, the rules from above, the roofs.
 */
function roomProgram(
  solver: Solver,
  pool: Units,
  { rows, rowsOf }: Rules,
  open: readonly number[],
): OpenProgram {
  const infinity = Number.POSITIVE_INFINITY;
  const above = (r: number) => rows.length + r;
  const roof = new Map(open.map((u, i) => [u, 2 * rows.length + i]));
  const seats = pool.units.map(({ cap }, u): Column => {
    const [own, under] = [rowsOf[u] ?? [], roof.get(u)];
    const entries = [...own, ...own.map(above), ...(under === undefined ? [] : [under])];
    const upper = under === undefined ? 0 : cap;
    return { cost: 0, lower: 0, upper, rows: entries, values: entries.map(() => 1) };
  });
  const room = (row: number, value: number): Column => {
    return { cost: 1, lower: 0, upper: ROOM, rows: [row], values: [value] };
  };
  return solver.open({
    sense: 'maximise',
    rows: [
      ...rows.map(({ lower }) => ({ lower, upper: infinity })),
      ...rows.map(({ upper }) => ({ lower: -infinity, upper })),
      ...open.map((u) => ({ lower: -infinity, upper: pool.units[u]?.cap ?? 0 })),
    ],
    columns: [
      ...seats,
      ...rows.flatMap((_, r) => [room(r, -1), room(above(r), 1)]),
      ...[...roof.values()].map((row) => room(row, 1)),
    ],
  });
}
