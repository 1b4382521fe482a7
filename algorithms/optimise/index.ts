export type {
  Bounds,
  Column,
  Limits,
  OpenProgram,
  Outcome,
  Program,
  Status,
} from './program.ts';
export { loadSolver, type Solver, type SolverSource } from './solver.ts';
