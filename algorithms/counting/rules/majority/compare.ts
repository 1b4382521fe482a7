import { type Tally, totalOf } from './tally.ts';

/** Where two majority values part: after so many grades taken away, of so many that each has. */
export interface Parting {
  readonly removed: bigint;
  readonly of: bigint;
  readonly grade: number;
  readonly otherGrade: number;
}

/**
 * Compares two majority values: the median grade first, then the median of what is left when one
 * median grade has been taken away from each, and so on (Balinski and Laraki, Majority Judgment,
 * 2011, chapter 1; of two middle grades the worse). Null when they never part: all grades are alike.
 *
 * Closed form. Grades in order from 1 (worst) to N; medians are taken away at m = ceil(N / 2), then at
 * m - 1, m + 1, m - 2, ... when N is odd and at m + 1, m - 1, m + 2, ... when it is even. So the
 * values part at the nearest place, up or down, where the grades differ. Options judged on different
 * numbers of ballots are first written out the same number of times, which changes no value.
 */
export function partingOf(one: Tally, other: Tally): Parting | null {
  const [n, k] = [BigInt(totalOf(one)), BigInt(totalOf(other))];
  if (n === 0n || k === 0n) return null;
  const N = (n / gcd(n, k)) * k;
  const m = (N + 1n) / 2n;
  let nearest: Parting | null = null;
  for (const { from, to, grade, otherGrade } of stretches(one, N / n, other, N / k)) {
    if (grade === otherGrade) continue;
    const place = to < m ? to : from > m ? from : m;
    const removed = stepAt(place, m, N);
    if (nearest === null || removed < nearest.removed)
      nearest = { removed, of: N, grade, otherGrade };
  }
  return nearest;
}

/** How many grades are taken away before the one at this place is the median. */
function stepAt(place: bigint, m: bigint, N: bigint): bigint {
  const downFirst = N % 2n === 1n;
  if (place < m) return 2n * (m - place) - (downFirst ? 1n : 0n);
  return place === m ? 0n : 2n * (place - m) - (downFirst ? 0n : 1n);
}

/** The order of grades cut into stretches in which both options have one grade each. */
function* stretches(one: Tally, times: bigint, other: Tally, otherTimes: bigint) {
  const [ends, otherEnds] = [endsOf(one, times), endsOf(other, otherTimes)];
  let [grade, otherGrade] = [0, 0];
  let from = 1n;
  while (grade < ends.length && otherGrade < otherEnds.length) {
    const [end = 0n, otherEnd = 0n] = [ends[grade], otherEnds[otherGrade]];
    const to = end < otherEnd ? end : otherEnd;
    if (to >= from) yield { from, to, grade, otherGrade };
    from = to + 1n;
    if (end === to) grade += 1;
    if (otherEnd === to) otherGrade += 1;
  }
}

/** The last place of each grade. */
function endsOf(tally: Tally, times: bigint): readonly bigint[] {
  let end = 0n;
  return tally.map((ballots) => (end += BigInt(ballots) * times));
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
