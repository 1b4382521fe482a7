import type { Fact } from '../shared/act.ts';
import type { PersonId, RoundId, ThemeId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import type { DocumentRef } from '../shared/text.ts';
import type { RoundTemplate } from '../templates/template.ts';

/** A round of the programme. */
export type Round = RoundTemplate & { readonly round: RoundId };

/** Whose voting card it is: the electorate may be residents only. */
export type CardKind = 'resident' | 'guest';

/** What a seating plan reached, beside what is possible (quality.json of DESIGN section 8). */
export interface SeatingQuality {
  readonly pairSlots: number;
  readonly distinctPairs: number;
  readonly upperBound: number;
  readonly repeats: number;
  readonly maxMeetings: number;
  readonly minNewPeople: number;
  readonly cellsOff: number;
  readonly cells: number;
  /** The fewest cells any seating could have off; not in records from before it was computed. */
  readonly leastCellsOff?: number;
  readonly violations: number;
}

/** What a plan aimed at and kept. Not in records from before the organiser could set it. */
export interface SeatingAims {
  /** Most important first: `kind`, `group`, `meetings` (nobody meets twice) or `feature/<name>`. */
  readonly goals?: readonly string[];
  /** How many rules of each kind held; whom they name stays in the register. */
  readonly rules?: readonly { readonly kind: string; readonly count: number }[];
  /** Limits of the template the hall could not keep: the most of the group at one table. */
  readonly loosened?: readonly { readonly group: string; readonly perTable: number }[];
  /** Meetings of earlier rounds were not counted: those rounds went against the rules of now. */
  readonly forgotten?: true;
  /** How many people serve at the tables in each task; who they are stays in the register. */
  readonly serving?: {
    readonly host: number;
    readonly interpreter: number;
    readonly observer: number;
  };
}

/** A plan that was changed, not made anew. Not in records from before it could be. */
export interface SeatingChange {
  /** hall: people stayed away or came, or a table was lost; hand: somebody was moved by hand. */
  readonly why: 'hall' | 'hand';
  /** Seats that changed: somebody's other table in some round. */
  readonly moved: number;
  /** Most people who could change tables in a round; null where it was as few as mending needs. */
  readonly limit?: number | null;
}

export type GatheringEvent =
  | Fact<
      'gathering.guest-invited',
      { readonly person: PersonId; readonly group: string; readonly party: string | null }
    >
  | Fact<'gathering.guest-withdrew', { readonly person: PersonId }>
  | Fact<'gathering.programme-set', { readonly rounds: readonly Round[] }>
  | Fact<
      'gathering.cards-issued',
      { readonly kind: CardKind; readonly cards: number; readonly root: string }
    >
  | Fact<'gathering.card-voided', { readonly kind: CardKind; readonly reason: string }>
  | Fact<'gathering.person-arrived', { readonly person: PersonId }>
  | Fact<'gathering.arrival-undone', { readonly person: PersonId }>
  | Fact<'gathering.doors-closed', { readonly arrived: number; readonly missing: number }>
  | Fact<
      'gathering.seating-planned',
      {
        readonly rounds: readonly RoundId[];
        readonly people: number;
        readonly tables: readonly {
          readonly round: RoundId;
          readonly count: number;
          /** Theme of each table from 1, in theme rounds. */
          readonly themes: readonly ThemeId[];
        }[];
        readonly seed: string;
        /** Who sat in the hall with what was balanced: personal, committed to. */
        readonly roster: DocumentRef;
        /** Person ids, round and table: the plan as it hung on the wall, without names. */
        readonly seating: DocumentRef;
        readonly quality: SeatingQuality;
        readonly change?: SeatingChange;
      } & SeatingAims
    >
  | Fact<'gathering.round-opened', { readonly round: RoundId; readonly endsAt: Instant }>
  | Fact<'gathering.round-extended', { readonly round: RoundId; readonly endsAt: Instant }>
  | Fact<'gathering.round-closed', { readonly round: RoundId }>;
