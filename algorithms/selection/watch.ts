/** Lets a caller follow a long computation and end it. */
export interface Watch {
  /**
   * Told now and then how much is left, from 1 to 0: of the lottery still to be written as panels,
   * or of the groups whose chance is not settled yet. It may begin again when another way is tried.
   */
  readonly report: (left: number) => void;
  /** True when the caller wants it to end: what is known so far comes back, and says so. */
  readonly stop: () => boolean;
}

/** Watches nothing. */
export const unwatched: Watch = { report: () => undefined, stop: () => false };

/** Whoever asked has no more time: what is known so far has to do. */
export class Halted extends Error {}
