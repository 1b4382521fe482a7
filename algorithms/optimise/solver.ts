import loadHighs from 'highs';

type Load = typeof loadHighs.default;
type Highs = Awaited<ReturnType<Load>>;

/** A linear or mixed-integer model, rows as sparse lists. Always minimised. */
export interface ModelSpec {
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
}

export interface ColumnSpec {
  readonly cost: number;
  readonly lower: number;
  /** Infinity for none. */
  readonly upper: number;
  readonly integer?: boolean;
}

export interface RowSpec {
  readonly lower: number;
  readonly upper: number;
  /** Column index and coefficient, each column at most once. */
  readonly entries: readonly (readonly [number, number])[];
}

export type SolveStatus = 'optimal' | 'infeasible' | 'limit' | 'failed';

export interface Solved {
  readonly status: SolveStatus;
  readonly objective: number;
  /** Best proven lower bound on the objective; equals it for a solved LP. */
  readonly bound: number;
  readonly values: Float64Array;
  /** Row duals of an LP; at least 0 for a `>=` row that binds. */
  readonly rowDuals: Float64Array;
}

/** A model that is kept and changed between solves. Free it with `dispose`. */
export interface SolverModel {
  readonly setCosts: (costs: readonly number[]) => void;
  readonly setColumnBounds: (column: number, lower: number, upper: number) => void;
  readonly setRowBounds: (row: number, lower: number, upper: number) => void;
  /** Adds a column; `entries` are row index and coefficient. */
  readonly addColumn: (column: ColumnSpec, entries: readonly (readonly [number, number])[]) => void;
  readonly solve: (options?: SolveOptions) => Solved;
  readonly dispose: () => void;
}

export interface SolveOptions {
  /** MIP: relative gap at which to stop, 0 to prove; default 0. */
  readonly gap?: number;
  /** MIP: nodes after which to stop, so that the stop does not depend on the machine's speed. */
  readonly nodes?: number;
}

/** The one door to the LP and MIP solver: HiGHS in WebAssembly. Calls block; use a worker. */
export interface Solver {
  readonly model: (spec: ModelSpec) => SolverModel;
}

/** Settings that make pricing 2 to 3 times faster; presolve off since 1.14's gave wrong optima. */
const LEAN = {
  output_flag: false,
  presolve: 'off',
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_heuristic_run_feasibility_jump: false,
  mip_allow_restart: false,
  mip_detect_symmetry: false,
  mip_pool_soft_limit: 1,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
  mip_feasibility_tolerance: 1e-9,
} as const;

const NO_BOUND = 1e30;
const NODE_LIMIT = 2_147_483_647;

/**
 * Loads the solver.
 * @param options for instance a compiled `wasmModule`, where a worker or a page already has one.
 */
export async function loadSolver(options: Parameters<Load>[0] = {}): Promise<Solver> {
  // codec: the package's types describe its CommonJS form; the ES module's default is the loader.
  const load = loadHighs as unknown as Load;
  const highs = await load(options);
  return { model: (spec) => openModel(highs, spec) };
}

function openModel(highs: Highs, { columns, rows }: ModelSpec): SolverModel {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { entries } of rows) {
    for (const [column, value] of entries) {
      indices.push(column);
      values.push(value);
    }
    starts.push(indices.length);
  }
  const variable = highs.constants.variableType;
  const isMip = columns.some(({ integer }) => integer === true);
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => finite(upper)),
    rowLower: rows.map(({ lower }) => finite(lower)),
    rowUpper: rows.map(({ upper }) => finite(upper)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices,
      values,
    },
    ...(isMip && {
      integrality: columns.map(({ integer }) => (integer ? variable.integer : variable.continuous)),
    }),
  });
  model.options.set(LEAN);
  return {
    setCosts: (costs) => {
      model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
    },
    setColumnBounds: (column, lower, upper) => {
      model.changeColsBounds({ kind: 'range', from: column, to: column }, [lower], [finite(upper)]);
    },
    setRowBounds: (row, lower, upper) => {
      const one = { kind: 'range', from: row, to: row } as const;
      model.changeRowsBounds(one, [finite(lower)], [finite(upper)]);
    },
    addColumn: (column, entries) => {
      const used = entries.filter(([, value]) => value !== 0);
      model.addCols({
        cost: Float64Array.of(column.cost),
        lower: Float64Array.of(column.lower),
        upper: Float64Array.of(finite(column.upper)),
        matrix: {
          format: 'csc',
          numRows: rows.length,
          numCols: 1,
          starts: Int32Array.of(0, used.length),
          indices: Int32Array.from(used, ([row]) => row),
          values: Float64Array.from(used, ([, value]) => value),
        },
      });
    },
    solve: ({ gap = 0, nodes = NODE_LIMIT } = {}) => {
      if (isMip) model.options.set({ mip_rel_gap: gap, mip_abs_gap: 1e-11, mip_max_nodes: nodes });
      const { modelStatus } = model.run();
      const { colValue, rowDual } = model.getSolution();
      const objective = model.getObjectiveValue();
      const bound = isMip ? Number(model.info.get('mip_dual_bound')) : objective;
      return {
        status: statusOf(modelStatus),
        objective,
        bound,
        values: colValue,
        rowDuals: rowDual,
      };
    },
    dispose: () => model.dispose(),
  };
}

function finite(bound: number): number {
  return Math.max(-NO_BOUND, Math.min(NO_BOUND, bound));
}

/** HiGHS model status codes: 7 optimal; 8, 9 infeasible; 11 to 17 a limit or an interrupt. */
function statusOf(code: number): SolveStatus {
  if (code === 7) return 'optimal';
  if (code === 8 || code === 9) return 'infeasible';
  return code >= 11 && code <= 17 ? 'limit' : 'failed';
}
