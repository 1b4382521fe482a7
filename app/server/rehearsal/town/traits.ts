import type { Stream } from '@commonlot/draw';
import { pick, unit } from './chance.ts';

/** 0 for 16-24, 1 for 25-44, 2 for 45-64, 3 for 65 and over. */
export function ageBand(age: number): 0 | 1 | 2 | 3 {
  return age < 25 ? 0 : age < 45 ? 1 : age < 65 ? 2 : 3;
}

/** No degree, vocational, degree: by age band, before deprivation tilts it. */
const NO_DEGREE = [0.46, 0.2, 0.3, 0.5];
const DEGREE = [0.2, 0.44, 0.32, 0.2];

/** Education by age and decile: degrees are fewer among the old and in deprived streets. */
export function educationOf(chance: Stream, age: number, decile: number): number {
  const band = ageBand(age);
  const degree = age < 20 ? 0 : (DEGREE[band] ?? 0) * (0.55 + 0.09 * decile);
  const none = age < 18 ? 0.9 : (NO_DEGREE[band] ?? 0) * (1.4 - 0.08 * decile);
  return pick(chance, [none, Math.max(0.08, 1 - none - degree), degree]);
}

/** Where a family is from, by decile: more from abroad where rents are low. */
export function heritageOf(chance: Stream, decile: number): number {
  if (unit(chance) >= 0.36 - 0.028 * decile) return 0;
  return 1 + pick(chance, [0.38, 0.25, 0.17, 0.14, 0.06]);
}

/** The language somebody writes in best: the town lies where four languages meet. */
export function languageOf(chance: Stream, heritage: number): number {
  return heritage === 0
    ? pick(chance, [0.68, 0.14, 0.11, 0.07, 0])
    : pick(chance, [0.42, 0.11, 0.2, 0.07, 0.2]);
}

/** Whether the town should grow: the young, and people with a degree or in need of a home, say yes. */
export function growthOf(chance: Stream, age: number, education: number, decile: number): number {
  const band = ageBand(age);
  const yes =
    0.34 *
    ([1.5, 1.25, 0.9, 0.75][band] ?? 1) *
    (education === 2 ? 1.2 : 1) *
    (decile <= 3 ? 1.1 : 1);
  const no = 0.36 * ([0.7, 0.85, 1.1, 1.35][band] ?? 1) * (decile >= 8 ? 1.25 : 1);
  return pick(chance, [yes, 0.27, no]);
}
