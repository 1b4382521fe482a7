import type { BallotId } from './ids.ts';
import type { DocumentRef, LocalText } from './text.ts';

/** Who may vote: everybody in the room, or drawn residents only. Fixed before it opens. */
export type Electorate = 'everyone' | 'residents';

/** What to do when the last place is tied; declared before the ballot opens. */
export type TieRule = 'public-lot' | 'all-tied-go-on';

/** The rule of one ballot, published before it opens and never changed after. */
export interface BallotRules {
  readonly rule: 'approval' | 'dots';
  /** approval: most options one paper may pick; dots: dots each person has. At least 1. */
  readonly picks: number;
  /** dots only: most dots one option may get from one person; 1 for approval. */
  readonly perOption: number;
  /** How many options win. At least 1. */
  readonly winners: number;
  readonly electorate: Electorate;
  readonly tieRule: TieRule;
}

/** One ballot as published: question, options in the order shown, rules. */
export interface BallotPaper {
  readonly ballot: BallotId;
  readonly question: LocalText;
  readonly options: readonly string[];
  readonly rules: BallotRules;
}

/** What becomes public when a ballot closes; the list is sorted by receipt, never by time. */
export interface BallotBox {
  readonly ballot: BallotId;
  readonly papers: DocumentRef;
  readonly cast: number;
  readonly blank: number;
  readonly onPaper: number;
  readonly cardsIssued: number;
}

/** The count as declared; a stranger recounts it from the published papers. */
export interface BallotResult {
  readonly ballot: BallotId;
  readonly totals: readonly { readonly option: string; readonly votes: number }[];
  readonly winners: readonly string[];
  /** Options that shared the last place, empty when there was no tie. */
  readonly tied: readonly string[];
  /** The order lots fell in, first wins; empty when none were needed. */
  readonly lots: readonly string[];
}
