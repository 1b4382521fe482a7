import type { Amount } from '@commonlot/counting';
import type { Bar } from '../TokenBars/TokenBars.tsx';

/** What a token in a picture stands for. */
export type Unit = 'votes' | 'dots' | 'points' | 'grade' | 'duels';

/** Rows of tokens with their exact figures. */
export interface Picture {
  readonly caption: string;
  readonly unit: Unit;
  readonly bars: readonly Bar[];
  /** Options that are not drawn; the table has them. */
  readonly others: number;
  /** Some slots are drawn to be filled. */
  readonly slots: boolean;
  /** Some tokens came in at this stage. */
  readonly fresh: boolean;
  /** Some figures are no whole numbers. */
  readonly rounded: boolean;
}

/** A table in words; the first column names the row. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly figures: boolean }[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly string[];
    readonly strong: boolean;
  }[];
}

/** Part of the trace that belongs together: a stage, or the counting of the options. */
export interface Section {
  readonly key: string;
  readonly title: string;
  /** It is one stage of many and can be folded. */
  readonly stage: boolean;
  readonly sentences: readonly string[];
  /** Lines to look up behind a fold, such as where ballots went. */
  readonly details: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly picture: Picture | null;
}

/** Who or what was chosen or carried, by how much, over which base. */
export interface Verdict {
  readonly kind: 'won' | 'lost' | 'open';
  readonly title: string;
  /** Who or what it is, best first, where they are too many for the title. */
  readonly names: readonly string[];
  readonly sentences: readonly string[];
}

/** How many ballots there are of each kind, and cards that were not used. */
export interface Papers {
  readonly cards: number | null;
  readonly cast: number;
  readonly valid: number;
  readonly blank: number;
  readonly invalid: number;
  /** Ballots marked as no other was: whoever was told how to mark can be recognised by one. */
  readonly alone: number;
}

/** A count told in one language: nothing in it is computed again where it is shown. */
export interface Story {
  readonly verdict: Verdict;
  readonly rule: readonly string[];
  readonly papers: Papers;
  readonly result: Picture;
  readonly table: Table;
  readonly sections: readonly Section[];
  /** Totals of all stages, a few stages to a table; empty for a count without stages. */
  readonly stages: readonly Table[];
  readonly rejected: readonly { readonly code: string; readonly why: string }[];
  /** Lots as drawn, where they are too many for the verdict. */
  readonly lots: readonly string[];
}

/** What is known beside the count itself. */
export interface Beside {
  /** Voting cards handed out; null where nobody counted them. */
  readonly cards: number | null;
  /** Options that were equal for the last place and all go on, as the published rule says. */
  readonly allGoOn: readonly string[];
  /** Lots as drawn, first wins. */
  readonly lots: readonly string[];
  /** Ballots with marks on them that no other has. */
  readonly alone?: number;
}

/** More rows than this nobody looks at; a table has them all. */
const MOST_BARS = 20;

/** The rows worth drawing, best first: what is strong or has a note, then the largest. */
export function drawn(bars: readonly Bar[]): Pick<Picture, 'bars' | 'others'> {
  if (bars.length <= MOST_BARS) return { bars, others: 0 };
  const worth = (bar: Bar) => (bar.strong ? 2 : 0) + (bar.note === '' ? 0 : 1);
  const kept = new Set(bars.toSorted((a, b) => worth(b) - worth(a)).slice(0, MOST_BARS));
  return { bars: bars.filter((bar) => kept.has(bar)), others: bars.length - kept.size };
}

/** Whether an amount is no whole number. */
export function isRounded(amount: Amount): boolean {
  return typeof amount === 'string';
}
