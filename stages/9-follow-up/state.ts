import type { ActionId, GroupId, PersonId, RecommendationId } from '../shared/ids.ts';
import type { Day, Instant } from '../shared/instant.ts';
import type { TextRef } from '../shared/text.ts';
import type { Progress } from './events.ts';

export interface Action {
  readonly action: ActionId;
  readonly text: TextRef;
  readonly due: Day;
  readonly progress: Progress;
}

export interface WorkingGroup {
  readonly group: GroupId;
  readonly recommendation: RecommendationId;
  /** Helpers and whether the group may have their contact details. */
  readonly helpers: ReadonlyMap<PersonId, boolean>;
  readonly meetings: readonly { readonly at: Instant; readonly place: string }[];
  readonly actions: readonly Action[];
  readonly reports: readonly {
    readonly at: Instant;
    readonly progress: Progress;
    readonly text: TextRef;
  }[];
}

export interface FollowUpState {
  readonly winners: readonly string[];
  readonly groups: readonly WorkingGroup[];
  readonly closed: string | null;
}

export const initialFollowUp: FollowUpState = { winners: [], groups: [], closed: null };
