import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { found } from '../server/access/found.ts';
import type { Serving } from '../server/http/serve.ts';
import { mistakesIn } from './axe.ts';
import { launch, skipWithoutBrowser } from './browser.ts';
import { serving } from './serving.ts';
import { town } from './two-towns.ts';

let program: Serving & { readonly end: () => Promise<void> };
let browser: Browser;
/** `localhost`, not its number: passkeys are bound to names. */
let home = '';

const WHOLE_PAGES = [
  'DoorFrame?page=availability',
  'DeskFrame?page=ready to draw',
  'TableFrame?page=notes',
  'HallFrame?page=round two',
  'RecordFrame?page=the draw',
  'ConfirmPage?page=withdraw',
].map((rest) => `/gallery/${rest}`);
const PAGES = ['/', '/sign-in', '/nowhere', '/gallery', ...WHOLE_PAGES];

before(async () => {
  if (skipWithoutBrowser) return;
  program = await serving();
  home = `http://localhost:${program.port}`;
  browser = await launch();
});
after(async () => {
  await browser.close();
  await program.end();
});

async function opened(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext; complaints: readonly string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404'))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) complaints.push(`asked ${request.url()}`);
  });
  await page.goto(home + path);
  return { page, context, complaints };
}

test('the welcome page, before anybody founded an organisation, is clean to axe', {
  skip: skipWithoutBrowser,
}, async () => {
  const { page, context, complaints } = await opened('/');
  assert.ok(page.url().endsWith('/welcome'));
  assert.deepEqual(await mistakesIn(page, 'light'), []);
  assert.deepEqual(complaints, []);
  await context.close();
  const made = await found(
    program.services.store,
    {
      organisation: 'Harbourtown Council',
      name: 'Ada',
      email: 'ada@example.org',
      password: 'three words here',
    },
    program.services.now(),
  );
  assert.ok(made.ok);
});

test('axe finds nothing on any page, by day and by night', {
  skip: skipWithoutBrowser,
}, async () => {
  const { page, context, complaints } = await opened('/', { reducedMotion: 'reduce' });
  for (const path of PAGES) {
    await page.goto(home + path);
    for (const scheme of ['light', 'dark'] as const)
      assert.deepEqual(await mistakesIn(page, scheme), [], `${path} ${scheme}`);
    assert.deepEqual(complaints, [], path);
  }
  await context.close();
});

test('in the mirrored pseudo-language axe finds nothing and no page is wider than a phone', {
  skip: skipWithoutBrowser,
}, async () => {
  const viewport = { width: 320, height: 640 };
  const { page, context } = await opened('/', { viewport, reducedMotion: 'reduce' });
  for (const path of PAGES) {
    const asked = `${path}${path.includes('?') ? '&' : '?'}lang=qps`;
    await page.goto(home + asked);
    assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
    assert.deepEqual(await mistakesIn(page, 'light'), [], asked);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${asked} is ${width} px wide`);
  }
  await context.close();
});

/** Bytes over the wire for everything a page asked for, headers left out. */
async function weigh(path: string): Promise<{ total: number; script: number; parts: string }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(home + path, { waitUntil: 'load' });
  await page.evaluate(async () => await document.fonts.ready);
  const parts = await page.evaluate(() =>
    performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map((entry) => ({ name: new URL(entry.name).pathname, bytes: entry.encodedBodySize })),
  );
  await context.close();
  const sum = (list: readonly { bytes: number }[]): number =>
    list.reduce((all, { bytes }) => all + bytes, 0);
  return {
    total: sum(parts),
    script: sum(parts.filter(({ name }) => name.endsWith('.js'))),
    parts: parts.map(({ name, bytes }) => `${name} ${bytes}`).join(', '),
  };
}

test('a resident’s page weighs at most 60 kB in all and ships no script', {
  skip: skipWithoutBrowser,
}, async (t) => {
  for (const path of ['/', '/gallery/DoorFrame?page=availability']) {
    const { total, script, parts } = await weigh(path);
    t.diagnostic(`${path}: ${total} bytes`);
    assert.ok(total > 20_000 && total <= 60_000, `${path}: ${total}: ${parts}`);
    assert.equal(script, 0, parts);
  }
});

test('an organiser signs in and out by keyboard, script off', {
  skip: skipWithoutBrowser,
}, async () => {
  const { page, context } = await opened('/desk', { javaScriptEnabled: false });
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').getAttribute('href'), '#main');
  await page.focus('#email');
  await page.keyboard.type('ada@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.type('wrong words here');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  assert.equal(
    await page.locator(':focus').getAttribute('role'),
    'alert',
    'the mistakes take the focus',
  );
  assert.equal(await page.inputValue('#email'), 'ada@example.org');
  await page.focus('#password');
  await page.keyboard.type('three words here');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk');
  assert.equal(await page.textContent('h1'), 'Harbourtown Council');
  const cookies = await context.cookies();
  assert.deepEqual(
    cookies.map(({ name, httpOnly }) => [name, httpOnly]),
    [['commonlot', true]],
  );
  await page.getByRole('button', { name: 'Sign out' }).press('Enter');
  await page.waitForURL(`${home}/`);
  await context.close();
});

test('an organiser adds a passkey and signs in with it; a heard answer cannot be sent again', {
  skip: skipWithoutBrowser,
}, async () => {
  const { page, context } = await opened('/sign-in');
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await page.fill('#email', 'ada@example.org');
  await page.fill('#password', 'three words here');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/desk');
  await page.goto(`${home}/account`);
  await page.fill('#label', 'my laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('my laptop, added').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${home}/`);
  await page.goto(`${home}/sign-in`);
  let heard = '';
  page.on('request', (request) => {
    if (request.method() === 'POST') heard = request.postData() ?? '';
  });
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL('**/desk');
  assert.match(heard, /response=%7B/);
  // Passkeys that travel between devices count nothing: then only the challenge stands in the way.
  await program.services.store.transact(async (tx) => {
    await tx.updateTable('passkeys').set({ counter: 0 }).execute();
  });
  const again = await fetch(`${home}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: home, 'content-type': 'application/x-www-form-urlencoded' },
    body: heard,
  });
  assert.equal(again.status, 400);
  assert.equal(again.headers.get('set-cookie'), null);
  await context.close();
});

test('a live page exchanges its main part when the record changes, and counts its clock down', {
  skip: skipWithoutBrowser,
}, async () => {
  const { services } = program;
  const { assemblyId } = await town(services, 'Livetown');
  const context = await browser.newContext();
  const page = await context.newPage();
  let asked = 0;
  // Only the page itself is made up here; its scripts and the stream are the program's own.
  await page.route(`${home}/probe`, async (route) => {
    asked += 1;
    const until = new Date(Date.now() + 600_000).toISOString();
    const body = `<!doctype html><title>p</title><main data-live="${assemblyId}"><p>asked ${asked}</p>
      <span role="timer" data-until="${until}" data-over="over">?</span></main>
      <script type="module" src="/scripts/live.js"></script>
      <script type="module" src="/scripts/clock.js"></script>`;
    await route.fulfill({ contentType: 'text/html', body });
  });
  const streaming = page.waitForResponse((answer) => answer.url().includes('/live/'));
  await page.goto(`${home}/probe`);
  await streaming;
  await page.waitForFunction(() =>
    /^(9|10):\d\d$/.test(document.querySelector('[role=timer]')?.textContent ?? ''),
  );
  await page.waitForTimeout(300);
  await services.store.transact(async () => {}, assemblyId);
  await page.getByText('asked 2').waitFor();
  await context.close();
});
