import { type Day, readDay } from '@commonlot/stages';
import type { PROFILES } from './town/profiles.ts';

/** What fixes a rehearsal: kept in its assembly's short name, so that it can go on later. */
export interface Recipe {
  readonly profile: keyof typeof PROFILES;
  readonly seed: number;
  readonly gatheringOn: Day;
}

export const PROFILE_NAMES: readonly (keyof typeof PROFILES)[] = ['amersfoort', 'g1000'];

export function slugOf({ profile, seed, gatheringOn }: Recipe): string {
  return `rehearsal-${profile}-${seed}-${gatheringOn}`;
}

/** The recipe behind a short name; null for an assembly that is no rehearsal. */
export function recipeOf(slug: string): Recipe | null {
  const found = /^rehearsal-(\w+)-(\d{1,9})-(\d{4}-\d\d-\d\d)$/.exec(slug);
  const profile = PROFILE_NAMES.find((name) => name === found?.[1]);
  const gatheringOn = readDay(found?.[3] ?? '');
  return profile && gatheringOn ? { profile, seed: Number(found?.[2]), gatheringOn } : null;
}
