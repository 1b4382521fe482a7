import type { TrueTheme } from './theme.ts';
import { CARE_AND_WORK } from './themes/care-and-work.ts';
import { SCHOOL_AND_STREET } from './themes/school-and-street.ts';
import { WATER_AND_HOMES } from './themes/water-and-homes.ts';

/** The fourteen concerns every note, dot and vote of a rehearsal comes from. */
export const TRUE_THEMES: readonly TrueTheme[] = [
  ...WATER_AND_HOMES,
  ...CARE_AND_WORK,
  ...SCHOOL_AND_STREET,
];
