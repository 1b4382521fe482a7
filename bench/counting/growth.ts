import type { Panel } from '../chart.ts';
import { csvOf } from '../csv.ts';

/** One measured count. */
export interface Point {
  readonly name: string;
  readonly ballots: number;
  readonly by: string;
  readonly making: number;
  readonly counting: number;
  readonly megabytes: number;
}

/** Time for reading and counting by us, a plot a rule. */
export function growthPanels(points: readonly Point[]): readonly Panel[] {
  const ours = points.filter(({ by }) => by === 'ours');
  return [...new Set(ours.map(({ name }) => name))].map((name) => ({
    name: 'ballots',
    standing:
      name === 'Scottish STV' ? `${name}, 12 options, 5 seats` : `${name}, 20 options, 10 win`,
    points: ours
      .filter((one) => one.name === name)
      .map(({ ballots, making, counting }) => ({
        size: ballots,
        seconds: making + counting,
        proved: true,
      })),
  }));
}

export function growthCsv(points: readonly Point[]): string {
  return csvOf(
    ['rule', 'ballots', 'by', 'seconds_reading', 'seconds_counting', 'megabytes'],
    points.map(({ name, ballots, by, making, counting, megabytes }) => [
      name,
      String(ballots),
      by,
      making.toFixed(3),
      counting.toFixed(3),
      megabytes.toFixed(0),
    ]),
  );
}
