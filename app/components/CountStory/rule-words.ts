import type {
  Base,
  Majority,
  MajorityJudgmentRule,
  Quorum,
  Rule,
  Share,
  ThresholdRule,
} from '@commonlot/counting';
import type { Speaker } from './speaker.ts';

/** A rule with its figures in sentences, as a resident reads it before voting. */
export function ruleWords(rule: Rule, say: Speaker): readonly string[] {
  const { t } = say;
  switch (rule.rule) {
    case 'approval':
      return [t('count.how.approval', { picks: rule.picks })];
    case 'dots':
      return [t('count.how.dots', { dots: rule.dots, perOption: rule.perOption })];
    case 'score':
      return [
        t('count.how.score', { min: rule.min, max: rule.max }),
        ...(rule.open === 'left-out' ? [t('count.open.left-out')] : []),
      ];
    case 'majority-judgment':
      return [t('count.how.majority-judgment', { grades: rule.grades }), openWords(rule, say)];
    case 'borda':
      return [t('count.how.borda'), t(`count.how.borda.${rule.variant}`)];
    case 'schulze':
      return [t('count.how.schulze')];
    case 'threshold':
      return thresholdWords(rule, say);
    case 'irv':
      return [t('count.how.irv')];
    case 'stv-scottish':
      return [t('count.how.stv-scottish')];
    case 'stv-meek':
      return [t('count.how.stv-meek')];
    case 'stv-wigm':
      return [t('count.how.stv-wigm', { digits: rule.digits })];
    case 'phragmen':
      return [t('count.how.phragmen', { picks: rule.picks ?? ANY })];
    case 'greedy':
      return [t('count.how.greedy', { picks: rule.picks ?? ANY })];
    case 'equal-shares':
      return [
        t('count.how.equal-shares', { picks: rule.picks ?? ANY }),
        t(`count.completion.${rule.completion}`),
      ];
  }
}

/** No limit but the paper: no ballot paper has more options than this. */
const ANY = 100;

function openWords({ open }: MajorityJudgmentRule, { t }: Speaker): string {
  return typeof open === 'object'
    ? t('count.open.grade', { grade: open.grade })
    : t(`count.open.${open}`);
}

function thresholdWords(rule: ThresholdRule, say: Speaker): readonly string[] {
  const { t } = say;
  const words = [t('count.how.threshold', { majority: majorityWords(rule, say) })];
  if (rule.also) words.push(t('count.how.also', { majority: majorityWords(rule.also, say) }));
  if (rule.quorum) words.push(quorumWords(rule.quorum, say));
  if (rule.castingVote) words.push(t('count.how.casting-vote'));
  return words;
}

/** "more than half of those who say yes or no" */
export function majorityWords({ share, passes, base }: Majority, say: Speaker): string {
  const values = { passes: passing(passes), share: shareWords(share, say) };
  return say.t('count.majority', { ...values, base: baseWords(base, say) });
}

function quorumWords({ least }: Quorum, say: Speaker): string {
  if (typeof least === 'number') return say.t('count.how.quorum', { least: say.number(least) });
  const { share, passes, people } = least;
  return say.t('count.how.quorum-share', {
    passes: passing(passes),
    share: shareWords(share, say),
    people: say.number(people),
  });
}

/** The names a message selects by have no hyphen. */
function passing(passes: Majority['passes']): string {
  return passes === 'more-than' ? 'morethan' : 'atleast';
}

const SHARES = ['1-2', '2-3', '3-4', '4-5', '2-5'] as const;

/** "two thirds"; "7/12" where the share has no name of its own. */
export function shareWords({ numerator, denominator }: Share, { t }: Speaker): string {
  const named = SHARES.find((one) => one === `${numerator}-${denominator}`);
  return named === undefined ? `${numerator}/${denominator}` : t(`count.share.${named}`);
}

function baseWords(base: Base, { t, number }: Speaker): string {
  switch (base.of) {
    case 'voting':
      return t('count.base.voting');
    case 'cast':
      return t('count.base.cast', { left: leftOut(base, t) });
    case 'present':
      return t('count.base.present', { people: number(base.people) });
    case 'all':
      return t('count.base.all', { people: number(base.people) });
  }
}

function leftOut({ blank, invalid }: Extract<Base, { of: 'cast' }>, t: Speaker['t']): string {
  if (blank === 'in' && invalid === 'in') return 'none';
  if (blank === invalid) return t('count.base.left.both');
  return t(blank === 'out' ? 'count.base.left.blank' : 'count.base.left.invalid');
}
