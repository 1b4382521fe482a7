import type { Instant, Template } from '@commonlot/stages';
import { pastSaturday } from '../../server/rehearsal/calendar.ts';
import { PROFILE_NAMES, slugOf } from '../../server/rehearsal/slug.ts';
import { templateOf } from '../../server/rehearsal/template.ts';
import { PROFILES } from '../../server/rehearsal/town/profiles.ts';

/** What an assembly of invented people starts from: its template, and short names it may have. */
export interface RehearsalStart {
  readonly template: Template;
  /** The short name for a town, 1 and up: it says how the rehearsal goes on. */
  readonly slug: (town: number) => string;
}

/** Reads which rehearsal a form asked for; null for an assembly of real people. */
export function rehearsalOf(wanted: string, now: Instant): RehearsalStart | null {
  const profile = PROFILE_NAMES.find((name) => name === wanted);
  if (!profile) return null;
  const gatheringOn = pastSaturday(now);
  const slug = (town: number) => slugOf({ profile, seed: town, gatheringOn });
  return { template: templateOf(PROFILES[profile]), slug };
}
