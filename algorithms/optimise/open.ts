import type { Highs as HighsRuntime, Model, ModelData } from 'highs';
import { checkProgram, columnMatrix } from './matrix.ts';
import type { Limits, OpenProgram, Outcome, Program, Status } from './program.ts';

export type Highs = HighsRuntime;

/**
 * Options for quota programs, measured two to three times faster than the defaults. Presolve is
 * where HiGHS had its silent errors, so it stays off for mixed-integer programs unless asked for.
 */
const LEAN = {
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_heuristic_run_feasibility_jump: false,
  mip_allow_restart: false,
  mip_detect_symmetry: false,
  mip_pool_soft_limit: 1,
};
/** Tight, because chances are compared to about nine digits. */
const TIGHT = { primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 };
/** An optimum this near its bounds is one: cleaning up after scaling leaves more than `TIGHT`, 2e-8 with 15,000 kinds of people. */
const NEARLY = 1e-7;
const NEVER = 2_147_483_647;
const ANY = { lower: 0, upper: 0 };

export function openProgram(highs: Highs, program: Program): OpenProgram {
  checkProgram(program);
  const model = highs.createModel(modelData(highs, program));
  let columns = program.columns.length;
  let rows = program.rows.length;
  const mixed = program.columns.some((column) => column.integer === true);
  try {
    model.options.set(TIGHT);
    model.options.set({ random_seed: 0, ...(mixed ? LEAN : {}) });
  } catch (error) {
    model.dispose();
    throw error;
  }
  const all = (count: number) => ({ kind: 'range' as const, from: 0, to: count - 1 });
  return {
    solve: (limits = {}) => solve(highs, model, mixed, limits),
    addColumns: (added) => {
      if (added.length === 0) return;
      checkProgram({ ...program, rows: Array.from({ length: rows }, () => ANY), columns: added });
      if (added.some((column) => column.integer === true))
        throw new Error('add no integer columns');
      model.addCols({
        cost: Float64Array.from(added, (column) => column.cost),
        lower: Float64Array.from(added, (column) => column.lower),
        upper: Float64Array.from(added, (column) => column.upper),
        matrix: columnMatrix(added, rows),
      });
      columns += added.length;
    },
    addRow: ({ lower, upper, columns: indices, values }) => {
      model.addRow(lower, upper, {
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      });
      rows += 1;
    },
    setCosts: (costs) => void model.changeColsCost(all(columns), costs),
    setColumnBounds: (lower, upper) => void model.changeColsBounds(all(columns), lower, upper),
    setRowBounds: (lower, upper) => void model.changeRowsBounds(all(rows), lower, upper),
    setCoefficient: (row, column, value) => void model.changeCoefficient(row, column, value),
    close: () => model.dispose(),
  };
}

function modelData(highs: Highs, { sense, rows, columns }: Program): ModelData {
  const { objectiveSense, variableType } = highs.constants;
  const data: ModelData = {
    numCols: columns.length,
    numRows: rows.length,
    sense: sense === 'maximise' ? objectiveSense.maximize : objectiveSense.minimize,
    colCost: Float64Array.from(columns, (column) => column.cost),
    colLower: Float64Array.from(columns, (column) => column.lower),
    colUpper: Float64Array.from(columns, (column) => column.upper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: columnMatrix(columns, rows.length),
  };
  if (!columns.some((column) => column.integer === true)) return data;
  return {
    ...data,
    integrality: Int32Array.from(columns, (column) =>
      column.integer === true ? variableType.integer : variableType.continuous,
    ),
  };
}

function solve(highs: Highs, model: Model, mixed: boolean, limits: Limits): Outcome {
  // Set every time: a limit of the last solve must not linger.
  model.options.set({
    simplex_iteration_limit: limits.iterations ?? NEVER,
    mip_max_nodes: limits.nodes ?? NEVER,
    mip_rel_gap: limits.relativeGap ?? 0,
    ...(mixed ? { presolve: limits.presolve === true ? 'on' : 'off' } : {}),
    mip_abs_gap: limits.relativeGap === undefined ? 1e-9 : 0,
  });
  const { cancelled } = limits;
  const stop = (event: { interrupt(): void }): undefined => {
    if (cancelled?.() === true) event.interrupt();
  };
  const { callbackType } = highs.constants;
  const run = () =>
    cancelled === undefined
      ? model.run()
      : model.run({ [callbackType.mipInterrupt]: stop, [callbackType.simplexInterrupt]: stop });
  // A basis kept from the last program can be of no use in the next one: then without it.
  try {
    run();
    const found = outcome(highs, model, mixed);
    if (found.status !== 'failed') return found;
  } catch {
    // As when it ends in numbers it cannot clean up.
  }
  model.clearSolver();
  run();
  return outcome(highs, model, mixed);
}

function outcome(highs: Highs, model: Model, mixed: boolean): Outcome {
  const status = statusOf(highs, model.getModelStatus());
  const found = holds(highs, model, status);
  const objective = found ? model.getObjectiveValue() : Number.NaN;
  const solution = found ? model.getSolution() : null;
  const proved = status === 'optimal' && !mixed;
  return {
    status,
    objective,
    bound: mixed ? Number(model.info.get('mip_dual_bound')) : proved ? objective : Number.NaN,
    point: solution?.colValue ?? null,
    rowDuals: proved ? (solution?.rowDual ?? null) : null,
    columnDuals: proved ? (solution?.colDual ?? null) : null,
  };
}

function holds(highs: Highs, model: Model, status: Status): boolean {
  const { feasible } = highs.constants.solutionStatus;
  return (
    model.info.get('primal_solution_status') === feasible ||
    (status === 'optimal' && Number(model.info.get('max_primal_infeasibility')) <= NEARLY)
  );
}

function statusOf(highs: Highs, code: number): Status {
  const { modelStatus } = highs.constants;
  switch (code) {
    case modelStatus.optimal:
      return 'optimal';
    case modelStatus.infeasible:
      return 'infeasible';
    case modelStatus.unbounded:
    case modelStatus.unboundedOrInfeasible:
      return 'unbounded';
    case modelStatus.interrupted:
      return 'interrupted';
    case modelStatus.timeLimit:
    case modelStatus.iterationLimit:
    case modelStatus.solutionLimit:
      return 'limit';
    default:
      return 'failed';
  }
}
