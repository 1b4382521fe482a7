import type { OpenProgram, Solver } from '@commonlot/optimise';
import { Cancelled, type Region, SolverTrouble } from './levels.ts';
import type { Units } from './units.ts';

const MOST_TANGENTS = 60;
/** The hyperbola is met when its tangents lie this close under it, as a share of its height. */
const MET = 1e-11;
/** Smallest chances this near to each other, as a share, are the same. */
const SAME = 1e-9;

/** The fairest balance of the smallest and the largest chance, and multipliers that show it. */
export type Balance = {
  readonly least: number;
  readonly most: number;
  /** Of the floor and of the ceiling of each unit: what its chance is worth, and costs; at least 0. */
  readonly floors: Float64Array;
  readonly ceilings: Float64Array;
  /** Price of each row of the region. */
  readonly rows: Float64Array;
  /** Value of each column of the region. */
  readonly point: Float64Array;
};

/**
 * Goldilocks: neither very small nor very large chances. With a = people / seats, over the open units,
 *
 *     min  x + t   s.t.  z <= a p_u <= x,   t >= 1/z,
 *
 * where t >= 1/z is kept by tangents t >= 2/z0 - z/z0^2, one more at each z found until they meet it.
 * @param shut units that are on no panel
 * @param a people of the open units by seats: 1/a is everybody's chance without quotas
 * @throws SolverTrouble; Cancelled when `stop` says so
 * Source: Baharav and Flanigan, Fair, manipulation-robust, and transparent sortition (2024), with
 * gamma = 1.
 */
export function goldilocks(
  solver: Solver,
  pool: Units,
  region: Region,
  shut: ReadonlySet<number>,
  a: number,
  stop: () => boolean,
): Balance {
  const open = [...pool.units.keys()].filter((u) => !shut.has(u));
  const program = new BalanceProgram(solver, region, open, a);
  try {
    const touched = [1];
    for (let tangents = 0; tangents < MOST_TANGENTS; tangents += 1) {
      const { point, rowDuals } = program.solve(pool.units.length, stop);
      const [x = 0, z = 0, t = 0] = point;
      // Where a tangent touches already, another tells the solver nothing new.
      const met = t * z >= 1 - MET || touched.some((z0) => Math.abs(z - z0) <= SAME * z);
      if (z > 0 && met) return program.balance(pool.units.length, x, z, point, rowDuals);
      // The lowest tangent says nothing about what lies far below it.
      const next = Math.max(z, Math.min(...touched) / 4);
      touched.push(next);
      program.touch(next);
    }
    throw new SolverTrouble('the balance of chances did not converge');
  } finally {
    program.close();
  }
}

/** Columns: x, z, t, then the region's. Rows: the region's, floors, ceilings, tangents. */
class BalanceProgram {
  readonly #program: OpenProgram;
  readonly #region: Region;
  readonly #open: readonly number[];
  readonly #place: ReadonlyMap<number, number>;
  readonly #a: number;

  constructor(solver: Solver, region: Region, open: readonly number[], a: number) {
    this.#region = region;
    this.#open = open;
    this.#place = new Map(open.map((u, i) => [u, i]));
    this.#a = a;
    const first = region.rows.length;
    const floors = open.map((_, i) => first + i);
    const ceilings = floors.map((row) => row + open.length);
    const least = { lower: 0, upper: Number.POSITIVE_INFINITY };
    const free = { cost: 0, ...least };
    const minus = open.map(() => -1);
    this.#program = solver.open({
      sense: 'minimise',
      rows: [
        ...region.rows,
        ...open.map(() => least),
        ...open.map(() => ({ lower: Number.NEGATIVE_INFINITY, upper: 0 })),
      ],
      columns: [
        { ...free, cost: 1, rows: ceilings, values: minus },
        { ...free, rows: floors, values: minus },
        { ...free, cost: 1, rows: [], values: [] },
        ...region.columns.map((column) => this.#column(column)),
      ],
    });
    this.touch(1);
  }

  close(): void {
    this.#program.close();
  }

  /** A tangent of 1/z at z0. */
  touch(z0: number): void {
    const values = [1 / (z0 * z0), 1];
    const upper = Number.POSITIVE_INFINITY;
    this.#program.addRow({ lower: 2 / z0, upper, columns: [1, 2], values });
  }

  /** Solves with the tangents at hand, with new columns until none betters it. */
  solve(units: number, stop: () => boolean) {
    for (;;) {
      const outcome = this.#program.solve({ cancelled: stop });
      if (stop()) throw new Cancelled();
      const { status, point, rowDuals } = outcome;
      if (status !== 'optimal' || point === null || rowDuals === null)
        throw new SolverTrouble(`the balance of chances ended ${status}`);
      const { floors, ceilings, rows } = this.#prices(units, rowDuals);
      const worth = floors.map((floor, u) => floor - (ceilings[u] ?? 0));
      const columns = this.#region.improve(outcome, { worth, rows });
      if (columns.length === 0) return { point, rowDuals };
      this.#program.addColumns(columns.map((column) => this.#column(column)));
    }
  }

  balance(
    units: number,
    x: number,
    z: number,
    point: Float64Array,
    rowDuals: Float64Array,
  ): Balance {
    const ranges = { least: z / this.#a, most: x / this.#a };
    return { ...ranges, ...this.#prices(units, rowDuals), point: point.slice(3) };
  }

  /** Of chances instead of multiples of 1/a; what the region's rows cost is their price. */
  #prices(units: number, rowDuals: Float64Array) {
    const first = this.#region.rows.length;
    const floors = new Float64Array(units);
    const ceilings = new Float64Array(units);
    for (const [i, u] of this.#open.entries()) {
      floors[u] = this.#a * Math.max(0, rowDuals[first + i] ?? 0);
      ceilings[u] = this.#a * Math.max(0, -(rowDuals[first + this.#open.length + i] ?? 0));
    }
    return { floors, ceilings, rows: rowDuals.slice(0, first).map((dual) => -dual) };
  }

  #column({ lower, upper, rows, values, units, chances }: Region['columns'][number]) {
    const first = this.#region.rows.length;
    const entries = units.flatMap((u, i) => {
      const place = this.#place.get(u);
      return place === undefined ? [] : [[place, this.#a * (chances[i] ?? 0)] as const];
    });
    return {
      cost: 0,
      lower,
      upper,
      rows: [
        ...rows,
        ...entries.map(([place]) => first + place),
        ...entries.map(([place]) => first + this.#open.length + place),
      ],
      values: [...values, ...entries.map(([, by]) => by), ...entries.map(([, by]) => by)],
    };
  }
}
