/** Somebody who can be drawn. */
export interface PoolPerson {
  readonly id: string;
  /** Feature to value. */
  readonly values: Readonly<Record<string, string>>;
  /** At most one person of a household is in a panel; none where it is left out. */
  readonly household?: string;
  /** Name of a limit to the group they belong to; blank or left out: none. */
  readonly groups?: Readonly<Record<string, string>>;
}

/** Seats at least and at most; the flex bounds say how far either may be relaxed. */
export interface SeatRange {
  readonly min: number;
  readonly max: number;
  readonly minFlex?: number;
  readonly maxFlex?: number;
}

export interface QuotaValue extends SeatRange {
  readonly value: string;
}

export interface QuotaFeature {
  readonly name: string;
  readonly values: readonly QuotaValue[];
}

/** Seats for people who have several values at once: "women over 65". */
export interface Intersection extends SeatRange {
  /** Feature to value, two features or more. */
  readonly values: Readonly<Record<string, string>>;
}

/** At most so many of each group, such as two of one organisation. */
export interface GroupLimit {
  /** The key of `PoolPerson.groups`. */
  readonly name: string;
  /** Whole, at least 1. */
  readonly most: number;
}

/** Somebody whose seat, or whose having none, is decided before the lottery, and why. */
export interface Exception {
  readonly id: string;
  readonly reason: string;
}

export interface Pool {
  readonly people: readonly PoolPerson[];
  readonly features: readonly QuotaFeature[];
  /** Seats, at least 1. */
  readonly size: number;
  readonly intersections?: readonly Intersection[];
  readonly limits?: readonly GroupLimit[];
  /** People who sit whatever is drawn. Their seats count in every quota. */
  readonly include?: readonly Exception[];
  /** People who cannot be drawn. */
  readonly exclude?: readonly Exception[];
}
