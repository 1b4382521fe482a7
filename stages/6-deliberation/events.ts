import type { Fact } from '../shared/act.ts';
import type { BallotBox, BallotPaper, BallotResult } from '../shared/ballot.ts';
import type { BallotId, NoteId, ProposalId, RoundId, ThemeId } from '../shared/ids.ts';
import type { DocumentRef, TextRef } from '../shared/text.ts';

export type DeliberationEvent =
  | Fact<
      'deliberation.note-taken',
      {
        readonly note: NoteId;
        readonly round: RoundId;
        readonly table: number;
        readonly text: TextRef;
      }
    >
  | Fact<'deliberation.note-corrected', { readonly note: NoteId; readonly text: TextRef }>
  | Fact<
      'deliberation.theme-named',
      { readonly theme: ThemeId; readonly title: TextRef; readonly reason: string }
    >
  | Fact<
      'deliberation.notes-grouped',
      { readonly theme: ThemeId; readonly notes: readonly NoteId[]; readonly reason: string }
    >
  | Fact<
      'deliberation.note-ungrouped',
      { readonly theme: ThemeId; readonly note: NoteId; readonly reason: string }
    >
  | Fact<
      'deliberation.themes-merged',
      { readonly from: ThemeId; readonly into: ThemeId; readonly reason: string }
    >
  | Fact<'deliberation.dots-published', { readonly paper: BallotPaper }>
  | Fact<'deliberation.dots-opened', { readonly ballot: BallotId }>
  | Fact<'deliberation.dots-closed', { readonly box: BallotBox }>
  | Fact<'deliberation.themes-chosen', { readonly result: BallotResult }>
  | Fact<
      'deliberation.preferences-collected',
      {
        /** Who would rather talk about what: personal, committed to. */
        readonly preferences: DocumentRef;
        readonly people: number;
        readonly firstChoices: readonly { readonly theme: ThemeId; readonly people: number }[];
      }
    >
  | Fact<
      'deliberation.proposal-written',
      {
        readonly proposal: ProposalId;
        /** From 1; each version stays readable. */
        readonly version: number;
        readonly round: RoundId;
        readonly table: number;
        readonly theme: ThemeId;
        /** Title, what, why, who and first step, together as one document. */
        readonly text: TextRef;
      }
    >
  | Fact<'deliberation.proposal-handed-in', { readonly proposal: ProposalId }>;
