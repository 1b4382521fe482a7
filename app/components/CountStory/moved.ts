import type { Step } from '@commonlot/counting';
import { Fraction } from '@commonlot/exact';
import type { Speaker } from './speaker.ts';
import type { Section } from './story-shape.ts';

type Details = Section['details'];
type Moving = Extract<Step, { readonly moved: readonly unknown[] }>;
type Paying = Extract<Step, { readonly payers: readonly unknown[] }>;

/** Where ballots went, or who paid how much: enough to redo the step by hand. */
export function movedDetails(step: Step, say: Speaker): Details {
  if ('moved' in step) return moved(step, say);
  if ('payers' in step) return paid(step, say);
  return given(step, say);
}

function moved(step: Moving, say: Speaker): Details {
  const lines = step.moved.map(({ to, papers, value }) => {
    const each = Fraction.parse(String(value)) ?? Fraction.zero;
    const votes = say.amount(plain(each.mul(Fraction.of(papers)), value));
    const words = { papers, votes, value: say.amount(value) };
    return to === null
      ? say.t('count.moved.nowhere', words)
      : say.t('count.moved.to', { ...words, to: say.name(to) });
  });
  return lines.length === 0 ? [] : [{ title: say.t('count.moved.title'), lines }];
}

/** So many papers at one value: with the value's decimals, as the count writes it. */
function plain(votes: Fraction, value: number | string): number | string {
  if (votes.denominator === 1n) return Number(votes.numerator);
  const digits = String(value).split('.')[1]?.length ?? 0;
  const units = String(votes.mul(Fraction.of(10n ** BigInt(digits))).floor());
  const text = units.padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function paid(step: Paying, say: Speaker): Details {
  const lines = step.payers.map(({ ballots, before, paid: sum }) =>
    say.t('count.payers.line', { ballots, before: say.amount(before), paid: say.amount(sum) }),
  );
  const { others } = step;
  if (others !== null)
    lines.push(
      say.t('count.payers.others', { ballots: others.ballots, paid: say.amount(others.paid) }),
    );
  const title = say.t(step.code === 'load-shared' ? 'count.payers.loads' : 'count.payers.money');
  return lines.length === 0 ? [] : [{ title, lines }];
}

/** How many ballots gave an option how much. */
function given(step: Step, say: Speaker): Details {
  const lines = givenLines(step, say);
  return lines.length === 0 ? [] : [{ title: say.t('count.details.marks'), lines }];
}

function givenLines(step: Step, say: Speaker): readonly string[] {
  const { t, name, amount } = say;
  const line = (option: string, points: number | string, ballots: number) =>
    t('count.line.points', { option: name(option), points: amount(points), ballots });
  if (step.code === 'points-counted')
    return step.points.map(({ points, ballots }) => line(step.option, points, ballots));
  if (step.code !== 'marks-counted' && step.code !== 'grades-counted') return [];
  const marks =
    step.code === 'marks-counted'
      ? step.marks
      : step.tally.map((ballots, mark) => ({ mark, ballots })).filter(({ ballots }) => ballots > 0);
  const as = step.openAs === null ? 'none' : amount(step.openAs);
  return [
    ...marks.map(({ mark, ballots }) => line(step.option, mark, ballots)),
    ...(step.open > 0
      ? [t('count.line.open', { option: name(step.option), ballots: step.open, as })]
      : []),
  ];
}
