import type { BundleCheckId, CheckDetail } from '@commonlot/record';

/** The checks that recompute what the assembly did, in the order of its life. */
export const SEMANTIC_CHECKS = [
  'entries-readable',
  'pledge-first',
  'frame-listed',
  'letters-announced',
  'letters-recomputed',
  'pool-adds-up',
  'lottery-adds-up',
  'panel-announced',
  'panel-recomputed',
  'alternates-recomputed',
  'seats-recomputed',
  'seating-adds-up',
  'notes-kept',
  'dots-announced',
  'dots-recounted',
  'ballot-announced',
  'ballot-recounted',
  'recommendations-as-voted',
  'answers-to-recommendations',
] as const;
export type SemanticCheckId = (typeof SEMANTIC_CHECKS)[number];
export type CheckId = BundleCheckId | SemanticCheckId;

/** What a semantic check found; the code is also the translation key of its sentence. */
export type SemanticDetail =
  // passed
  | { readonly code: 'entries-read'; readonly entries: number }
  | { readonly code: 'pledge-came-first'; readonly pledge: number; readonly draw: number }
  | { readonly code: 'frame-fits'; readonly households: number }
  | { readonly code: 'letters-as-announced'; readonly waves: number }
  | { readonly code: 'letters-same'; readonly waves: number; readonly letters: number }
  | { readonly code: 'pool-fits'; readonly registered: number }
  | {
      readonly code: 'lottery-fits';
      readonly panels: number;
      readonly people: number;
      /** 0 to 1. */
      readonly leastChance: number;
      readonly mostChance: number;
    }
  | { readonly code: 'panel-as-announced' }
  | { readonly code: 'panel-same'; readonly ball: number; readonly members: number }
  | { readonly code: 'no-alternates' }
  | { readonly code: 'alternates-fit'; readonly alternates: number; readonly candidates: number }
  | { readonly code: 'seats-fit'; readonly seats: number }
  | { readonly code: 'seating-fits'; readonly rounds: number; readonly people: number }
  | { readonly code: 'notes-fit'; readonly notes: number; readonly grouped: number }
  | { readonly code: 'ballot-as-published'; readonly options: number }
  | { readonly code: 'ballot-same'; readonly papers: number; readonly winners: number }
  | { readonly code: 'recommendations-fit'; readonly recommendations: number }
  | { readonly code: 'answers-fit'; readonly answered: number; readonly recommendations: number }
  // could not be made
  | { readonly code: 'not-yet'; readonly act: string }
  | { readonly code: 'acts-not-all-readable'; readonly seq: number }
  | { readonly code: 'document-not-here'; readonly sha256: string }
  // failed
  | { readonly code: 'entry-unreadable'; readonly seq: number; readonly type: string }
  | { readonly code: 'document-unreadable'; readonly sha256: string }
  | { readonly code: 'pledge-not-first'; readonly draw: number }
  | { readonly code: 'households-differ'; readonly stated: number; readonly listed: number }
  | {
      readonly code: 'stratum-differs';
      readonly stratum: string;
      readonly stated: number;
      readonly listed: number;
    }
  | { readonly code: 'id-twice'; readonly id: string }
  | { readonly code: 'shares-differ'; readonly wave: number; readonly stratum: string }
  | { readonly code: 'shares-refused'; readonly wave: number; readonly why: string }
  | { readonly code: 'draw-not-announced'; readonly act: string }
  | {
      readonly code: 'draw-not-as-announced';
      readonly what: 'letters' | 'randomness' | 'lottery' | 'balls';
    }
  | { readonly code: 'randomness-unusable'; readonly why: string }
  | { readonly code: 'seed-differs'; readonly wave: number }
  | {
      readonly code: 'letters-differ';
      readonly wave: number;
      /** From 1, in the drawn list. */
      readonly place: number;
      readonly expected: string;
      readonly found: string;
    }
  | { readonly code: 'pool-differs'; readonly stated: number; readonly counted: number }
  | { readonly code: 'lottery-wrong'; readonly what: LotteryFault; readonly place: string }
  | { readonly code: 'alternates-wrong'; readonly what: AlternateFault; readonly person: string }
  | { readonly code: 'ball-differs'; readonly stated: number; readonly recomputed: number }
  | { readonly code: 'panel-differs'; readonly ball: number; readonly person: string }
  | { readonly code: 'seat-draw-out-of-order'; readonly stated: number; readonly draw: number }
  | { readonly code: 'replacement-wrong'; readonly what: ReplacementFault; readonly person: string }
  | { readonly code: 'seating-wrong'; readonly what: SeatingFault; readonly place: string }
  | { readonly code: 'note-unknown'; readonly note: string; readonly theme: string }
  | { readonly code: 'ballot-out-of-order'; readonly act: string }
  /** Another box or another result could be put in the place of the first. */
  | { readonly code: 'ballot-step-twice'; readonly act: string }
  | { readonly code: 'ballot-beside-another' }
  /** Nobody had handed it in, and it is not written on the paper itself. */
  | { readonly code: 'option-unknown'; readonly option: string }
  /** Papers are sorted by receipt, each once: any other order can tell when they were cast. */
  | { readonly code: 'papers-unsorted'; readonly receipt: string }
  | { readonly code: 'papers-differ'; readonly stated: number; readonly counted: number }
  | { readonly code: 'more-papers-than-cards'; readonly papers: number; readonly cards: number }
  | { readonly code: 'cards-differ'; readonly stated: number; readonly counted: number }
  | { readonly code: 'count-refused'; readonly why: string }
  | {
      readonly code: 'votes-differ';
      readonly option: string;
      readonly stated: number | string;
      readonly counted: number | string;
    }
  /** The rule of the ballot is none that can be counted by. */
  | { readonly code: 'rule-unknown' }
  /** All in a tie can go on only where options are ordered by one total. */
  | { readonly code: 'tie-rule-unfit' }
  /** Votes for and against, their base, what was needed or what was missed is another. */
  | { readonly code: 'judged-differs'; readonly option: string }
  | { readonly code: 'quorum-differs' }
  /** It opened although an earlier ballot had not come out as its paper says. */
  | { readonly code: 'condition-unmet' }
  | { readonly code: 'winners-differ'; readonly option: string }
  /** The order of totals and winners is the ranking. */
  | { readonly code: 'place-differs'; readonly option: string }
  | { readonly code: 'lots-not-asked'; readonly option: string }
  | { readonly code: 'tie-differs'; readonly option: string }
  | { readonly code: 'recommendation-not-voted'; readonly recommendation: string }
  | { readonly code: 'recommendation-not-sent'; readonly recommendation: string }
  | { readonly code: 'answer-to-nothing'; readonly recommendation: string };

export type LotteryFault =
  | 'size'
  | 'people'
  | 'weights'
  | 'panel'
  | 'probability'
  | 'balls'
  | 'largest-change'
  | 'summary';
export type AlternateFault =
  | 'skipped'
  | 'twice'
  | 'ticket'
  | 'order'
  | 'number'
  | 'stay'
  | 'document'
  | 'people'
  | 'chance';
export type ReplacementFault = 'not-declined' | 'already-on-panel' | 'not-an-alternate';
export type SeatingFault = 'person-twice' | 'table-unknown' | 'round-unknown' | 'people';

export type Detail = CheckDetail | SemanticDetail;
export type Status = 'ok' | 'failed' | 'not-possible';

/** One check as people and programs read it. */
export interface Check {
  readonly id: CheckId;
  /** Translation key of what was checked. */
  readonly title: `verify.${CheckId}`;
  readonly status: Status;
  readonly detail: Detail;
  /** The entry it fails at, from 1, where it can be named. */
  readonly entry: number | null;
  /** The same in one English sentence. */
  readonly text: string;
}

export interface Report {
  /** True when no check failed. */
  readonly ok: boolean;
  readonly assembly: string | null;
  readonly entries: number;
  readonly head: string | null;
  readonly publicKey: string | null;
  readonly checks: readonly Check[];
}

/** A semantic check before it has its words. */
export interface Finding {
  readonly id: SemanticCheckId;
  readonly status: Status;
  readonly detail: SemanticDetail;
  readonly entry: number | null;
}

export function passed(id: SemanticCheckId, detail: SemanticDetail): Finding {
  return { id, status: 'ok', detail, entry: null };
}

export function failed(id: SemanticCheckId, detail: SemanticDetail, entry: number): Finding {
  return { id, status: 'failed', detail, entry };
}

export function notPossible(id: SemanticCheckId, detail: SemanticDetail): Finding {
  return { id, status: 'not-possible', detail, entry: null };
}
