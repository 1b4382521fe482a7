/** How the time of one leximin lottery grows with each size of a pool. */

import type { Panel } from '../chart.ts';
import { csvOf } from '../csv.ts';
import { middle } from '../processes.ts';
import { measureOurs, type Ours } from './measure.ts';
import { AXES, type Axis, family, type Member } from './pools/families.ts';

export interface Point {
  readonly axis: Axis;
  readonly people: number;
  readonly vectors: number;
  readonly seats: number;
  readonly features: number;
  /** Median of the warm runs, of the cold one where there are none; null where none came to an end. */
  readonly seconds: number | null;
  readonly megabytes: number | null;
  /** Leximin, every level proved. */
  readonly proved: boolean;
  readonly levels: number;
}

/** Seconds for a point and, with `--quick`, for a point; a family ends at the first that takes longer. */
const PATIENCE = { full: 120, quick: 10 };

function pointOf({ axis, sizes }: Member, ours: Ours): Point {
  if (ours.kind !== 'took')
    return { axis, ...sizes, seconds: null, megabytes: null, proved: false, levels: 0 };
  const { cold, warm, megabytes, reading } = ours;
  if (reading.faults.length > 0) throw new Error(`${axis} ${sizes[axis]}: ${reading.faults[0]}`);
  const seconds = middle(warm.length === 0 ? [cold] : warm);
  const { leximin: proved, levels } = reading;
  return { axis, ...sizes, seconds, megabytes, proved, levels };
}

export async function measureGrowth(quick: boolean): Promise<readonly Point[]> {
  const points: Point[] = [];
  for (const axis of AXES) {
    for (const member of family(axis)) {
      const name = `growth ${axis} ${member.sizes[axis]}`;
      const limit = quick ? PATIENCE.quick : PATIENCE.full;
      const ours = await measureOurs(name, member.make(), limit, 3);
      const point = pointOf(member, ours);
      points.push(point);
      console.error(
        ours.kind === 'failed' ? `${name}: ${ours.why}` : `${name}: ${point.seconds ?? 'over'} s`,
      );
      if (ours.kind === 'over') break;
    }
  }
  return points;
}

export const growthCsv = (points: readonly Point[]): string =>
  csvOf(
    [
      'grows',
      'people',
      'vectors',
      'seats',
      'features',
      'seconds',
      'megabytes',
      'leximin',
      'levels',
    ],
    points.map((point) => [
      point.axis,
      ...[point.people, point.vectors, point.seats, point.features].map(String),
      point.seconds === null ? '' : point.seconds.toFixed(4),
      point.megabytes === null ? '' : point.megabytes.toFixed(0),
      point.proved ? 'proved' : 'not proved',
      String(point.levels),
    ]),
  );

const NAMES: Readonly<Record<Axis, string>> = {
  people: 'people',
  vectors: 'distinct vectors',
  seats: 'seats',
  features: 'features',
};

/** A plot for each size that grows. */
export const growthPanels = (points: readonly Point[]): readonly Panel[] =>
  AXES.map((axis) => {
    const here = points.filter((point) => point.axis === axis);
    const others = AXES.filter((other) => other !== axis);
    const [first] = here;
    return {
      name: NAMES[axis],
      standing: first
        ? others.map((other) => `${first[other].toLocaleString('en')} ${other}`).join(', ')
        : '',
      points: here.map((point) => ({ ...point, size: point[axis] })),
    };
  });
