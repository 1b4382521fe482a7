import type { Fact } from '../shared/act.ts';
import type { ActionId, GroupId, PersonId, RecommendationId } from '../shared/ids.ts';
import type { Day, Instant } from '../shared/instant.ts';
import type { TextRef } from '../shared/text.ts';

export const PROGRESS = ['planned', 'under-way', 'done', 'stopped'] as const;
export type Progress = (typeof PROGRESS)[number];

export type FollowUpEvent =
  | Fact<
      'follow-up.group-formed',
      { readonly group: GroupId; readonly recommendation: RecommendationId }
    >
  | Fact<
      'follow-up.help-offered',
      {
        readonly person: PersonId;
        readonly group: GroupId;
        /** Whether the group may have the person's contact details. */
        readonly contactConsent: boolean;
      }
    >
  | Fact<'follow-up.help-withdrawn', { readonly person: PersonId; readonly group: GroupId }>
  | Fact<
      'follow-up.meeting-called',
      { readonly group: GroupId; readonly at: Instant; readonly place: string }
    >
  | Fact<
      'follow-up.action-agreed',
      {
        readonly action: ActionId;
        readonly group: GroupId;
        readonly text: TextRef;
        readonly due: Day;
      }
    >
  | Fact<
      'follow-up.progress-reported',
      {
        readonly group: GroupId;
        readonly action: ActionId | null;
        readonly progress: Progress;
        readonly text: TextRef;
      }
    >
  | Fact<'follow-up.assembly-closed', { readonly reason: string }>;
