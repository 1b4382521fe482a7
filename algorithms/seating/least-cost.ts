type Cost = (row: number, column: number) => number;

/**
 * Gives every row a column of its own so that the costs add up to the least: the Hungarian method
 * with potentials, one shortest augmenting path a row (Kuhn 1955; Jonker and Volgenant 1987). Rows
 * and columns in order break ties, so the answer follows from the costs.
 * @param rows number of rows, at most as many as columns
 * @param cost cost(row, column) from 0, finite
 * @returns the column of each row. O(rows^2 x columns) steps.
 */
export function leastCost(rows: number, columns: number, cost: Cost): readonly number[] {
  if (rows > columns) throw new RangeError('more rows than columns');
  // Row and column 0 stand for "none"; the others count from 1.
  const prices: Prices = {
    ofRow: new Float64Array(rows + 1),
    ofColumn: new Float64Array(columns + 1),
    rowAt: new Int32Array(columns + 1),
  };
  for (let row = 1; row <= rows; row += 1) placeRow(row, prices, cost);
  const columnOf = Array.from({ length: rows }, () => -1);
  for (const [c, row] of prices.rowAt.entries()) if (row > 0 && c > 0) columnOf[row - 1] = c - 1;
  return columnOf;
}

type Prices = {
  readonly ofRow: Float64Array;
  readonly ofColumn: Float64Array;
  /** The row that has each column; at column 0 the row that looks for one. */
  readonly rowAt: Int32Array;
};

/** Grows a tree of tight columns until it meets a free one, then passes columns on along the path. */
function placeRow(row: number, prices: Prices, cost: Cost): void {
  const { rowAt } = prices;
  const tree: Tree = {
    slack: new Float64Array(rowAt.length).fill(Number.POSITIVE_INFINITY),
    via: new Int32Array(rowAt.length),
    done: new Uint8Array(rowAt.length),
  };
  rowAt[0] = row;
  let at = 0;
  while (rowAt[at] !== 0) {
    tree.done[at] = 1;
    const next = nearest(at, prices, tree, cost);
    const least = tree.slack[next] ?? 0;
    for (let c = 0; c < rowAt.length; c += 1) shift(c, least, prices, tree);
    at = next;
  }
  while (at !== 0) {
    const before = tree.via[at] ?? 0;
    rowAt[at] = rowAt[before] ?? 0;
    at = before;
  }
}

type Tree = {
  /** Least reduced cost from the tree to each column outside. */
  readonly slack: Float64Array;
  /** The column of the tree it is reached from. */
  readonly via: Int32Array;
  readonly done: Uint8Array;
};

/** The column outside the tree that costs least to reach, once column `at` has joined. */
function nearest(at: number, { ofRow, ofColumn, rowAt }: Prices, tree: Tree, cost: Cost): number {
  const { slack, via, done } = tree;
  const row = rowAt[at] ?? 0;
  let next = 0;
  for (let c = 1; c < slack.length; c += 1) {
    if (done[c] === 1) continue;
    const over = cost(row - 1, c - 1) - (ofRow[row] ?? 0) - (ofColumn[c] ?? 0);
    if (over < (slack[c] ?? 0)) {
      slack[c] = over;
      via[c] = at;
    }
    if (next === 0 || (slack[c] ?? 0) < (slack[next] ?? 0)) next = c;
  }
  return next;
}

/** Keeps reduced costs from 0 up as the tree grows by `least`. */
function shift(c: number, least: number, { ofRow, ofColumn, rowAt }: Prices, tree: Tree): void {
  if (tree.done[c] !== 1) {
    tree.slack[c] = (tree.slack[c] ?? 0) - least;
    return;
  }
  const row = rowAt[c] ?? 0;
  ofRow[row] = (ofRow[row] ?? 0) + least;
  ofColumn[c] = (ofColumn[c] ?? 0) - least;
}
