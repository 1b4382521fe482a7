import { type BallotState, reachOf } from '@commonlot/stages';
import type { PageLanguage } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translator.ts';
import { inLanguage } from './in-language.ts';

/** Where a ballot of a sequence stands; one that is never reached is not held. */
export type Standing = BallotState['status'] | 'not-held';

export function standingOf(ballot: BallotState, ballots: readonly BallotState[]): Standing {
  const { status, paper } = ballot;
  return status === 'published' && reachOf(paper, ballots) === 'failed' ? 'not-held' : status;
}

/** What earlier ballots must have decided before this one opens, a sentence each. */
export function conditionsSaid(
  { opensIf = [] }: BallotState['paper'],
  ballots: readonly BallotState[],
  titleOf: (option: string) => string,
  { lang, t }: { readonly lang: PageLanguage; readonly t: Translate },
): readonly string[] {
  const local = inLanguage(lang);
  return opensIf.map(({ ballot, option, won }) => {
    const on = ballots.find(({ paper }) => paper.ballot === ballot);
    const own = on?.paper.own?.find((one) => one.option === option)?.text;
    const words = {
      option: own ? local(own) : titleOf(option),
      question: on ? local(on.paper.question) : '–',
    };
    const condition = t(`count.field.condition.${won ? 'won' : 'lost'}`, words);
    return t('count.setup.condition', { condition });
  });
}
