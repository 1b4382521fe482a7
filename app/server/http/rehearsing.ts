import type { Point } from '../rehearsal/points.ts';

/** What the welcome page needs of the rehearsal: begin one, and where to look at it. */
export interface Rehearsing {
  readonly profiles: readonly string[];
  /**
   * Founds the fictional organisation and begins the job that fills it.
   * @param profile one of `profiles`
   * @param seed whole number that fixes every chance in it
   * @param until a stage, `afternoon` or `end`: stops before it, so that people go on by hand
   * @returns the account to sign the visitor in with, and the path to go to
   */
  readonly begin: (
    profile: string,
    seed: number,
    until?: Point,
  ) => Promise<{
    readonly account: { readonly id: string; readonly organisationId: string };
    readonly path: string;
  }>;
}
