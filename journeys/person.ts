import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright-core';
import { type Looked, look } from './looking.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

type Device = 'desk' | 'phone' | 'phone with script';

/** Somebody with a browser of their own. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens a path or an address, and looks at the page. */
  go(path: string): Promise<void>;
  /** Presses a button or a link by what it says, or by its `do` value, and looks at what comes. */
  press(what: string | RegExp | Locator): Promise<void>;
  /** Fills fields by their names: text, choices and boxes alike. */
  fill(fields: Readonly<Record<string, string | readonly string[]>>): Promise<void>;
  /** What the page says went wrong. */
  mistakes(): Promise<readonly string[]>;
  /** The page's title for people. */
  title(): Promise<string>;
  /** Fetches a file by pressing a link. */
  download(what: string | RegExp | Locator): Promise<Download>;
  leave(): Promise<void>;
}

export interface Setting {
  readonly browser: Browser;
  readonly url: string;
  readonly looked: Looked;
}

/** Somebody at a desk, with script; or a resident with a phone that runs none. */
export async function comes(setting: Setting, device: Device): Promise<Person> {
  const { browser, url } = setting;
  const context = await browser.newContext({
    viewport: device === 'desk' ? DESK : PHONE,
    javaScriptEnabled: device !== 'phone',
    locale: 'en-GB',
    // A colour that is still changing has no contrast to judge.
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const { seen, lent } = await watch(page, setting, device);
  const pressable = (what: string | RegExp | Locator): Locator => {
    if (typeof what === 'object' && !(what instanceof RegExp)) return what;
    const button = page.getByRole('button', { name: what });
    return button.or(page.getByRole('link', { name: what })).first();
  };
  return {
    page,
    context,
    go: async (path) => {
      const answer = await page.goto(new URL(path, url).href);
      assert.equal(answer?.status(), 200, `${path} answered ${answer?.status()}`);
      await seen();
    },
    press: async (what) => {
      await pressable(what).click();
      await seen();
    },
    fill: async (fields) => {
      for (const [name, value] of Object.entries(fields)) await fillOne(page, name, value);
    },
    mistakes: async () => await page.locator('[role=alert] li').allInnerTexts(),
    title: async () => await page.locator('h1').first().innerText(),
    download: async (what) => {
      const [file] = await Promise.all([page.waitForEvent('download'), pressable(what).click()]);
      return file;
    },
    leave: async () => {
      await context.close();
      await lent?.close();
    },
  };
}

/** Looks at every page that comes, and fails at once when the program or a script did. */
async function watch(page: Page, { browser, looked }: Setting, device: Device) {
  const lent =
    device === 'phone'
      ? await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' })
      : null;
  const examiner = lent ? await lent.newPage() : page;
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('response', (answer) => {
    if (answer.status() >= 500) failures.push(`${answer.status()} at ${answer.url()}`);
  });
  const seen = async (): Promise<void> => {
    await page.waitForLoadState();
    assert.deepEqual(failures, []);
    await look(page, looked, examiner);
  };
  return { seen, lent };
}

async function fillOne(page: Page, name: string, value: string | readonly string[]): Promise<void> {
  const field = page.locator(`main [name="${name}"]`);
  const first = field.first();
  await first.waitFor({ state: 'attached' });
  const kind = await first.evaluate((one) => one.getAttribute('type') ?? one.tagName.toLowerCase());
  switch (kind) {
    case 'radio':
    case 'checkbox':
      for (const wanted of typeof value === 'string' ? [value] : value)
        await page.locator(`main [name="${name}"][value="${wanted}"]`).first().check();
      return;
    case 'select':
      await first.selectOption([value].flat());
      return;
    case 'file':
      await first.setInputFiles([value].flat());
      return;
    default:
      await first.fill(String(value));
  }
}
