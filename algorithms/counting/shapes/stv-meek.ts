/**
 * The single transferable vote by Meek's method. Votes and keep values have `digits` decimals (1 to
 * 40), rounded up; keep values stand when the surplus of all elected is below 10^-`omega` (0 to `digits`)
 * or no longer falls. The reference rule has 9 and 6, and leaves out the rest.
 */
export interface StvMeekRule {
  readonly rule: 'stv-meek';
  readonly digits: number;
  readonly omega: number;
  /**
   * 0 where left out: the quota is one unit of the last decimal above the share, and is reached. From
   * 1: the last so many decimals are there for the reckoning, what differs by less than half of the
   * decimal before them is equal, and the quota is the share itself, and has to be passed.
   */
  readonly guard?: number;
  /**
   * `one` where left out: one option is excluded at a stage. `sure`: all are, as soon as keep values
   * leave no doubt, that hold less together with the surplus than the next one.
   */
  readonly losers?: 'one' | 'sure';
}
