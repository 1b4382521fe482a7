import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The same page by night: only its colours can be wrong anew. */
const COLOURS = ['color-contrast'];

/**
 * What axe finds wrong with a page as it stands, one line each: everything by day, colours by night.
 * Pages here hold no frames and only mistakes are asked for, which is three times as fast.
 */
export async function mistakesIn(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      runOnly:
        colorScheme === 'light'
          ? { type: 'tag', values: EVERYTHING }
          : { type: 'rule', values: COLOURS },
    })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 300) ?? ''}`);
}
