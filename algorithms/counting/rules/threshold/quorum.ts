import type { Papers, Quorum } from './rule.ts';
import { leastOf } from './share.ts';

/** How many papers there are of each kind. */
export interface PaperCounts {
  readonly valid: number;
  readonly blank: number;
  readonly invalid: number;
}

/** Papers that count: valid ones, and the others where the figures say so. */
export function papersThatCount(counts: Papers, { valid, blank, invalid }: PaperCounts): number {
  return valid + (counts.blank === 'in' ? blank : 0) + (counts.invalid === 'in' ? invalid : 0);
}

/** Who took part, and whether that is enough. */
export function turnoutOf({ least, counts }: Quorum, papers: PaperCounts) {
  const counted = counts.of === 'present' ? counts.people : papersThatCount(counts, papers);
  const entitled = typeof least === 'number' ? null : least.people;
  const number =
    typeof least === 'number' ? least : leastOf(least.share, least.passes, least.people);
  return { met: counted >= number, counted, least: number, counts: counts.of, entitled };
}
