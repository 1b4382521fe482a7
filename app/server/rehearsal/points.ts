import type { Stage } from '@commonlot/stages';
import type { Life } from './life.ts';
import { commission } from './stages/1-commission.ts';
import { invitation } from './stages/2-invitation.ts';
import { registration } from './stages/3-registration.ts';
import { selection } from './stages/4-selection.ts';
import { gathering } from './stages/5-gathering.ts';
import { afternoon } from './stages/6-afternoon.ts';
import { deliberation } from './stages/6-deliberation.ts';
import { dots } from './stages/6-dots.ts';
import { decision } from './stages/7-decision.ts';
import { response } from './stages/8-response.ts';
import { followUp } from './stages/9-follow-up.ts';

/** Where a rehearsal can pause: before a stage, before the dots, before the afternoon, or at the end. */
export type Point = Stage | 'dots' | 'afternoon' | 'end';

/** The steps in order, each with its share of the whole work in hundredths. */
export const STEPS_OF_LIFE: readonly {
  readonly point: Exclude<Point, 'end'>;
  readonly share: number;
  readonly live: (life: Life) => Promise<void>;
}[] = [
  { point: 'commission', share: 1, live: commission },
  { point: 'invitation', share: 10, live: invitation },
  { point: 'registration', share: 12, live: registration },
  { point: 'selection', share: 25, live: selection },
  { point: 'gathering', share: 15, live: gathering },
  { point: 'deliberation', share: 14, live: deliberation },
  { point: 'dots', share: 4, live: dots },
  { point: 'afternoon', share: 10, live: afternoon },
  { point: 'decision', share: 5, live: decision },
  { point: 'response', share: 1, live: response },
  { point: 'follow-up', share: 3, live: followUp },
];

export const POINTS: readonly Point[] = [...STEPS_OF_LIFE.map(({ point }) => point), 'end'];

/** Reads a point that came from outside; null when there is none such. */
export function readPoint(text: unknown): Point | null {
  return POINTS.find((point) => point === text) ?? null;
}
