import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];

/** Pages that were looked at, by path, title and mistakes: each state of a page once. */
export type Looked = Set<string>;

/**
 * What anybody sees at once on a page: axe finds nothing in either colour scheme, nothing is cut
 * off at the side, and it is not the page of a failure.
 */
export async function look(page: Page, looked: Looked): Promise<void> {
  const alerts = await page.getByRole('alert').count();
  const path = new URL(page.url()).pathname;
  const state = `${path} · ${await page.title()} · ${await page.locator('h1').first().innerText()} · ${alerts}`;
  if (looked.has(state)) return;
  looked.add(state);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );
  assert.ok(!wide, `${state}: wider than the screen`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    assert.deepEqual(found, [], `${state}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
