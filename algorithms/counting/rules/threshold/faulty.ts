import { isFigure, isPositive } from '../../figures.ts';
import type { Base, Majority, Quorum, ThresholdRule } from './rule.ts';

/** The first figure of the rule that makes no sense: see `ThresholdRule`. */
export function faultyThreshold(rule: ThresholdRule): string | null {
  const { share, quorum, also, castingVote = null } = rule;
  const half = share.numerator * 2 === share.denominator;
  return (
    faultyMajority(rule) ??
    (quorum === undefined ? null : faultyQuorum(quorum)) ??
    (also === undefined ? null : faultyMajority(also)) ??
    (castingVote !== null && !half ? 'castingVote' : null)
  );
}

/** The smallest number of people the rule states; none of them may be below the ballots cast. */
export function smallestCrowd({ base, quorum, also }: ThresholdRule): number {
  const bases = [base, also?.base, quorum?.counts];
  const crowds = bases.map((one) => (one !== undefined && 'people' in one ? one.people : Infinity));
  const least = quorum?.least ?? 0;
  return Math.min(...crowds, typeof least === 'number' ? Infinity : least.people);
}

function faultyMajority({ share, base }: Pick<Majority, 'share' | 'base'>): string | null {
  const { numerator, denominator } = share;
  if (!isPositive(denominator)) return 'share';
  if (!isFigure(numerator) || numerator < 0 || numerator > denominator) return 'share';
  return faultyBase(base);
}

function faultyBase(base: Base): string | null {
  if (!('people' in base)) return null;
  return isFigure(base.people) && base.people >= 0 ? null : 'people';
}

function faultyQuorum({ least, counts }: Quorum): string | null {
  if (typeof least === 'number')
    return isFigure(least) && least >= 0 ? faultyBase(counts) : 'quorum';
  const { share, people } = least;
  const base = { of: 'all', people } as const;
  return faultyMajority({ share, base }) === null ? faultyBase(counts) : 'quorum';
}
