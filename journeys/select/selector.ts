import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Given, give } from '../static-page.ts';

export const examples = join(import.meta.dirname, '../../worked-examples/selection');

/** Gives the page files and seats, as a visitor does. */
export async function fill(page: Page, people: Given, quotas: Given, size: string): Promise<void> {
  await give(page, 'people', people);
  await give(page, 'quotas', quotas);
  await page.fill('#size', size);
}

/** Presses Select and waits for the end, whatever it is. */
export async function select(page: Page): Promise<'outcome' | 'refused'> {
  await page.click('#select');
  await page.locator('#outcome:visible, #refused:visible').waitFor({ timeout: 60_000 });
  return (await page.isVisible('#outcome')) ? 'outcome' : 'refused';
}
