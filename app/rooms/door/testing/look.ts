import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { mistakesIn } from '../../../testing/axe.ts';

/** Where pictures of every page go, for people to judge; none are taken where it is not set. */
const PICTURES = process.env['DOOR_PICTURES'] ?? '';

/**
 * Looks at the page as it stands, by day and by night: axe finds nothing, nothing is wider than the
 * phone, no word is missing and there is no script.
 */
export async function look(page: Page, name: string): Promise<void> {
  assert.equal(await page.locator('script').count(), 0, `${name} has a script`);
  const twin = await twinOf(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    assert.deepEqual(await mistakesIn(twin, colorScheme), [], `${name}, ${colorScheme}`);
    if (!PICTURES) continue;
    mkdirSync(PICTURES, { recursive: true });
    await twin.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`), fullPage: true });
  }
  await narrow(twin, name);
  await twin.context().close();
}

/** No sideways scrolling, and every word is there. */
async function narrow(page: Page, name: string): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= (page.viewportSize()?.width ?? 0), `${name} is ${width} px wide`);
  const words = await page.locator('body').innerText();
  // A word that is missing shows as its key; an argument that is missing shows its braces.
  assert.doesNotMatch(words, /\b(door|shell|refusals|errors)\.[a-z]|[{}]|undefined|NaN/, name);
}

/** The same page in a browser with script, which axe needs: the answer to a sent form as well. */
async function twinOf(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('a page of a browser');
  const context = await browser.newContext({ viewport: page.viewportSize() });
  const twin = await context.newPage();
  const body = await page.content();
  const [url = ''] = page.url().split('#');
  await twin.route(url, async (route) => {
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  await twin.goto(url);
  return twin;
}
