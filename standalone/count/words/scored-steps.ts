import type { Step } from '@commonlot/counting';
import { number, share } from './number.ts';

type Scored = Extract<
  Step,
  {
    readonly code:
      | 'condorcet-winner'
      | 'grades-counted'
      | 'marks-counted'
      | 'medians-compared'
      | 'pair-counted'
      | 'paths-compared'
      | 'points-counted';
  }
>;

/** A step of a count by scores, grades, points or pairs, in a sentence or two with its figures. */
export function scoredStepWords(step: Scored, name: (option: string) => string): string {
  const called = (option: string) => `“${name(option)}”`;
  switch (step.code) {
    case 'marks-counted': {
      const marks = step.marks.map(({ mark, ballots }) => `${number(ballots)} × ${mark}`);
      const open = step.open === 0 ? '' : `; ${number(step.open)} left it open`;
      return `${called(step.option)}: ${marks.join(', ')}${open}. Sum ${number(step.sum)}.${agreeing(step)}`;
    }
    case 'grades-counted':
      return `${called(step.option)}: ballots by grade, worst first: ${step.tally.map(number).join(', ')}. The middle one is grade ${step.median}.`;
    case 'medians-compared':
      return `${called(step.ahead)} and ${called(step.behind)} have the same middle grade. After taking it away ${step.removed} times of ${step.of} they differ: ${step.grade} against ${step.gradeBehind}.`;
    case 'points-counted': {
      const points = step.points.map(({ points, ballots }) => `${number(ballots)} × ${points}`);
      return `${called(step.option)}: ${points.join(', ')} points; together ${step.total}.`;
    }
    case 'pair-counted':
      return `${called(step.option)} before ${called(step.other)}: ${number(step.votes)}; the other way round: ${number(step.votesOther)}.`;
    case 'condorcet-winner':
      return step.option === null
        ? 'Nobody is put before every other by more ballots than not.'
        : `${called(step.option)} is put before every other by more ballots than not.`;
    case 'paths-compared': {
      const path = (options: readonly string[]) => options.map(called).join(' > ');
      const end = step.ahead === null ? 'Equal.' : `${called(step.ahead)} is ahead.`;
      return `Strongest path ${path(step.there)} against ${path(step.back)}. ${end}`;
    }
  }
}

/** How many agree, of those who gave a mark at all. */
function agreeing({ marks, agree }: Extract<Scored, { readonly code: 'marks-counted' }>): string {
  if (agree === null) return '';
  const scored = marks.reduce((sum, { ballots }) => sum + ballots, 0);
  const part = scored === 0 ? '' : ` (${share(agree.ballots, scored)})`;
  return ` ${number(agree.ballots)} of the ${number(scored)} who scored it gave ${agree.from} or more${part}.`;
}
