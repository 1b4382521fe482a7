import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { mistakesIn } from '../app/testing/axe.ts';

/** Pages that were looked at, by path, title and mistakes: each state of a page once. */
export type Looked = Set<string>;

/**
 * What anybody sees at once on a page: axe finds nothing in either colour scheme, nothing is cut
 * off at the side.
 * @param examiner where axe runs: the page itself, or where that runs no script a page that does
 */
export async function look(page: Page, looked: Looked, examiner: Page): Promise<void> {
  const alerts = await page.getByRole('alert').count();
  const path = new URL(page.url()).pathname;
  const state = `${path} · ${await page.title()} · ${await page.locator('h1').first().innerText()} · ${alerts}`;
  if (looked.has(state)) return;
  looked.add(state);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );
  assert.ok(!wide, `${state}: wider than the screen`);
  if (examiner !== page) await showIn(examiner, page);
  for (const colorScheme of ['light', 'dark'] as const)
    assert.deepEqual(await mistakesIn(examiner, colorScheme), [], `${state}, ${colorScheme}`);
  await examiner.emulateMedia({ colorScheme: 'light' });
}

/** Axe needs script: a page without any is shown as it stands, to the letter, in one with script. */
async function showIn(examiner: Page, page: Page): Promise<void> {
  const [url, body] = [page.url(), await page.content()];
  await examiner.route(
    url,
    async (route) => await route.fulfill({ body, contentType: 'text/html' }),
  );
  await examiner.goto(url);
  await examiner.unroute(url);
}
