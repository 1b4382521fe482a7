import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstant } from '@commonlot/stages';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { found } from '../../../server/access/found.ts';
import { systemChance } from '../../../server/adapters/chance/chance.ts';
import type { Services } from '../../../server/http/services.ts';
import { workOnce } from '../../../server/jobs/work.ts';
import { openStore } from '../../../server/store/open.ts';
import { launch } from '../../../testing/browser.ts';
import { serving } from '../../../testing/serving.ts';

/** An organiser's office: the whole program on a file of its own, a browser, and a clock that stands. */
export interface Office {
  readonly home: string;
  readonly services: Services;
  readonly browser: Browser;
  /** A page of the founder, signed in by the form. */
  readonly organiser: (options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export const FOUNDER = { email: 'ada@example.org', password: 'three words here' };
const NOW = '2026-03-02T09:00:00.000Z';

export async function openOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'commonlot-desk-'));
  const store = await openStore(join(folder, 'store.db'));
  const files = join(folder, 'files');
  await mkdir(files);
  const now = () => {
    const instant = readInstant(NOW);
    assert.ok(instant);
    return instant;
  };
  let work: Promise<unknown> = Promise.resolve();
  const pokeJobs = () => {
    work = work.then(async () => await workOnce({ store, chance: systemChance, now, files }));
  };
  const program = await serving({ store, files, now, pokeJobs });
  const founding = { organisation: 'Harbourtown Council', name: 'Ada', ...FOUNDER };
  assert.ok((await found(store, founding, NOW)).ok);
  const browser = await launch();
  const home = `http://localhost:${program.port}`;
  return {
    home,
    services: program.services,
    browser,
    organiser: async (options = {}) => {
      const context = await browser.newContext({ baseURL: home, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto('/sign-in');
      await signIn(page, FOUNDER);
      return page;
    },
    close: async () => {
      await browser.close();
      await work;
      await program.end();
      await rm(folder, { recursive: true });
    },
  };
}

export async function signIn(
  page: Page,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.fill('#email', email);
  await page.fill('#password', password);
  await press(page, 'Sign in');
}

/** Presses a button that sends a form, and waits for the page that answers. */
export async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await Promise.all([page.waitForEvent('load'), button.click()]);
}

/** Fills fields by their names. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
}

/** The sentences of the summary before a form that came back; none where it did not. */
export async function mistakes(page: Page): Promise<readonly string[]> {
  return await page.locator('[role=alert] li').allTextContents();
}

/** Chooses a file by its content. */
export async function choose(
  page: Page,
  content: string | Buffer,
  name = 'list.csv',
): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.setInputFiles('[name=file]', { name, mimeType: 'text/csv', buffer });
}
