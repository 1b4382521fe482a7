/** The panel lottery as published, checked without knowing anybody's answers. */
import type { ActData } from '../acts.ts';
import { firstDifference } from '../lists.ts';
import { count, listOf, oneOf, pairOf, type Read, shape, share, text } from '../read.ts';
import type { LotteryFault, SemanticDetail } from '../report.ts';

/** `commonlot.panel-lottery/1`: panels as masks over people, named by their places in `panels`. */
export const lottery = shape({
  format: oneOf('commonlot.panel-lottery/1'),
  size: count,
  people: listOf(text),
  probabilities: listOf(share),
  panels: listOf(text),
  weights: listOf(pairOf(count, share)),
  balls: shape({ count, panels: listOf(count), largestChange: share }),
});
export type Lottery = Read<typeof lottery>;
/** What the record says of a lottery that its document must bear out. */
export type Stated = Pick<Summary, 'size' | 'balls' | 'largestChange'>;
export type Summary = ActData<'selection.lottery-computed'>['summary'];

/** Weights and chances are decimal numbers; a whole lottery's rounding stays far below this. */
const TOLERANCE = 1e-6;
/** A chance of less is none. */
export const NONE = TOLERANCE;

/**
 * Whether a lottery is one: everybody in the pool is in it, every panel has the right size, the
 * weights make 1, each person's chance is the weight of the panels they are in, the numbered balls
 * stand for it as closely as is stated.
 * @returns null when it is.
 */
export function lotteryProblem(
  found: Lottery,
  summary: Stated,
  pool: ReadonlySet<string>,
): SemanticDetail | null {
  const wrong = (what: LotteryFault, place = ''): SemanticDetail => {
    return { code: 'lottery-wrong', what, place };
  };
  const { size, people, probabilities, panels, balls } = found;
  if (size !== summary.size) return wrong('size');
  const stray = firstDifference(people, [...pool]);
  if (stray !== null || new Set(people).size !== people.length) return wrong('people', stray ?? '');
  if (people.length !== probabilities.length) return wrong('people');
  const odd = panels.findIndex((mask) => placesOn(mask, people.length)?.length !== size);
  if (odd >= 0) return wrong('panel', String(odd + 1));
  const stateless = found.weights.find(([panel]) => panels[panel] === undefined);
  if (stateless !== undefined) return wrong('weights');
  const weights = found.weights.reduce((sum, [, weight]) => sum + weight, 0);
  if (!near(weights, 1)) return wrong('weights');
  const chances = addUp(found, found.weights);
  const off = people.findIndex((_, i) => !near(chances[i] ?? 0, probabilities[i] ?? -1));
  if (off >= 0) return wrong('probability', people[off]);
  const uneven = balls.panels.findIndex((panel) => panels[panel] === undefined);
  if (uneven >= 0) return wrong('balls', String(uneven));
  if (balls.panels.length !== balls.count || balls.count !== summary.balls || balls.count === 0)
    return wrong('balls');
  return changeProblem(found, chances, summary);
}

/** The people on the panel of a ball, as ids in the order of the pool's list; none for no ball. */
export function panelOf({ people, panels, balls }: Lottery, ball: number): readonly string[] {
  const mask = panels[balls.panels[ball] ?? -1] ?? '';
  return (placesOn(mask, people.length) ?? []).map((place) => people[place] ?? '');
}

/** Places of people on a mask, a hex digit for four of them; null when it is no mask over so many. */
function placesOn(mask: string, people: number): readonly number[] | null {
  if (mask.length !== Math.ceil(people / 4) || !/^[0-9a-f]*$/.test(mask)) return null;
  const places: number[] = [];
  for (let at = 0; at < mask.length; at += 1) {
    const digit = Number.parseInt(mask.charAt(at), 16);
    for (const [bit, worth] of [8, 4, 2, 1].entries())
      if ((digit & worth) !== 0) places.push(4 * at + bit);
  }
  return places.every((place) => place < people) ? places : null;
}

/** Whether nobody's chance changes by more than is stated when balls stand for the weights. */
function changeProblem(
  found: Lottery,
  chances: readonly number[],
  summary: Stated,
): SemanticDetail | null {
  const { balls } = found;
  const byBall = addUp(
    found,
    balls.panels.map((panel) => [panel, 1 / balls.count]),
  );
  let change = 0;
  for (const [place, chance] of chances.entries())
    change = Math.max(change, Math.abs((byBall[place] ?? 0) - chance));
  return near(change, balls.largestChange) && near(change, summary.largestChange)
    ? null
    : { code: 'lottery-wrong', what: 'largest-change', place: '' };
}

/** Whether the summary in the record says of the chances what the lottery does. */
export function summaryProblem(found: Lottery, summary: Summary): SemanticDetail | null {
  const { least, most } = extremes(found);
  // a summary may leave out people whom the quotas shut out; it states their number beside it
  const open = found.probabilities.filter((chance) => chance > TOLERANCE);
  const leastOpen = open.reduce((a, b) => Math.min(a, b), 1);
  const fits =
    found.people.length === summary.people &&
    (near(least, summary.leastChance) || near(leastOpen, summary.leastChance)) &&
    near(most, summary.mostChance);
  return fits ? null : { code: 'lottery-wrong', what: 'summary', place: '' };
}

/** Smallest and largest chance of anybody. */
export function extremes({ probabilities }: Lottery): {
  readonly least: number;
  readonly most: number;
} {
  return {
    least: probabilities.reduce((a, b) => Math.min(a, b), 1),
    most: probabilities.reduce((a, b) => Math.max(a, b), 0),
  };
}

/** For everybody in the pool's order, the weight of the panels they are on. */
function addUp(
  { people, panels }: Lottery,
  weights: readonly (readonly [panel: number, weight: number])[],
): readonly number[] {
  const places = panels.map((mask) => placesOn(mask, people.length) ?? []);
  const chances = people.map(() => 0);
  for (const [panel, weight] of weights)
    for (const place of places[panel] ?? []) chances[place] = (chances[place] ?? 0) + weight;
  return chances;
}

export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}
