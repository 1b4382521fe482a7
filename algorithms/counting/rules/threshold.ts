import { Fraction } from '@commonlot/exact';
import { ballotsIn } from '../ballots/box.ts';
import { isFigure, isPositive } from '../figures.ts';
import type { Method } from '../method.ts';
import { faultyMark } from './marks.ts';
import { topOf } from './top.ts';

/**
 * What a share is a share of. `voting`: those for or against that option, abstentions left out.
 * `present`: everybody in the room. `all`: everybody entitled. `people` is that number of people
 * and covers at least the ballots cast.
 */
export type Base =
  | { readonly of: 'voting' }
  | { readonly of: 'present'; readonly people: number }
  | { readonly of: 'all'; readonly people: number };

/**
 * Each option is voted on alone: 1 for, -1 against, 0 or no mark abstains. It passes when
 * votes for / base is `more-than` or `at-least` the share. 0 <= numerator <= denominator.
 */
export interface ThresholdRule {
  readonly rule: 'threshold';
  readonly share: { readonly numerator: number; readonly denominator: number };
  readonly passes: 'more-than' | 'at-least';
  readonly base: Base;
}

export interface ThresholdDetail {
  readonly rule: 'threshold';
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly base: number;
}

export interface ThresholdStep {
  readonly code: 'option-passed' | 'option-failed';
  readonly option: string;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstentions: number;
  readonly base: number;
}

/** A majority or more of a stated base, each option by itself; most votes for are best. */
export const threshold: Method<ThresholdRule> = {
  faulty({ share: { numerator, denominator }, base }) {
    if (!isPositive(denominator)) return 'share';
    if (!isFigure(numerator) || numerator < 0 || numerator > denominator) return 'share';
    if (base.of === 'voting') return null;
    return isFigure(base.people) && base.people >= 0 ? null : 'people';
  },
  unfit({ base }, _contest, box) {
    if (base.of === 'voting') return null;
    const { people } = base;
    const cast = ballotsIn(box);
    return people < cast ? { code: 'base-below-ballots', people, cast } : null;
  },
  reader: (_rule, box) => (row) =>
    faultyMark(box, row, -1, 1) ?? (box.starts[row] === box.starts[row + 1] ? 'blank' : 'valid'),
  count(rule, box, contest, say) {
    const { yes, no } = votes(box);
    const ballots = ballotsIn(box);
    const tallies = contest.options.map((option, at) => {
      const [votesFor, votesAgainst] = [yes[at] ?? 0, no[at] ?? 0];
      const abstentions = ballots - votesFor - votesAgainst;
      const base = rule.base.of === 'voting' ? votesFor + votesAgainst : rule.base.people;
      const eligible = passes(rule, votesFor, base);
      const code = eligible ? 'option-passed' : 'option-failed';
      say({ code, option, votesFor, votesAgainst, abstentions, base });
      const detail = { for: votesFor, against: votesAgainst, abstain: abstentions, base };
      return {
        option,
        total: votesFor,
        worth: votesFor,
        eligible,
        detail: { rule: 'threshold', ...detail } as const,
      };
    });
    return topOf(tallies, contest, say);
  },
};

function votes({ options, starts, places, marks, weights }: Parameters<typeof ballotsIn>[0]) {
  const yes = new Float64Array(options.length);
  const no = new Float64Array(options.length);
  for (let row = 0; row < weights.length; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const side = marks[at] === 1 ? yes : marks[at] === -1 ? no : null;
      const place = places[at] ?? 0;
      if (side !== null) side[place] = (side[place] ?? 0) + (weights[row] ?? 0);
    }
  return { yes, no };
}

/** Nothing passes on an empty base: no vote at all is no support. */
function passes(rule: ThresholdRule, votesFor: number, base: number): boolean {
  if (base === 0) return false;
  const share = Fraction.of(rule.share.numerator, rule.share.denominator);
  const side = Fraction.of(votesFor, base).compare(share);
  return rule.passes === 'more-than' ? side > 0 : side >= 0;
}
