import { dotsOnThemes } from '../dots.ts';
import type { Life } from '../life.ts';

/** Everybody gives dots to the themes on the wall. */
export async function dots(life: Life): Promise<void> {
  await dotsOnThemes(life);
}
