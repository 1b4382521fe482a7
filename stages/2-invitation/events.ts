import type { Fact } from '../shared/act.ts';
import type { PublicRandomness, SeedPlan } from '../shared/seed.ts';
import type { DocumentRef } from '../shared/text.ts';

/** One stratum of the frame: how many households it has and how many letters it gets. */
export interface StratumShare {
  readonly stratum: string;
  readonly households: number;
  /** Relative weight of one household, a whole number of at least 1; equal weights draw evenly. */
  readonly weight: number;
  readonly letters: number;
}

export type InvitationEvent =
  | Fact<
      'invitation.frame-sealed',
      {
        readonly households: number;
        /** Merkle root over salted rows: a household can prove its own row, nobody else's. */
        readonly root: string;
        /** The random household ids with their stratum, one a line: what the draw runs over. */
        readonly list: DocumentRef;
        readonly strata: readonly { readonly stratum: string; readonly households: number }[];
      }
    >
  | Fact<
      'invitation.draw-announced',
      {
        readonly wave: number;
        readonly letters: number;
        readonly shares: readonly StratumShare[];
        readonly seedPlan: SeedPlan;
        /** Label of the tickets, `invitation/<wave>`. */
        readonly label: string;
      }
    >
  | Fact<'invitation.draw-cancelled', { readonly wave: number; readonly reason: string }>
  | Fact<
      'invitation.letters-drawn',
      {
        readonly wave: number;
        readonly randomness: PublicRandomness;
        /** Hex of the 32 seed bytes that follow from the randomness. */
        readonly seed: string;
        /** The drawn household ids with their tickets, smallest first. */
        readonly drawn: DocumentRef;
        readonly letters: number;
      }
    >
  | Fact<'invitation.letters-printed', { readonly wave: number; readonly letters: number }>
  | Fact<
      'invitation.letters-returned',
      { readonly wave: number; readonly stratum: string; readonly letters: number }
    >;
