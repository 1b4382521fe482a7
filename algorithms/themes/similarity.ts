import type { Vector } from './weigh.ts';

/**
 * Cosines of all pairs, n x n, by an index from terms to notes: notes that share nothing cost
 * nothing. The diagonal is 0. Memory 4 n^2 bytes.
 */
export function similarities(vectors: readonly Vector[]): Float32Array {
  const n = vectors.length;
  const matrix = new Float32Array(n * n);
  const index = new Map<number, { readonly notes: number[]; readonly weights: number[] }>();
  const row = new Float64Array(n);
  for (const [i, { terms, weights }] of vectors.entries()) {
    row.fill(0, 0, i);
    for (const [k, term] of terms.entries()) {
      const weight = weights[k] ?? 0;
      const posting = index.get(term) ?? { notes: [], weights: [] };
      index.set(term, posting);
      for (let p = 0; p < posting.notes.length; p += 1) {
        const j = posting.notes[p] ?? 0;
        row[j] = (row[j] ?? 0) + weight * (posting.weights[p] ?? 0);
      }
      posting.notes.push(i);
      posting.weights.push(weight);
    }
    for (let j = 0; j < i; j += 1) {
      matrix[i * n + j] = row[j] ?? 0;
      matrix[j * n + i] = row[j] ?? 0;
    }
  }
  return matrix;
}
