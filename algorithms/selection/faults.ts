/** One thing that does not hold in a lottery. */
export type LotteryFault =
  | { readonly code: 'people-differ'; readonly id: string }
  | { readonly code: 'people-listed-twice'; readonly id: string }
  | { readonly code: 'probability-missing' }
  | { readonly code: 'decided-differs'; readonly id: string }
  | { readonly code: 'weights-do-not-sum-to-one'; readonly sum: number }
  | { readonly code: 'weight-not-positive'; readonly panel: number }
  | { readonly code: 'panel-size'; readonly where: 'panel' | 'ball'; readonly panel: number }
  | { readonly code: 'panel-stranger'; readonly where: 'panel' | 'ball'; readonly panel: number }
  | { readonly code: 'panel-breaks-rule'; readonly where: 'panel' | 'ball'; readonly panel: number }
  | {
      readonly code: 'probability-differs';
      readonly id: string;
      readonly stated: number;
      readonly found: number;
    }
  | { readonly code: 'ball-count'; readonly stated: number; readonly found: number }
  | { readonly code: 'largest-change-differs'; readonly stated: number; readonly found: number }
  | { readonly code: 'groups-unequal'; readonly group: number }
  | { readonly code: 'groups-differ'; readonly group: number }
  | { readonly code: 'certificate-misses'; readonly level: number }
  | { readonly code: 'certificate-bound'; readonly level: number }
  | {
      readonly code: 'certificate-gap';
      readonly level: number;
      readonly stated: number;
      readonly found: number;
    }
  /** A figure that does not follow from the rest. */
  | {
      readonly code: 'certificate-differs';
      readonly figure: string;
      readonly stated: number;
      readonly found: number;
    }
  /** Something said in words that the proof does not bear out. */
  | { readonly code: 'certificate-claims'; readonly claim: string };

export interface LotteryCheck {
  readonly faults: readonly LotteryFault[];
  /** Levels whose proof was recomputed from the quotas with plain sums; needs the pool. */
  readonly levelsProved: number;
  /** Levels proved by search, which this reader has to believe. */
  readonly levelsBelieved: number;
}
