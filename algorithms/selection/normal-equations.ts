/** Below this share of the largest pivot a row says what others say already. */
const DEPENDENT = 1e-14;

/**
 * A symmetric positive semidefinite system, summed up from groups of rows that share a weight and
 * solved by Cholesky's method; a row that depends on others gets 0. Cost: rows cubed / 6.
 */
export class NormalEquations {
  readonly #count: number;
  readonly #matrix: Float64Array;

  constructor(count: number) {
    this.#count = count;
    this.#matrix = new Float64Array(count * count);
  }

  /** Adds `weight` at each pair of these rows, times what the two of them hold (1 when left out). */
  add(rows: readonly number[], weight: number, values?: readonly number[]): void {
    for (const [i, r] of rows.entries()) {
      const own = weight * (values?.[i] ?? 1);
      for (const [j, s] of rows.entries()) {
        if (s > r) continue;
        this.#matrix[r * this.#count + s] = this.#at(r, s) + own * (values?.[j] ?? 1);
      }
    }
  }

  /** Solves once; the matrix is used up. */
  solve(right: Float64Array): Float64Array {
    const n = this.#count;
    let largest = 0;
    for (let r = 0; r < n; r += 1) largest = Math.max(largest, this.#at(r, r));
    const kept = this.#factor(largest * DEPENDENT);
    const x = right.slice();
    for (let r = 0; r < n; r += 1) {
      let sum = x[r] ?? 0;
      for (let s = 0; s < r; s += 1) sum -= this.#at(r, s) * (x[s] ?? 0);
      x[r] = kept[r] === 1 ? sum / this.#at(r, r) : 0;
    }
    for (let r = n - 1; r >= 0; r -= 1) {
      if (kept[r] !== 1) continue;
      x[r] = (x[r] ?? 0) / this.#at(r, r);
      for (let s = 0; s < r; s += 1) x[s] = (x[s] ?? 0) - this.#at(r, s) * (x[r] ?? 0);
    }
    return x;
  }

  /** Lower triangle L with L L' = matrix, in place; 1 for rows with a pivot. */
  #factor(least: number): Uint8Array {
    const n = this.#count;
    const a = this.#matrix;
    const kept = new Uint8Array(n);
    for (let r = 0; r < n; r += 1) {
      for (let s = 0; s <= r; s += 1) {
        let sum = this.#at(r, s);
        for (let k = 0; k < s; k += 1) sum -= (a[r * n + k] ?? 0) * (a[s * n + k] ?? 0);
        if (s < r) a[r * n + s] = kept[s] === 1 ? sum / this.#at(s, s) : 0;
        else if (sum > least) {
          kept[r] = 1;
          a[r * n + r] = Math.sqrt(sum);
        } else a.fill(0, r * n, r * n + r + 1);
      }
    }
    return kept;
  }

  #at(r: number, s: number): number {
    return this.#matrix[r * this.#count + s] ?? 0;
  }
}
