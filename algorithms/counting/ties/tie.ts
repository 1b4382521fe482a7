import type { Standing } from '../standing.ts';

/**
 * A tie the rule itself cannot decide. `forSeats` seats are open, and which of `between` take them
 * hangs on lots; `certain` won whatever they say. Draw lots in public, and count again with the
 * drawn order. Where a budget is spent `forSeats` is the least number of them that come in.
 */
export interface Tie {
  /** Options that win under some lots and not under others. */
  readonly between: readonly string[];
  readonly forSeats: number;
  readonly certain: readonly string[];
  /** What lots have to be drawn among, where these are others than `between`. */
  readonly lots?: readonly string[];
}

/** Asked by a count on its way: which of these equal options goes first? */
export interface TieQuestion {
  /** Two or more, in the order of the ballot paper. */
  readonly between: readonly string[];
  /** Who goes first wins a seat, or is out. */
  readonly for: 'win' | 'out';
  /** Who had won before. */
  readonly won: readonly string[];
  /** How all options stand at this moment, best first. */
  readonly standings: () => readonly Standing[];
  /** Who can still win, `between` among them; left out, `between` alone. */
  readonly open?: readonly string[];
  /**
   * What the rest of the count hangs on: two questions of one count with the same key lead to the same
   * winners, and are tried out once.
   */
  readonly key?: () => string;
}

/** Who of the equal ones goes first, and what said so. */
export interface TieAnswer {
  readonly first: string;
  /** `paper-order`: as on the ballot paper, where every answer gives the same winners. */
  readonly by: 'lots' | 'paper-order';
}

/** How a count came out. */
export interface Outcome {
  /** Best first. */
  readonly winners: readonly string[];
  /** Every option once, best first. */
  readonly standings: readonly Standing[];
}

/**
 * A count as a dialogue: it asks when options are equal, and is told who goes first. Chance stays
 * outside: whoever runs it answers by lots, or tries every answer.
 */
export type Counting = Generator<TieQuestion, Outcome, TieAnswer>;
