import type { SeedPlan } from '../shared/seed.ts';
import type { DocumentRef } from '../shared/text.ts';
import type { StratumShare } from './events.ts';

/** One wave of letters, announced and then drawn. */
export interface Wave {
  readonly wave: number;
  readonly letters: number;
  readonly shares: readonly StratumShare[];
  readonly seedPlan: SeedPlan;
  readonly label: string;
  readonly drawn: { readonly seed: string; readonly list: DocumentRef } | null;
  readonly printed: number;
  /** Letters that came back undelivered, by stratum. */
  readonly returned: Readonly<Record<string, number>>;
}

export interface Frame {
  readonly households: number;
  readonly root: string;
  readonly list: DocumentRef;
  readonly strata: readonly { readonly stratum: string; readonly households: number }[];
}

export interface InvitationState {
  readonly pledged: boolean;
  readonly frame: Frame | null;
  /** All waves, the last one perhaps announced and not yet drawn. */
  readonly waves: readonly Wave[];
}

export const initialInvitation: InvitationState = { pledged: false, frame: null, waves: [] };

/** The wave that is announced and waits for its numbers. */
export function pendingWave(state: InvitationState): Wave | null {
  const last = state.waves.at(-1);
  return last !== undefined && last.drawn === null ? last : null;
}

/** Letters of a stratum in all waves so far. */
export function lettersSoFar(state: InvitationState, stratum: string): number {
  let letters = 0;
  for (const wave of state.waves)
    for (const share of wave.shares) if (share.stratum === stratum) letters += share.letters;
  return letters;
}
