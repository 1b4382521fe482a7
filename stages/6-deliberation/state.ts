import type { BallotState } from '../shared/ballot-box.ts';
import type { NoteId, ProposalId, RoundId, ThemeId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import { Table } from '../shared/table.ts';
import type { DocumentRef, TextRef } from '../shared/text.ts';

export interface Note {
  readonly round: RoundId;
  readonly table: number;
  readonly at: Instant;
  readonly text: TextRef;
  readonly theme: ThemeId | null;
}

export interface Theme {
  readonly title: TextRef;
  readonly reason: string;
  /** The theme it was merged into, null while it stands. */
  readonly mergedInto: ThemeId | null;
}

/** One act of the theme team, for the trail from every theme back to its notes. */
export interface Grouping {
  readonly at: Instant;
  readonly by: string;
  readonly theme: ThemeId;
  readonly notes: readonly NoteId[];
  readonly act: 'named' | 'grouped' | 'ungrouped' | 'merged';
  readonly reason: string;
}

export interface Proposal {
  readonly round: RoundId;
  readonly table: number;
  readonly theme: ThemeId;
  readonly versions: readonly { readonly text: TextRef; readonly at: Instant }[];
  readonly handedIn: boolean;
}

export interface DeliberationState {
  /** Tables of each round that has been seated. */
  readonly tables: Readonly<Record<RoundId, number>>;
  /** Rounds that have begun: late notes of a table with bad wifi are still welcome. */
  readonly begun: readonly RoundId[];
  readonly notes: Table<NoteId, Note>;
  readonly themes: Table<ThemeId, Theme>;
  readonly trail: readonly Grouping[];
  readonly dots: BallotState | null;
  readonly preferences: {
    readonly list: DocumentRef;
    readonly firstChoices: readonly { readonly theme: ThemeId; readonly people: number }[];
  } | null;
  readonly proposals: Table<ProposalId, Proposal>;
}

export const initialDeliberation: DeliberationState = {
  tables: {},
  begun: [],
  notes: Table.empty(),
  themes: Table.empty(),
  trail: [],
  dots: null,
  preferences: null,
  proposals: Table.empty(),
};

/** Themes that stand, sorted by id. */
export function standingThemes(state: DeliberationState): readonly ThemeId[] {
  return state.themes.keysWhere(({ mergedInto }) => mergedInto === null);
}

/** How many notes each standing theme holds. */
export function notesByTheme(state: DeliberationState): ReadonlyMap<ThemeId, readonly NoteId[]> {
  const found = new Map<ThemeId, NoteId[]>(standingThemes(state).map((theme) => [theme, []]));
  for (const [note, { theme }] of state.notes.entries())
    if (theme !== null) found.get(theme)?.push(note);
  return found;
}

/** The themes that were chosen to go on, best first; empty before. */
export function chosenThemes(state: DeliberationState): readonly string[] {
  return state.dots?.status === 'declared' ? state.dots.result.winners : [];
}
