import type { Command } from '../shared/act.ts';
import type { PersonId } from '../shared/ids.ts';
import type { PublicRandomness, SeedPlan } from '../shared/seed.ts';
import type { DocumentRef } from '../shared/text.ts';
import type { AlternatePlan, AlternatesDraw, LotterySummary, Quota, SeatDraw } from './events.ts';

export type SelectionCommand =
  | Command<
      'selection.set-quotas',
      { readonly size: number; readonly quotas: readonly Quota[]; readonly source: string }
    >
  | Command<
      'selection.record-lottery',
      {
        readonly lottery: DocumentRef;
        readonly proof?: DocumentRef;
        readonly summary: LotterySummary;
      }
    >
  | Command<
      'selection.announce-draw',
      { readonly seedPlan: SeedPlan; readonly alternates?: AlternatePlan }
    >
  | Command<'selection.cancel-draw', { readonly reason: string }>
  | Command<
      'selection.draw-panel',
      {
        readonly randomness: PublicRandomness;
        /** The panel behind the ball, as read from the announced lottery document. */
        readonly panel: readonly PersonId[];
      }
    >
  | Command<'selection.draw-alternates', AlternatesDraw>
  | Command<'selection.confirm-member', { readonly person: PersonId }>
  | Command<'selection.decline-member', { readonly person: PersonId }>
  | Command<'selection.fill-seats', SeatDraw>
  | Command<
      'selection.extend-panel',
      SeatDraw & {
        /** Seats of the larger panel, more than before, and its quotas. */
        readonly size: number;
        readonly quotas: readonly Quota[];
      }
    >
  | Command<'selection.complete-panel', Readonly<Record<string, never>>>;
