import type { Step } from '@commonlot/counting';
import type { Words } from './words-shape.ts';

type Code = Extract<
  Step['code'],
  | 'points-counted'
  | 'marks-counted'
  | 'grades-counted'
  | 'medians-compared'
  | 'pair-counted'
  | 'condorcet-winner'
  | 'paths-compared'
>;

/** Rules of points, grades and duels. */
export const scoredWords: Words<Code> = {
  'points-counted': ({ option, total }, { t, name, amount }) =>
    t('count.step.points-counted', { option: name(option), total: amount(total) }),
  'marks-counted': ({ option, sum, mean }, { t, name, amount }) =>
    t('count.step.marks-counted', {
      option: name(option),
      sum: amount(sum),
      mean: mean === null ? '–' : amount(mean),
    }),
  'grades-counted': ({ option, median }, { t, name, amount }) =>
    t('count.step.grades-counted', { option: name(option), median: amount(median) }),
  'medians-compared': ({ ahead, behind, removed, of, grade, gradeBehind }, { t, name, amount }) =>
    t('count.step.medians-compared', {
      ahead: name(ahead),
      behind: name(behind),
      removed: amount(removed),
      of: amount(of),
      grade: amount(grade),
      gradeBehind: amount(gradeBehind),
    }),
  'pair-counted': ({ option, other, votes, votesOther }, { t, name, number }) =>
    t('count.step.pair-counted', {
      option: name(option),
      other: name(other),
      votes: number(votes),
      votesOther: number(votesOther),
    }),
  'condorcet-winner': ({ option }, { t, name }) =>
    option === null
      ? t('count.step.condorcet-winner.none')
      : t('count.step.condorcet-winner.one', { option: name(option) }),
  'paths-compared': ({ option, other, weakest, weakestBack, ahead }, { t, name, number }) => {
    const words = {
      option: name(option),
      other: name(other),
      votes: number(weakest[0]),
      votesAgainst: number(weakest[1]),
      back: number(weakestBack[0]),
      backAgainst: number(weakestBack[1]),
    };
    return ahead === null
      ? t('count.step.paths-compared.level', words)
      : t('count.step.paths-compared.ahead', { ...words, ahead: name(ahead) });
  },
};
