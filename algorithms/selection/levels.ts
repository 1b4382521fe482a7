import type { Bounds, Column, OpenProgram, Outcome, Program, Solver } from '@commonlot/optimise';
import type { Units } from './units.ts';

/**
 * What the chances of the units range over: columns with rows of their own, and how much one of each
 * column adds to each unit's chance. Either the quota rules themselves (the relaxation) or panels
 * with weights (the hull), where `improve` prices new panels.
 */
export type Region = {
  readonly rows: readonly Bounds[];
  readonly columns: readonly RegionColumn[];
  /** New columns that could better the outcome; none when it is proved to be the best. */
  readonly improve: (outcome: Outcome, duals: Duals) => readonly RegionColumn[];
};

/** A column: its bounds and entries in the region's own rows, and in the units' chances. */
export type RegionColumn = {
  readonly lower: number;
  readonly upper: number;
  readonly rows: readonly number[];
  readonly values: readonly number[];
  readonly units: readonly number[];
  readonly chances: readonly number[];
};

/** Lagrange multipliers: what a seat's chance is worth, and what the region's rows cost. */
export type Duals = {
  /** v: worth of chance, at least 0, one a unit. */
  readonly worth: Float64Array;
  /** One a row of the region: change of the optimum per unit of its bound. */
  readonly rows: Float64Array;
};

/** One step of leximin: nobody of these units can have more without someone who has no more losing. */
export type Level = {
  /** The chance of everybody in `units`. */
  readonly value: number;
  readonly units: readonly number[];
  /** Positive for every unit of the level: the proof that none of them can be raised. */
  readonly duals: Duals;
};

export type Leximin = {
  readonly levels: readonly Level[];
  /** Value of each column of the region in the last program: the chances it gives are `chances`. */
  readonly point: Float64Array;
};

/** A slack below this is none: chances are told apart to seven digits or better. */
const NO_SLACK = 2e-8;

/** Something went wrong in the solver's arithmetic. Never a result. */
export class SolverTrouble extends Error {}
/** The region is empty. */
class Empty extends Error {}
/** The caller's `cancelled` said so. */
export class Cancelled extends Error {}

/**
 * Leximin over a region: maximise the smallest chance z; among those who cannot be raised above it
 * fix everybody at once; go on with the others.
 *
 *     step 1   max z          s.t. chance_u >= z (open u),  chance_u >= fixed_u (the others)
 *     step 2   max sum s_u    over suspects, s.t. chance_u - s_u >= z*, 0 <= s_u <= 1
 *
 * @returns null when the region is empty
 * @throws Cancelled, SolverTrouble
 *
 * Whoever gets s_u > 0 in step 2 is no suspect; repeat until the sum is 0. Then the multipliers of
 * step 2 are at least 1 for every remaining suspect, which proves that all of them stay at z*.
 * Source: Flanigan et al., Fair algorithms for selecting citizens' assemblies, Nature 596 (2021),
 * supplementary information, for leximin by levels; step 2 replaces their interior-point multipliers.
 */
export function leximin(
  solver: Solver,
  pool: Units,
  region: Region,
  stop: {
    readonly cancelled: () => boolean;
    readonly onLevel: (level: Level) => void;
    /** True after the last level wanted; all of them when left out. */
    readonly enough?: (level: Level) => boolean;
  },
): Leximin | null {
  const program = new LevelProgram(solver, pool, region, stop.cancelled);
  try {
    const open = new Set(pool.units.keys());
    const levels: Level[] = [];
    while (open.size > 0) {
      const level = program.level(open);
      levels.push(level);
      for (const u of level.units) open.delete(u);
      stop.onLevel(level);
      if (stop.enough?.(level) === true) break;
    }
    return { levels, point: program.point() };
  } catch (error) {
    if (error instanceof Empty) return null;
    throw error;
  } finally {
    program.close();
  }
}

/** Columns: z, then s of each unit, then the region's. Rows: the region's, then one a unit. */
class LevelProgram {
  readonly #open: OpenProgram;
  readonly #region: Region;
  readonly #count: number;
  readonly #cancelled: () => boolean;
  readonly #floor: Float64Array;
  readonly #bounds: Bounds[];
  #last: Float64Array = new Float64Array();

  constructor(solver: Solver, pool: Units, region: Region, cancelled: () => boolean) {
    this.#region = region;
    this.#count = pool.units.length;
    this.#cancelled = cancelled;
    this.#floor = new Float64Array(this.#count);
    this.#bounds = region.columns.map(({ lower, upper }) => ({ lower, upper }));
    this.#open = solver.open(this.#program());
  }

  close(): void {
    this.#open.close();
  }

  point(): Float64Array {
    return this.#last.slice(1 + this.#count);
  }

  /** Finds the next level among the open units and fixes it. */
  level(open: ReadonlySet<number>): Level {
    for (const u of open) this.#floor[u] = 0;
    const { objective: value } = this.#run(open, 'z', open);
    for (const u of open) this.#floor[u] = value;
    let suspects = new Set(open);
    for (;;) {
      const { point, duals } = this.#run(open, 's', suspects);
      const stuck = new Set<number>();
      for (const u of suspects) if ((point[1 + u] ?? 0) <= NO_SLACK) stuck.add(u);
      if (stuck.size === 0) {
        // The best point of step 1 was not quite the best: rounding. The tightest one is the level.
        const tightest = [...suspects].reduce((a, b) =>
          (point[1 + b] ?? 0) < (point[1 + a] ?? 0) ? b : a,
        );
        throw new SolverTrouble(
          `no unit is tight at ${value}, unit ${tightest} has ${point[1 + tightest]}`,
        );
      }
      if (stuck.size === suspects.size) return { value, units: [...stuck], duals };
      suspects = stuck;
    }
  }

  #program(): Program {
    const { rows, columns } = this.#region;
    const units = Array.from({ length: this.#count }, (_, u) => u);
    const unitRow = (u: number) => rows.length + u;
    return {
      sense: 'maximise',
      rows: [...rows, ...units.map(() => ({ lower: 0, upper: Number.POSITIVE_INFINITY }))],
      columns: [
        { cost: 1, lower: 0, upper: 1, rows: units.map(unitRow), values: units.map(() => -1) },
        ...units.map((u) => ({ cost: 0, lower: 0, upper: 0, rows: [unitRow(u)], values: [-1] })),
        ...columns.map((column) => this.#column(column)),
      ],
    };
  }

  #column({ lower, upper, rows, values, units, chances }: RegionColumn): Column {
    const first = this.#region.rows.length;
    return {
      cost: 0,
      lower,
      upper,
      rows: [...rows, ...units.map((u) => first + u)],
      values: [...values, ...chances],
    };
  }

  /** Solves one step, with new columns until none betters it. */
  #run(open: ReadonlySet<number>, step: 'z' | 's', raise: ReadonlySet<number>) {
    this.#set(open, step, raise);
    for (;;) {
      const outcome = this.#open.solve({ cancelled: this.#cancelled });
      if (this.#cancelled()) throw new Cancelled();
      const { point, rowDuals, status } = outcome;
      if (status === 'infeasible' && step === 'z' && open.size === this.#count) throw new Empty();
      if (status !== 'optimal' || point === null || rowDuals === null) {
        throw new SolverTrouble(`step ${step} ended ${status}`);
      }
      const first = this.#region.rows.length;
      const worth = rowDuals.slice(first).map((dual) => Math.max(0, -dual));
      const duals = { worth, rows: rowDuals.slice(0, first) };
      const columns = this.#region.improve(outcome, duals);
      if (columns.length === 0) {
        this.#last = point;
        return { objective: outcome.objective, point, duals };
      }
      this.#open.addColumns(columns.map((column) => this.#column(column)));
      for (const { lower, upper } of columns) this.#bounds.push({ lower, upper });
    }
  }

  #set(open: ReadonlySet<number>, step: 'z' | 's', raise: ReadonlySet<number>): void {
    const first = 1 + this.#count;
    const costs = new Float64Array(first + this.#bounds.length);
    const lower = new Float64Array(costs.length);
    const upper = new Float64Array(costs.length);
    if (step === 'z') {
      costs[0] = 1;
      upper[0] = 1;
    } else {
      for (const u of raise) {
        costs[1 + u] = 1;
        upper[1 + u] = 1;
      }
    }
    this.#bounds.forEach((bounds, j) => {
      lower[first + j] = bounds.lower;
      upper[first + j] = bounds.upper;
    });
    this.#open.setColumnBounds(lower, upper);
    this.#open.setCosts(costs);
    const rows = this.#region.rows;
    const rowLower = Float64Array.from([...rows.map((row) => row.lower), ...this.#floor]);
    const rowUpper = Float64Array.from([
      ...rows.map((row) => row.upper),
      ...this.#floor.map(() => Number.POSITIVE_INFINITY),
    ]);
    this.#open.setRowBounds(rowLower, rowUpper);
    for (let u = 0; u < this.#count; u += 1) {
      this.#open.setCoefficient(rows.length + u, 0, open.has(u) ? -1 : 0);
    }
  }
}
