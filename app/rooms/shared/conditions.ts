import { type AssemblyState, type BallotState, reachOf } from '@commonlot/stages';
import type { PageLanguage } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translator.ts';
import { inLanguage } from './in-language.ts';

/**
 * Where a ballot of a sequence stands: one that is never reached is not held, and one that could have
 * been opened until the recommendations were sent was dropped.
 */
export type Standing = BallotState['status'] | 'not-held' | 'dropped';

export function standingOf(
  { status, paper }: BallotState,
  { decision, response }: Pick<AssemblyState, 'decision' | 'response'>,
): Standing {
  if (status !== 'published') return status;
  if (reachOf(paper, decision.ballots) === 'failed') return 'not-held';
  return response.sent && decision.ballots.some((one) => one.paper.ballot === paper.ballot)
    ? 'dropped'
    : status;
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
