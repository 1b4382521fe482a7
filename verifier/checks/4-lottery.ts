/** The panel lottery as published, checked without knowing anybody's answers. */
import type { ActData } from '../acts.ts';
import { firstDifference } from '../lists.ts';
import { count, listOf, oneOf, type Read, shape, share, text } from '../read.ts';
import type { LotteryFault, SemanticDetail } from '../report.ts';

/** `commonlot.lottery/1`, as far as strangers can check it. */
export const lottery = shape({
  format: oneOf('commonlot.lottery/1'),
  size: count,
  people: listOf(text),
  probabilities: listOf(share),
  panels: listOf(shape({ weight: share, members: listOf(text) })),
  balls: shape({ count, panels: listOf(listOf(text)), largestChange: share }),
});
export type Lottery = Read<typeof lottery>;
export type Summary = ActData<'selection.lottery-computed'>['summary'];

/** Weights and chances are decimal numbers; a whole lottery's rounding stays far below this. */
const TOLERANCE = 1e-6;

/**
 * Whether a lottery is one: everybody in the pool is in it, every panel has the right size, the
 * weights make 1, each person's chance is the weight of the panels they are in, the numbered balls
 * stand for it as closely as is stated, and the summary says the same.
 * @returns null when it is.
 */
export function lotteryProblem(
  found: Lottery,
  summary: Summary,
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
  const known = new Set(people);
  const isPanel = (members: readonly string[]): boolean =>
    new Set(members).size === size &&
    members.length === size &&
    members.every((id) => known.has(id));
  const odd = panels.findIndex(({ members }) => !isPanel(members));
  if (odd >= 0) return wrong('panel', String(odd + 1));
  const weights = panels.reduce((sum, { weight }) => sum + weight, 0);
  if (!near(weights, 1)) return wrong('weights');
  const chances = addUp(panels);
  const off = people.findIndex((id, i) => !near(chances.get(id) ?? 0, probabilities[i] ?? -1));
  if (off >= 0) return wrong('probability', people[off]);
  const uneven = balls.panels.findIndex((members) => !isPanel(members));
  if (uneven >= 0) return wrong('balls', String(uneven));
  if (balls.panels.length !== balls.count || balls.count !== summary.balls || balls.count === 0)
    return wrong('balls');
  return changeProblem(found, chances, summary) ?? summaryProblem(found, summary);
}

/** Whether nobody's chance changes by more than is stated when balls stand for the weights. */
function changeProblem(
  { people, balls }: Lottery,
  chances: ReadonlyMap<string, number>,
  summary: Summary,
): SemanticDetail | null {
  const weight = 1 / balls.count;
  const byBall = addUp(balls.panels.map((members) => ({ weight, members })));
  let change = 0;
  for (const id of people)
    change = Math.max(change, Math.abs((byBall.get(id) ?? 0) - (chances.get(id) ?? 0)));
  return near(change, balls.largestChange) && near(change, summary.largestChange)
    ? null
    : { code: 'lottery-wrong', what: 'largest-change', place: '' };
}

function summaryProblem(found: Lottery, summary: Summary): SemanticDetail | null {
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

function addUp(
  panels: readonly { readonly weight: number; readonly members: readonly string[] }[],
): ReadonlyMap<string, number> {
  const chances = new Map<string, number>();
  for (const { weight, members } of panels)
    for (const id of members) chances.set(id, (chances.get(id) ?? 0) + weight);
  return chances;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}
