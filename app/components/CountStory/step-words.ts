import type { Step } from '@commonlot/counting';
import { proportionalWords } from './proportional-words.ts';
import { rankedWords } from './ranked-words.ts';
import { scoredWords } from './scored-words.ts';
import type { Speaker } from './speaker.ts';
import { thresholdWords } from './threshold-words.ts';
import type { Words } from './words-shape.ts';

const WORDS: Words<Step['code']> = {
  ...proportionalWords,
  ...rankedWords,
  ...scoredWords,
  ...thresholdWords,
  'rule-stated': ({ options, seats }, { t }) => t('count.step.rule-stated', { options, seats }),
  'ballots-sorted': ({ cast, valid, blank, invalid }, { t, number }) =>
    t('count.step.ballots-sorted', {
      cast: number(cast),
      valid: number(valid),
      blank: number(blank),
      invalid: number(invalid),
    }),
  'option-counted': ({ option, total }, { t, name, amount }) =>
    t('count.step.option-counted', { option: name(option), total: amount(total) }),
  'tie-settled': ({ between, for: wanted, first, by }, { t, name, names }) =>
    t(`count.step.tie-settled.${wanted}-${by}`, { between: names(between), first: name(first) }),
  'seat-won': ({ option, place, total }, { t, name, amount, number }) =>
    t('count.step.seat-won', { option: name(option), place: number(place), total: amount(total) }),
  'seats-unfilled': ({ seats, filled }, { t }) => t('count.step.seats-unfilled', { seats, filled }),
  tied: ({ between, forSeats }, { t, names }) =>
    t('count.step.tied', { between: names(between), forSeats }),
};

// reason: the compiler gives the names of a record as plain strings.
export const STEP_CODES = Object.keys(WORDS) as readonly Step['code'][];

/** A step of a count in a sentence or two, with its figures. */
export function stepWords(step: Step, say: Speaker): string {
  // reason: each code stands beside its own kind of step; the compiler does not follow a code to it.
  const words = WORDS[step.code] as (step: Step, say: Speaker) => string;
  return words(step, say);
}
