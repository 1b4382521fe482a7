import type { Pairwise } from '../pairwise.ts';
import { comparing, type Link, type Strength } from './strength.ts';

/** The strongest paths between options, by their places on the ballot paper. */
export interface Paths {
  /** Whether the strongest path there is stronger than the strongest path back. */
  readonly beats: (one: number, other: number) => boolean;
  /** A strongest path, from one to the other. */
  readonly path: (one: number, other: number) => readonly number[];
  /** The weakest link of the strongest path. */
  readonly weakest: (one: number, other: number) => Link;
}

/**
 * Schulze (2011), section 2.3.1: P[i, j] is the strength of the strongest path from i to j, the
 * strength of a path is that of its weakest link. Links are first put in order and numbered, equal
 * ones alike, so that strengths are compared as whole numbers. O(n^3 + n^2 log n).
 */
export function strongestPaths(size: number, votes: Pairwise, strength: Strength): Paths {
  const compare = comparing(strength);
  const pairs = pairsOf(size).map(([i, j]) => {
    return { at: i * size + j, link: [votes(i, j), votes(j, i)] as const };
  });
  pairs.sort((one, other) => compare(one.link, other.link));
  const links: Link[] = [];
  const P = new Uint32Array(size * size);
  for (const { at, link } of pairs) {
    const last = links.at(-1);
    if (last === undefined || compare(last, link) !== 0) links.push(link);
    P[at] = links.length - 1;
  }
  const before = new Uint32Array(size * size);
  for (const [i, j] of pairsOf(size)) before[i * size + j] = i;
  walk(P, before, size);
  const path = (one: number, other: number): readonly number[] => {
    const back: number[] = [];
    for (let at = other; at !== one; at = before[one * size + at] ?? one) back.push(at);
    return [one, ...back.reverse()];
  };
  return {
    beats: (one, other) => (P[one * size + other] ?? 0) > (P[other * size + one] ?? 0),
    path,
    weakest(one, other) {
      const stops = path(one, other).slice(1);
      let from = one;
      const steps = stops.map((to): Link => {
        const link: Link = [votes(from, to), votes(to, from)];
        from = to;
        return link;
      });
      return steps.reduce((weak, link) => (compare(link, weak) < 0 ? link : weak));
    },
  };
}

/** Takes every option in turn as a stop on the way. */
function walk(P: Uint32Array, before: Uint32Array, size: number): void {
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) {
      if (i === j) continue;
      const there = P[j * size + i] ?? 0;
      for (let k = 0; k < size; k += 1) {
        if (k === i || k === j) continue;
        const through = Math.min(there, P[i * size + k] ?? 0);
        if (through <= (P[j * size + k] ?? 0)) continue;
        P[j * size + k] = through;
        before[j * size + k] = before[i * size + k] ?? 0;
      }
    }
}

function pairsOf(size: number): (readonly [number, number])[] {
  const all = Array.from({ length: size }, (_, at) => at);
  return all.flatMap((i) => all.filter((j) => j !== i).map((j) => [i, j] as const));
}
