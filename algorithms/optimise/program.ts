/**
 * A linear or mixed-integer program, column by column:
 *
 *     maximise or minimise   c'x
 *     subject to             rows[i].lower <= (A x)_i <= rows[i].upper
 *                            columns[j].lower <= x_j <= columns[j].upper,  x_j whole where `integer`
 *
 * Bounds may be infinite; costs and coefficients are finite. A column lists a row at most once.
 */
export type Program = {
  readonly sense: 'maximise' | 'minimise';
  readonly rows: readonly Bounds[];
  readonly columns: readonly Column[];
};

export type Bounds = { readonly lower: number; readonly upper: number };

export type Column = Bounds & {
  readonly cost: number;
  readonly integer?: boolean;
  /** Row indices of the non-zero coefficients, any order. */
  readonly rows: readonly number[];
  readonly values: readonly number[];
};

/** A row by itself: coefficients of some columns, each at most once. */
export type Row = Bounds & {
  readonly columns: readonly number[];
  readonly values: readonly number[];
};

/** Where a solve stops early. Counts, never seconds: the same input stops at the same place. */
export type Limits = {
  /** Nodes of the branch-and-bound tree, from 1. */
  readonly nodes?: number;
  /** Simplex iterations of one linear solve, from 1. */
  readonly iterations?: number;
  /** A mixed-integer solve may stop when incumbent and bound differ by this share (0.01 = 1 %). */
  readonly relativeGap?: number;
  /**
   * Lets the solver simplify a mixed-integer program first: several times faster on large ones. For
   * answers the caller checks and proofs nobody relies on: silent errors came from there.
   */
  readonly presolve?: boolean;
  /** Asked now and then during a solve; true stops it with `interrupted`. */
  readonly cancelled?: () => boolean;
};

/**
 * How a solve ended. `optimal`: proved to the gap asked for. `limit`: stopped by `Limits`, with a
 * point if one was found. `failed`: the solver gave up (numerical trouble).
 */
export type Status = 'optimal' | 'infeasible' | 'unbounded' | 'limit' | 'interrupted' | 'failed';

export type Outcome = {
  readonly status: Status;
  /** c'x of the point; meaningless when `point` is null. */
  readonly objective: number;
  /**
   * No feasible point is better than this, as far as the solver's arithmetic goes (for a linear
   * program the optimum itself). Infinite when nothing is known.
   */
  readonly bound: number;
  /** One value a column, or null when there is none. */
  readonly point: Float64Array | null;
  /**
   * Per row, the change of the optimum per unit of its active bound (so with `maximise`, >= rows
   * have values <= 0). Null for mixed-integer programs and without an optimum.
   */
  readonly rowDuals: Float64Array | null;
  readonly columnDuals: Float64Array | null;
};

/**
 * A program kept inside the solver between solves: the next solve of a changed linear program
 * starts from the last basis. Memory lives until `close`; use within `try … finally`.
 */
export type OpenProgram = {
  readonly solve: (limits?: Limits) => Outcome;
  /** Appends columns; indices go on from the last. */
  readonly addColumns: (columns: readonly Column[]) => void;
  /** Appends a row over columns that are there. */
  readonly addRow: (row: Row) => void;
  /** Replaces every cost. */
  readonly setCosts: (costs: Float64Array) => void;
  readonly setColumnBounds: (lower: Float64Array, upper: Float64Array) => void;
  readonly setRowBounds: (lower: Float64Array, upper: Float64Array) => void;
  readonly setCoefficient: (row: number, column: number, value: number) => void;
  readonly close: () => void;
};
