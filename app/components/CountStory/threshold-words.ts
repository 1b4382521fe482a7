import type { ThresholdStep } from '@commonlot/counting';
import type { Speaker } from './speaker.ts';
import type { Words } from './words-shape.ts';

type Judged = Extract<ThresholdStep, { readonly missed: readonly string[] }>;
type Turnout = Extract<ThresholdStep, { readonly least: number }>;

const judged = (step: Judged, say: Speaker): string => {
  const { votesFor, votesAgainst, abstentions, of, base, needed } = step;
  const { t, number } = say;
  return t(`count.step.${step.code}`, {
    option: say.name(step.option),
    votesFor: number(votesFor),
    votesAgainst: number(votesAgainst),
    abstentions: number(abstentions),
    base: t(`count.of.${of}`, { base: number(base) }),
    ...(step.code === 'option-passed'
      ? { needed: number(needed) }
      : { missed: missedWords(step, say) }),
  });
};

const turnout = (step: Turnout, { t, number }: Speaker): string =>
  t(`count.step.${step.code}.${step.counts}`, {
    counted: number(step.counted),
    least: number(step.least),
  });

export const thresholdWords: Words<ThresholdStep['code']> = {
  'option-passed': judged,
  'option-failed': judged,
  'quorum-met': turnout,
  'quorum-missed': turnout,
  'casting-vote': ({ option, votes, side }, { t, name, number }) =>
    t(`count.step.casting-vote.${side}`, { option: name(option), votes: number(votes) }),
};

/** What was not reached, a sentence each. */
function missedWords({ missed, needed, also }: Judged, { t, number }: Speaker): string {
  const sentences = missed.map((what) => {
    if (what !== 'also') return t(`count.missed.${what}`, { needed: number(needed) });
    const of = t(`count.of.${also?.of ?? 'all'}`, { base: number(also?.base ?? 0) });
    return t('count.missed.also', { votes: number(also?.votes ?? 0), base: of });
  });
  return sentences.join(' ');
}
