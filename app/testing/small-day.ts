import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { beginSession } from '../server/access/account-session.ts';
import { ACCOUNT_COOKIE } from '../server/access/cookies.ts';
import { giveRole } from '../server/access/invitation.ts';
import { ACCOUNT_ROLES, type AccountRole } from '../server/access/roles.ts';
import { commissioned } from '../server/acts/testing/life.ts';
import { panelDrawn } from '../server/acts/testing/panel.ts';
import { openStand, type Stand } from '../server/acts/testing/stand.ts';
import { workOnce } from '../server/jobs/work.ts';
import { mistakesIn } from './axe.ts';
import { launch, skipWithoutBrowser } from './browser.ts';
import { serving } from './serving.ts';

/** A panel of twelve in front of a real program and a real browser, with a clock of its own. */
export interface SmallDay {
  readonly home: string;
  readonly stand: Stand;
  /** Path of the assembly's desk. */
  readonly desk: string;
  /** Opens a path in a browser of its own, signed in with just this role; `null` for nobody. */
  readonly open: (
    role: AccountRole | null,
    path: string,
    options?: BrowserContextOptions,
  ) => Promise<Page>;
  /** Minutes later by the program's clock; one when left out. */
  readonly later: (minutes?: number) => void;
  readonly end: () => Promise<void>;
}

/**
 * One day for all tests of a file. Without a browser there is none, and its tests skip.
 * @param prepare what has happened before the first test
 */
export function sharedDay(prepare: (stand: Stand) => Promise<unknown> = async () => {}) {
  let day: SmallDay | null = null;
  let folder = '';
  before(async () => {
    if (skipWithoutBrowser) return;
    folder = await mkdtemp(join(tmpdir(), 'commonlot-day-'));
    day = await smallDay(folder);
    await prepare(day.stand);
  });
  after(async () => {
    if (day === null) return;
    await day.end();
    await rm(folder, { recursive: true });
  });
  return (): SmallDay => {
    if (day === null) throw new Error('the day has not begun');
    return day;
  };
}

/** @param files folder that jobs leave their files in */
async function smallDay(files: string): Promise<SmallDay> {
  const stand = await openStand();
  await commissioned(stand);
  await panelDrawn(stand);
  await stand.act('organiser', { type: 'selection.complete-panel', data: {} });
  await giveRoles(stand);
  const { store, chance, now } = stand;
  let working: Promise<unknown> = Promise.resolve();
  const pokeJobs = () => {
    working = working.then(async () => await workOnce({ store, chance, now, files }));
  };
  const program = await serving({ store, now, files, pokeJobs });
  const browser = await launch();
  // `localhost` by name: service workers and clipboards ask for it.
  const home = `http://localhost:${program.port}`;
  return {
    home,
    stand,
    desk: '/desk/harbourtown',
    open: async (role, path, options = {}) => {
      const context = await contextOf(browser, options);
      if (role !== null) await signIn(context, stand, role, home);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(home + path);
      return page;
    },
    later: (minutes = 1) => stand.at(new Date(Date.parse(now()) + minutes * 60_000).toISOString()),
    end: async () => {
      await working;
      await browser.close();
      await program.end();
    },
  };
}

async function contextOf(browser: Browser, options: BrowserContextOptions) {
  return await browser.newContext({ reducedMotion: 'reduce', acceptDownloads: true, ...options });
}

async function giveRoles({ store, organisation, assembly, as }: Stand): Promise<void> {
  await store.transact(async (tx) => {
    for (const role of ACCOUNT_ROLES)
      await giveRole(tx, {
        accountId: as(role).by.id,
        organisationId: organisation,
        assemblyId: assembly,
        role,
      });
  });
}

async function signIn(
  context: BrowserContext,
  { store, organisation, as, now }: Stand,
  role: AccountRole,
  home: string,
): Promise<void> {
  const account = { id: as(role).by.id, organisationId: organisation };
  const token = await beginSession(store, account, now());
  await context.addCookies([{ name: ACCOUNT_COOKIE, value: token, url: home, httpOnly: true }]);
}

/** Axe finds nothing on the page as it is, in daylight and in a dark hall, and nothing sticks out. */
export async function clean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    assert.deepEqual(await mistakesIn(page, colorScheme), [], `${page.url()} ${colorScheme}`);
  await page.emulateMedia({ colorScheme: 'light' });
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  assert.ok(wide <= room, `${page.url()} is ${wide} px wide in ${room}`);
}

/** What a form that came back says in its summary of mistakes. @throws Error when none comes back */
export async function refusalOf(page: Page): Promise<string> {
  const alert = page.getByRole('alert').first();
  await alert.waitFor();
  return (await alert.textContent()) ?? '';
}

/**
 * Sends the page's form a second time, as an impatient finger does: the same bytes, key and all.
 * @param act presses the button that sends it the first time
 */
export async function sentTwice(page: Page, act: () => Promise<unknown>): Promise<void> {
  const request = page.waitForRequest((asked) => asked.method() === 'POST');
  await act();
  const sent = await request;
  const headers = await sent.allHeaders();
  await page.waitForLoadState();
  const again = await page.request.fetch(sent.url(), {
    method: 'POST',
    headers: { 'content-type': headers['content-type'] ?? '', origin: new URL(sent.url()).origin },
    data: sent.postDataBuffer() ?? Buffer.alloc(0),
    maxRedirects: 0,
  });
  assert.equal(again.status(), 303);
}
