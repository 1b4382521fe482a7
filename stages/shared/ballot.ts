import type { Amount, ThresholdDetail } from '@commonlot/counting';
import type { BallotRule } from './ballot-rule.ts';
import type { BallotId, OptionId } from './ids.ts';
import type { DocumentRef, LocalText } from './text.ts';

/** Who may vote: everybody in the room, or drawn residents only. Fixed before it opens. */
export type Electorate = 'everyone' | 'residents';

/** What to do when the last place is tied; declared before the ballot opens. */
export type TieRule = 'public-lot' | 'all-tied-go-on';

/** The rule of one ballot, published before it opens and never changed after. */
export interface BallotRules {
  readonly rule: BallotRule;
  /** How many options win at most, at least 1; as many as there are where each is voted on alone. */
  readonly winners: number;
  readonly electorate: Electorate;
  readonly tieRule: TieRule;
}

/** One ballot as published: question, options in the order shown, rules. */
export interface BallotPaper {
  readonly ballot: BallotId;
  readonly question: LocalText;
  readonly options: readonly string[];
  /** Options that are no theme or proposal, in words of their own. */
  readonly own?: readonly OwnOption[];
  readonly rules: BallotRules;
  /** It opens only if earlier ballots of the assembly came out so; all of them must have. */
  readonly opensIf?: readonly OpensIf[];
}

/** An option written for one ballot, such as "No change". */
export interface OwnOption {
  readonly option: OptionId;
  readonly text: LocalText;
}

/** What an earlier ballot must have decided: that an option won, or that it did not. */
export interface OpensIf {
  readonly ballot: BallotId;
  readonly option: string;
  readonly won: boolean;
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
  /** What each option is ranked by, as the rule says; a whole number, or exact text. */
  readonly totals: readonly { readonly option: string; readonly votes: Amount }[];
  /** Papers that say something the rule can read, and papers it cannot; the others are blank. */
  readonly valid: number;
  readonly invalid: number;
  readonly winners: readonly string[];
  /** Options that shared the last place, empty when there was no tie. */
  readonly tied: readonly string[];
  /** The order lots fell in, first wins; empty when none were needed. */
  readonly lots: readonly string[];
  /** Where each option is voted on alone: for whom, of which base, and what was missed; as `totals`. */
  readonly judged?: readonly Judged[];
  /** How many took part, where so many had to. */
  readonly quorum?: QuorumCounted;
}

/** What the votes for one option came to, and what they had to; an empty `missed` is carried. */
export interface Judged extends Omit<ThresholdDetail, 'rule'> {
  readonly option: string;
}

export interface QuorumCounted {
  readonly counted: number;
  readonly least: number;
  /** Those entitled, where the quorum is a share of them. */
  readonly entitled: number | null;
}
