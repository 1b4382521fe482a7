import type { Day, Instant } from '@commonlot/stages';
import { planned, saturdayBefore } from './calendar.ts';
import type { Point } from './points.ts';

/** The last thing that has happened when a rehearsal pauses before a point. */
const LAST_BEFORE = {
  commission: 'open',
  invitation: 'pledge',
  registration: 'printed',
  selection: 'closePool',
  gathering: 'complete',
  deliberation: 'morning',
  afternoon: 'preferences',
  decision: 'ballot',
  response: 'ballot',
  'follow-up': 'answers',
  end: 'signUps',
} as const satisfies Readonly<Record<Point, Parameters<typeof planned>[1]>>;

/**
 * The Saturday on which a rehearsal meets that is to be at a point now: everything up to there has
 * just happened, and what people do by hand next lies in the present.
 */
export function gatheringDayFor(until: Point, now: Instant): Day {
  const today = Date.parse(now);
  const saturday = saturdayBefore(today, 0);
  const behind = planned(saturday, LAST_BEFORE[until], 24 * 60) - today;
  return saturdayBefore(today, Math.ceil(behind / (7 * 86_400_000)));
}
