import type { Command } from '../shared/act.ts';
import type { PublicRandomness, SeedPlan } from '../shared/seed.ts';
import type { DocumentRef } from '../shared/text.ts';

export type InvitationCommand =
  | Command<
      'invitation.seal-frame',
      {
        readonly households: number;
        readonly root: string;
        readonly list: DocumentRef;
        readonly strata: readonly { readonly stratum: string; readonly households: number }[];
      }
    >
  | Command<
      'invitation.announce-draw',
      {
        readonly letters: number;
        /** Relative weight of a household, by stratum; a stratum not named weighs 1. */
        readonly weights: Readonly<Record<string, number>>;
        readonly seedPlan: SeedPlan;
      }
    >
  | Command<'invitation.cancel-draw', { readonly reason: string }>
  | Command<
      'invitation.draw-letters',
      {
        readonly randomness: PublicRandomness;
        readonly drawn: DocumentRef;
        readonly letters: number;
      }
    >
  | Command<'invitation.record-printed', { readonly wave: number; readonly letters: number }>
  | Command<
      'invitation.record-returned',
      { readonly wave: number; readonly stratum: string; readonly letters: number }
    >;
