import type { Command } from '../shared/act.ts';
import type { PersonId, RoundId, ThemeId } from '../shared/ids.ts';
import type { DocumentRef } from '../shared/text.ts';
import type { CardKind, Round, SeatingAims, SeatingChange, SeatingQuality } from './events.ts';

export type GatheringCommand =
  | Command<
      'gathering.invite-guest',
      { readonly person: PersonId; readonly group: string; readonly party: string | null }
    >
  | Command<
      'gathering.invite-guests',
      {
        readonly guests: readonly {
          readonly person: PersonId;
          readonly group: string;
          readonly party: string | null;
        }[];
      }
    >
  | Command<'gathering.withdraw-guest', { readonly person: PersonId }>
  | Command<'gathering.set-programme', { readonly rounds: readonly Round[] }>
  | Command<
      'gathering.issue-cards',
      { readonly kind: CardKind; readonly cards: number; readonly root: string }
    >
  | Command<'gathering.void-card', { readonly kind: CardKind; readonly reason: string }>
  | Command<'gathering.check-in', { readonly person: PersonId }>
  | Command<'gathering.undo-check-in', { readonly person: PersonId }>
  | Command<'gathering.close-doors', Readonly<Record<string, never>>>
  | Command<
      'gathering.record-seating',
      {
        readonly rounds: readonly RoundId[];
        readonly people: number;
        readonly tables: readonly {
          readonly round: RoundId;
          readonly count: number;
          readonly themes: readonly ThemeId[];
        }[];
        readonly seed: string;
        readonly roster: DocumentRef;
        readonly seating: DocumentRef;
        readonly quality: SeatingQuality;
        readonly change?: SeatingChange;
      } & SeatingAims
    >
  | Command<'gathering.open-round', { readonly round: RoundId }>
  | Command<'gathering.extend-round', { readonly round: RoundId; readonly minutes: number }>
  | Command<'gathering.close-round', { readonly round: RoundId }>;
