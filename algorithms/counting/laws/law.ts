import type { Majority, Papers, Share } from '../rules/threshold.ts';

/** "custom": what assemblies use without a statute behind it. */
export type Jurisdiction = 'great-britain' | 'ireland' | 'ostbelgien' | 'custom';

export type ThresholdKind =
  /** A ballot on strike or other industrial action. */
  | 'strike'
  /** The same, most of those entitled working in important public services (TULRCA s. 226(2B)). */
  | 'strike-important-public-service'
  /** Members of an assembly vote on a question or a recommendation. */
  | 'recommendation';

/** What has to be reached for a decision, in force from one day to another, and who says so. */
export interface ThresholdLaw {
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly kind: ThresholdKind;
  /** First day; null when older than this table looks back. */
  readonly from: string | null;
  /** First day on which it no longer holds; null while none is known. */
  readonly before: string | null;
  readonly share: Share;
  readonly passes: Majority['passes'];
  /** `papers-returned`: ballots cast, blank and spoiled ones in. */
  readonly base: 'voting' | 'papers-returned' | 'present' | 'all';
  /** Share of those entitled who must have voted. */
  readonly quorum: ({ readonly share: Share; readonly passes: Majority['passes'] } & Papers) | null;
  readonly also: Pick<ThresholdLaw, 'share' | 'passes' | 'base'> | null;
  /** Whether the chair may break equality. */
  readonly chairMayCast: boolean;
  readonly source: { readonly title: string; readonly provision: string };
  /** The law is known to be about to change: look it up on the day it is used. */
  readonly lookUp: boolean;
}
