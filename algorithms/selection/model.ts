import type { Column, Solver } from '@commonlot/optimise';

/** A linear constraint as a sparse row. */
export interface RowSpec {
  readonly lower: number;
  readonly upper: number;
  /** Variable and coefficient, each variable at most once. */
  readonly entries: readonly (readonly [number, number])[];
}

export interface VariableSpec {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly integer?: boolean;
}

export interface Solved {
  readonly status: string;
  readonly bound: number;
  readonly values: Float64Array;
  /** Empty for integer programs. */
  readonly rowDuals: Float64Array;
}

/** A program written row by row, always minimised; free it with `dispose`. */
export interface Model {
  readonly setCosts: (costs: readonly number[]) => void;
  readonly setVariableBounds: (lower: readonly number[], upper: readonly number[]) => void;
  readonly setRowBounds: (lower: readonly number[], upper: readonly number[]) => void;
  readonly addVariable: (
    variable: VariableSpec,
    entries: readonly (readonly [number, number])[],
  ) => void;
  /** @param gap relative gap of an integer program; 0 proves the best. */
  readonly solve: (gap?: number) => Solved;
  readonly dispose: () => void;
}

const NONE = new Float64Array();

/** Opens a model: the rules of a pool read best as rows, the solver wants columns. */
export function openModel(
  solver: Solver,
  variables: readonly VariableSpec[],
  rows: readonly RowSpec[],
): Model {
  const columns = variables.map((variable) => ({
    ...variable,
    rows: [] as number[], // codec: filled below
    values: [] as number[], // codec: filled below
  }));
  for (const [row, { entries }] of rows.entries())
    for (const [at, value] of entries) {
      columns[at]?.rows.push(row);
      columns[at]?.values.push(value);
    }
  const program = solver.open({ sense: 'minimise', rows, columns });
  return {
    setCosts: (costs) => program.setCosts(Float64Array.from(costs)),
    setVariableBounds: (lower, upper) =>
      program.setColumnBounds(Float64Array.from(lower), Float64Array.from(upper)),
    setRowBounds: (lower, upper) =>
      program.setRowBounds(Float64Array.from(lower), Float64Array.from(upper)),
    addVariable: (variable, entries) => {
      const used = entries.filter(([, value]) => value !== 0);
      const column: Column = {
        ...variable,
        rows: used.map(([row]) => row),
        values: used.map(([, value]) => value),
      };
      program.addColumns([column]);
    },
    solve: (gap = 0) => {
      const { status, bound, point, rowDuals } = program.solve(gap > 0 ? { relativeGap: gap } : {});
      return { status, bound, values: point ?? NONE, rowDuals: rowDuals ?? NONE };
    },
    dispose: () => program.close(),
  };
}
