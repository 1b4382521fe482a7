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
  readonly method: 'leximin' | 'maximin' | 'nash' | 'goldilocks';
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

/** Alternates that will be drawn with the panel: fixed before anybody can know who is on it. */
export interface AlternatePlan {
  /** From 1 to 1,000; fewer are drawn only where the pool has no more. */
  readonly count: number;
  /** How many of a hundred members are taken to keep their seat, 0 to 100. */
  readonly stayPercent: number;
}

/** Somebody drawn as an alternate, and the ticket that made them one among people like them. */
export interface Alternate {
  readonly person: PersonId;
  readonly ticket: string;
}

/** What a draw of alternates says of itself, for screens; the whole is in its document. */
export interface AlternatesSummary {
  /** People who had no seat. */
  readonly candidates: number;
  /** Members who leave, on average over the drop-outs that were looked at. */
  readonly leave: number;
  /**
   * What quotas then miss on average, over drop-outs the alternates were not chosen for: the sum of
   * seats short or over, each as a share of its quota's maximum.
   */
  readonly missed: { readonly with: number; readonly without: number };
}

export interface AlternatesDraw {
  /** In the order of their tickets. */
  readonly alternates: readonly Alternate[];
  /** Everybody's chance, and what the alternates are good for. */
  readonly document: DocumentRef;
  readonly summary: AlternatesSummary;
}

/** A bound of a quota that could not be kept with the members who stay, and how far it moved. */
export interface QuotaMove {
  readonly feature: string;
  readonly value: string;
  readonly bound: 'min' | 'max';
  readonly from: number;
  readonly to: number;
}

/** A lottery for seats of a panel that was drawn already; the members who stay have chance 1 in it. */
export interface SeatDraw {
  /** Left out where it was among everybody left in the pool. */
  readonly among?: 'alternates';
  /** Who came in; ids. */
  readonly incoming: readonly PersonId[];
  /** Everybody's chance and every ball, as for the panel itself. */
  readonly lottery: DocumentRef;
  /** Sealed: the proof shows who is like whom. */
  readonly proof: DocumentRef;
  readonly summary: SeatSummary;
  /** Number of the ball, from 0; it follows from the panel's own draw and `SeatDrawPlace.draw`. */
  readonly ball: number;
  /** Mostly none. */
  readonly moved: readonly QuotaMove[];
}

export interface SeatDrawPlace {
  /** Which draw for seats this was since the panel was drawn, from 1. */
  readonly draw: number;
  /** Members who had declined and whose seats these are, no more than came in; ids. */
  readonly leavers: readonly PersonId[];
}

/** What the account of a lottery for seats says, for screens. */
export interface SeatSummary {
  readonly method: 'leximin' | 'maximin' | 'nash' | 'goldilocks';
  /** Seats that were drawn for. */
  readonly seats: number;
  /** People who had no seat and could still be drawn, and how many of them fit none. */
  readonly candidates: number;
  readonly shutOut: number;
  readonly balls: number;
  /** Smallest and largest chance of a candidate who fits, 0 to 1. */
  readonly leastChance: number;
  readonly mostChance: number;
  /** Largest change the numbered balls make to anybody's chance, 0 to 1. */
  readonly largestChange: number;
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
      {
        readonly lottery: DocumentRef;
        readonly seedPlan: SeedPlan;
        readonly balls: number;
        /** Left out where no alternates are drawn. */
        readonly alternates?: AlternatePlan;
      }
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
  /** Their tickets follow from the panel's own draw. */
  | Fact<'selection.alternates-drawn', AlternatesDraw>
  | Fact<'selection.member-confirmed', { readonly person: PersonId }>
  | Fact<'selection.member-declined', { readonly person: PersonId }>
  /** All free seats were drawn for at once, or as many as there were people left. */
  | Fact<'selection.seats-filled', SeatDraw & SeatDrawPlace>
  /** The panel grew: free and new seats were drawn for at once. */
  | Fact<
      'selection.panel-extended',
      SeatDraw & SeatDrawPlace & { readonly size: number; readonly quotas: readonly Quota[] }
    >
  | Fact<'selection.panel-completed', { readonly members: number }>;
