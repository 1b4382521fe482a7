import type { InvalidReason, RejectedBallot } from '@commonlot/counting';
import { number } from './number.ts';

/** Why a ballot is invalid, after its code or its row in the file. */
export function rejectedWords(
  { code, reason, ballots = 1 }: RejectedBallot,
  name: (option: string) => string,
): string {
  const alike = ballots === 1 ? '' : ` (${number(ballots)} alike)`;
  return `Ballot ${code}${alike}: ${reasonWords(reason, name)}`;
}

function reasonWords(reason: InvalidReason, name: (option: string) => string): string {
  switch (reason.code) {
    case 'unknown-option':
      return `“${name(reason.option)}” is no option.`;
    case 'not-a-whole-number':
      return `${reason.mark} beside “${name(reason.option)}” is no whole number.`;
    case 'mark-out-of-range':
      return `${reason.mark} beside “${name(reason.option)}”, where ${reason.min} to ${reason.max} can be given.`;
    case 'too-many-picks':
      return `${reason.picks} options are approved, and ${reason.most} may be.`;
    case 'too-many-dots':
      return `${reason.dots} dots are given, and there are ${reason.most}.`;
    case 'no-first-preference':
      return 'no single option stands first.';
    case 'rank-twice':
      return `two options have rank ${reason.rank}.`;
  }
}
