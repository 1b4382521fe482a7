/** How many grades of each kind an option got, worst first; all from 0, in whole numbers. */
export type Tally = readonly number[];

/** Ballots that judged an option. */
export function totalOf(tally: Tally): number {
  return tally.reduce((sum, ballots) => sum + ballots, 0);
}

/** The majority grade: the median, of two middle ones the worse. Null without any grade. */
export function medianOf(tally: Tally): number | null {
  let left = Math.ceil(totalOf(tally) / 2);
  if (left === 0) return null;
  return tally.findIndex((ballots) => (left -= ballots) <= 0);
}
