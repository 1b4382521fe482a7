export {
  type ColumnSpec,
  loadSolver,
  type ModelSpec,
  type RowSpec,
  type Solved,
  type SolveOptions,
  type Solver,
  type SolverModel,
  type SolveStatus,
} from './solver.ts';
