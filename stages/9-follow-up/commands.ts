import type { Command } from '../shared/act.ts';
import type { ActionId, GroupId, PersonId, RecommendationId } from '../shared/ids.ts';
import type { Day, Instant } from '../shared/instant.ts';
import type { TextRef } from '../shared/text.ts';
import type { Progress } from './events.ts';

export type FollowUpCommand =
  | Command<
      'follow-up.form-group',
      { readonly group: GroupId; readonly recommendation: RecommendationId }
    >
  | Command<
      'follow-up.offer-help',
      { readonly person: PersonId; readonly group: GroupId; readonly contactConsent: boolean }
    >
  | Command<'follow-up.withdraw-help', { readonly person: PersonId; readonly group: GroupId }>
  | Command<
      'follow-up.call-meeting',
      { readonly group: GroupId; readonly at: Instant; readonly place: string }
    >
  | Command<
      'follow-up.agree-action',
      {
        readonly action: ActionId;
        readonly group: GroupId;
        readonly text: TextRef;
        readonly due: Day;
      }
    >
  | Command<
      'follow-up.report-progress',
      {
        readonly group: GroupId;
        readonly action: ActionId | null;
        readonly progress: Progress;
        readonly text: TextRef;
      }
    >
  | Command<'follow-up.close-assembly', { readonly reason: string }>;
