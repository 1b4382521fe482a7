import type { Fact } from '../shared/act.ts';
import type { PersonId } from '../shared/ids.ts';
import type { PublicRandomness, SeedPlan } from '../shared/seed.ts';
import type { DocumentRef } from '../shared/text.ts';

/** Seats a value of a feature gets at least and at most. */
export interface Quota {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

/** What the account of a lottery says, for screens; the whole is in the document. */
export interface LotterySummary {
  readonly method: 'maximin' | 'leximin';
  readonly size: number;
  readonly people: number;
  readonly balls: number;
  /** Smallest and largest chance of anybody, 0 to 1. */
  readonly leastChance: number;
  readonly mostChance: number;
  /** Largest change the numbered balls make to anybody's chance, 0 to 1. */
  readonly largestChange: number;
  /** Proven distance from the best possible least chance, 0 to 1. */
  readonly gap: number;
  /** People whom the quotas shut out. */
  readonly shutOut: number;
}

export type SelectionEvent =
  | Fact<
      'selection.quotas-set',
      { readonly size: number; readonly quotas: readonly Quota[]; readonly source: string }
    >
  | Fact<
      'selection.lottery-computed',
      {
        readonly lottery: DocumentRef;
        /** Sealed: the proof shows who is like whom. Absent in records of before it was apart. */
        readonly proof?: DocumentRef;
        readonly summary: LotterySummary;
      }
    >
  | Fact<
      'selection.draw-announced',
      { readonly lottery: DocumentRef; readonly seedPlan: SeedPlan; readonly balls: number }
    >
  | Fact<'selection.draw-cancelled', { readonly reason: string }>
  | Fact<
      'selection.panel-drawn',
      {
        readonly randomness: PublicRandomness;
        /** Number of the ball, from 0 to balls - 1; three ten-sided dice read as one number. */
        readonly ball: number;
        readonly panel: readonly PersonId[];
      }
    >
  | Fact<'selection.member-confirmed', { readonly person: PersonId }>
  | Fact<'selection.member-declined', { readonly person: PersonId }>
  | Fact<
      'selection.member-replaced',
      {
        readonly leaver: PersonId;
        readonly alternate: PersonId;
        /** People who could have taken the seat and kept the quotas. At least 1. */
        readonly eligible: number;
        /** Ticket of the alternate, the smallest among the eligible. */
        readonly ticket: string;
        /** True when no alternate kept every quota and one had to give way. */
        readonly quotasRelaxed: boolean;
      }
    >
  | Fact<'selection.panel-completed', { readonly members: number }>;
