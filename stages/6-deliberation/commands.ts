import type { Ballot } from '@commonlot/counting';
import type { Command } from '../shared/act.ts';
import type { BallotBox, BallotPaper } from '../shared/ballot.ts';
import type { BallotId, NoteId, ProposalId, RoundId, ThemeId } from '../shared/ids.ts';
import type { DocumentRef, TextRef } from '../shared/text.ts';

export type DeliberationCommand =
  | Command<
      'deliberation.take-note',
      {
        readonly note: NoteId;
        readonly round: RoundId;
        readonly table: number;
        readonly text: TextRef;
      }
    >
  | Command<'deliberation.correct-note', { readonly note: NoteId; readonly text: TextRef }>
  | Command<
      'deliberation.name-theme',
      { readonly theme: ThemeId; readonly title: TextRef; readonly reason: string }
    >
  | Command<
      'deliberation.group-notes',
      { readonly theme: ThemeId; readonly notes: readonly NoteId[]; readonly reason: string }
    >
  | Command<'deliberation.ungroup-note', { readonly note: NoteId; readonly reason: string }>
  | Command<
      'deliberation.merge-themes',
      { readonly from: ThemeId; readonly into: ThemeId; readonly reason: string }
    >
  | Command<'deliberation.publish-dots', { readonly paper: BallotPaper }>
  | Command<'deliberation.open-dots', { readonly ballot: BallotId }>
  | Command<'deliberation.close-dots', { readonly box: BallotBox }>
  | Command<
      'deliberation.choose-themes',
      { readonly papers: readonly Ballot[]; readonly lots: readonly string[] }
    >
  | Command<
      'deliberation.collect-preferences',
      {
        readonly preferences: DocumentRef;
        readonly people: number;
        readonly firstChoices: readonly { readonly theme: ThemeId; readonly people: number }[];
      }
    >
  | Command<
      'deliberation.write-proposal',
      {
        readonly proposal: ProposalId;
        /** The version the writer saw; 0 for a new proposal. */
        readonly basedOn: number;
        readonly round: RoundId;
        readonly table: number;
        readonly theme: ThemeId;
        readonly text: TextRef;
      }
    >
  | Command<'deliberation.hand-in-proposal', { readonly proposal: ProposalId }>;
