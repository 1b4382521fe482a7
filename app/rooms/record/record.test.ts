import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type BundleFiles, fromUtf8, utf8 } from '@commonlot/record';
import { openBundle, packBundle } from '@commonlot/verifier';
import type { Browser } from 'playwright-core';
import { catalogueOf } from '../../i18n/catalogue.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { mistakesIn } from '../../testing/axe.ts';
import { launch, skipWithoutBrowser } from '../../testing/browser.ts';
import { type Lived, live } from './testing/lived.ts';
import { registerWords, searchFor } from './testing/register-words.ts';

const skip = { skip: skipWithoutBrowser };
let lived: Lived;
let browser: Browser;
let files: BundleFiles;

/** Pages of a record, by their end. */
const PARTS = ['', '/themes', '/proposals', '/ballots', '/entries', '/entries/2', '/verify'];

before(async () => {
  if (skipWithoutBrowser) return;
  [lived, browser] = await Promise.all([live(), launch()]);
  const answer = await fetch(`${lived.record}/bundle.zip`);
  assert.equal(answer.headers.get('content-type'), 'application/zip');
  const opened = openBundle(new Uint8Array(await answer.arrayBuffer()));
  assert.ok(opened.ok);
  files = opened.value;
});
after(async () => {
  if (skipWithoutBrowser) return;
  await browser.close();
  await lived.end();
});

/** A new visitor's page, and what it complained about or asked of others. */
async function visit(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  // A machine that runs every suite at once is slow.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(lived.home) && !url.startsWith('blob:')) complaints.push(`asked ${url}`);
  });
  return { page, complaints, close: async () => await context.close() };
}

/** The record's entries with one figure changed in the moment of one of them. */
function changed(seq: number): Uint8Array {
  const lines = (fromUtf8(files.get('record.jsonl') ?? new Uint8Array()) ?? '').split('\n');
  const line = lines[seq - 1] ?? '';
  const place = line.indexOf('"at":"20') + '"at":"20'.length;
  lines[seq - 1] = `${line.slice(0, place)}3${line.slice(place + 1)}`;
  assert.notEqual(lines[seq - 1], line);
  return packBundle(new Map([...files, ['record.jsonl', utf8(lines.join('\n'))]]));
}

test('every page of a record is read with script off, and shows what is true', skip, async () => {
  const { page, complaints, close } = await visit({ javaScriptEnabled: false });
  const said = new Map<string, string>();
  for (const part of PARTS) {
    const answer = await page.goto(lived.record + part);
    assert.equal(answer?.status(), 200, part);
    assert.equal(await page.locator('h1').count(), 1, part);
    said.set(part, await page.innerText('main'));
  }
  const { truth } = lived;
  const front = said.get('') ?? '';
  for (const [value, words] of [
    [truth.letters, 'letters drawn'],
    [truth.comes + truth.guestsCome, 'people in the room'],
    [9, 'recommendations answered'],
  ] as const)
    assert.ok(front.includes(`${value.toLocaleString('en')} ${words}`), `${value} ${words}`);
  assert.match(front, /Harbourtown council promised/);
  assert.match(said.get('/themes') ?? '', /Themes, and every note in them/);
  const chosen = (said.get('/proposals') ?? '').match(/Number \d+ ·/g) ?? [];
  assert.equal(chosen.length, 10);
  assert.match(said.get('/verify') ?? '', /download the bundle/i);
  assert.deepEqual(complaints, []);
  await close();
});

test('the desk shows the figures that the seed knows, as the record does', skip, async () => {
  const { truth, desk } = lived;
  assert.match(await desk('/invitation'), /Wave 1: 6,000 letters/);
  const [, shown = ''] = /people registered (\d+)/.exec(await desk('/registration')) ?? [];
  const [, web, phone, paper] =
    /(\d+) by telephone (\d+) on paper (\d+)/.exec(await desk('/registration')) ?? [];
  // Some asked to be forgotten after the pool was sealed.
  const forgotten = truth.registered - Number(shown);
  assert.ok(forgotten >= 0 && forgotten < 30, `${shown} of ${truth.registered}`);
  assert.equal(Number(web) + Number(phone) + Number(paper), Number(shown));
  for (const [one, known] of [
    [web, truth.byChannel.web],
    [phone, truth.byChannel.phone],
    [paper, truth.byChannel.paper],
  ] as const)
    assert.ok(known - Number(one) >= 0 && known - Number(one) <= forgotten, `${one} of ${known}`);
  assert.match(
    await desk('/gathering/guests'),
    new RegExp(`${truth.guestsInvited} guests are invited`),
  );
  const here = truth.comes + truth.guestsCome;
  const expected = truth.registered - truth.declines + truth.guestsInvited;
  assert.match(
    await desk('/gathering/check-in'),
    new RegExp(`${here} of ${expected} people are here`),
  );
  assert.match(await desk('/response'), /9 of 10 recommendations have an answer/);
});

test('no link of a record leads nowhere', skip, async () => {
  const { page, close } = await visit({ javaScriptEnabled: false });
  const links = new Set<string>();
  for (const part of PARTS) {
    await page.goto(lived.record + part);
    const found = await page.$$eval('a[href]', (all) => all.map((a) => a.getAttribute('href')));
    for (const href of found) if (href) links.add(new URL(href, page.url()).href);
    for (const href of found.filter((one) => one?.startsWith('#')))
      assert.equal(await page.locator(`[id="${href?.slice(1)}"]`).count(), 1, `${part}${href}`);
  }
  assert.ok(links.size > 100, `${links.size} links`);
  for (const link of new Set([...links].map((one) => one.replace(/#.*$/, '')))) {
    const { status } = await fetch(link);
    assert.equal(status, 200, link);
  }
  await close();
});

test('all steps of a stage are told: the first, the last and their number', skip, async () => {
  const { page, close } = await visit({ javaScriptEnabled: false });
  await page.goto(lived.record);
  const registration = page.locator('section', { has: page.locator('#registration') });
  await registration.getByText('Step by step').click();
  const steps = await registration.locator('li[id^="entry-"]').allInnerTexts();
  const count = Number(/Somebody registered\s+and (\d+) more/.exec(steps.join('\n'))?.[1]);
  let registered = 0;
  for await (const { entry } of lived.store.entries(lived.assembly))
    if (entry.type === 'registration.person-registered') registered += 1;
  assert.equal(count + 1, registered);
  assert.match(steps.join('\n'), /Registration closed/i);
  await close();
});

// The journey looks at the same pages by night.
test('axe finds nothing on any page of a record', skip, async () => {
  const { page, complaints, close } = await visit({ colorScheme: 'light' });
  for (const part of PARTS) {
    await page.goto(lived.record + part);
    if (part === '/verify') await page.getByText('This record holds').waitFor();
    // Of many summaries alike a few are opened: axe takes long over a thousand notes.
    await page.$$eval('details', (all) => {
      for (const one of all.slice(0, 12)) one.open = one.textContent.length < 20_000;
    });
    assert.deepEqual(await mistakesIn(page, 'light'), [], part);
  }
  await page.goto(`${lived.home}/record`);
  assert.deepEqual(await mistakesIn(page, 'light'), [], 'list');
  assert.deepEqual(complaints, []);
  await close();
});

test('no page is wider than a phone, in the mirrored pseudo-language too', skip, async () => {
  const { page, close } = await visit({ viewport: { width: 320, height: 640 } });
  for (const part of PARTS.slice(0, -1))
    for (const lang of ['de', 'qps']) {
      await page.goto(`${lived.record}${part}?lang=${lang}`);
      assert.equal(await page.getAttribute('html', 'dir'), lang === 'qps' ? 'rtl' : 'ltr');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${part} in ${lang} is ${width} px wide`);
    }
  await close();
});

test('in each language the pages are in that language, and links stay in it', skip, async () => {
  const english = catalogueOf('en');
  const { page, close } = await visit({ javaScriptEnabled: false });
  for (const lang of LANGUAGES.filter((one) => one !== 'en')) {
    const own = catalogueOf(lang);
    const others = Object.entries(english).filter(
      ([key, text]) => key.startsWith('record.') && text.split(' ').length > 2 && own[key] !== text,
    );
    for (const part of PARTS) {
      await page.goto(`${lived.record}${part}?lang=${lang}`);
      assert.equal(await page.getAttribute('html', 'lang'), lang);
      const text = await page.innerText('body');
      const left = others.filter(([, words]) => !words.includes('{') && text.includes(words));
      assert.deepEqual(left, [], `${part} in ${lang}`);
      assert.doesNotMatch(text, /\brecord\.[a-z]+\.|undefined|\bNaN\b/, `${part} in ${lang}`);
      const away = await page.$$eval('header nav a', (all) =>
        all.map((a) => a.getAttribute('href') ?? ''),
      );
      assert.ok(
        away.every((href) => href.includes(`lang=${lang}`)),
        away.join(),
      );
    }
  }
  await close();
});

test('by keyboard: skip to the content, jump to a stage, open its steps', skip, async () => {
  const { page, close } = await visit({ javaScriptEnabled: false });
  await page.goto(lived.record);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').getAttribute('href'), '#main');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').getAttribute('href'), '#commission');
  const steps = page.locator('section', { has: page.locator('#invitation') }).locator('details');
  await steps.last().locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.getByText('The letters were drawn').isVisible());
  await close();
});

test(
  'a voter finds their paper by its receipt, and nobody a paper that is not there',
  skip,
  async () => {
    const { page, close } = await visit({ javaScriptEnabled: false });
    const papers = await lived.store.db
      .selectFrom('ballots')
      .select(['receipt', 'choices'])
      .where('assembly_id', '=', lived.assembly)
      .execute();
    const paper = papers.find(
      ({ choices }) => Object.keys(JSON.parse(choices) as object).length > 1,
    );
    assert.ok(paper);
    await page.goto(`${lived.record}/ballots`);
    await page.fill('[name=receipt]', paper.receipt.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByText('Your paper is there').waitFor();
    const marks = Object.keys(JSON.parse(paper.choices) as object).length;
    const notice = page.locator('div', { hasText: 'Your paper is there' }).last();
    assert.equal(await notice.locator('li').count(), marks);
    await page.goto(`${lived.record}/ballots?receipt=ZZZZ-ZZZZ-ZZZZ`);
    assert.ok(await page.getByText('No paper has this receipt').isVisible());
    await close();
  },
);

test('the record’s own page checks the record in the visitor’s browser', skip, async () => {
  const { page, complaints, close } = await visit();
  await page.goto(`${lived.record}/verify`);
  await page.getByText('This record holds').waitFor();
  const { version } = await lived.store.db
    .selectFrom('assemblies')
    .select('version')
    .where('id', '=', lived.assembly)
    .executeTakeFirstOrThrow();
  assert.ok(await page.getByText(`${version.toLocaleString('en')} entries read`).isVisible());
  assert.equal(await page.getByText('(does not hold)').count(), 0);
  assert.deepEqual(complaints, []);
  await close();
});

test(
  'the checker says a bundle holds; one changed figure and it names the entry; it asks nobody',
  skip,
  async () => {
    const { page, complaints, close } = await visit();
    await page.goto(`${lived.home}/verify.html`, { waitUntil: 'networkidle' });
    assert.deepEqual(await mistakesIn(page, 'light'), [], 'checker');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('blob:')) asked.push(request.url());
    });
    const choose = async (bytes: Uint8Array, verdict: RegExp): Promise<string> => {
      const file = { name: 'bundle.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
      await page.setInputFiles('#bundle', file);
      await page.locator('#verdict', { hasText: verdict }).waitFor();
      return await page.innerText('#report');
    };
    const good = await choose(packBundle(files), /holds/i);
    assert.doesNotMatch(good, /entry 40\b/i);
    const bad = await choose(changed(40), /not hold/i);
    assert.match(bad, /entry 40\b/i);
    assert.doesNotMatch(bad, /entry 41\b/i);
    await page.setInputFiles('#bundle', {
      name: 'cut.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(packBundle(files).slice(0, 5_000)),
    });
    await page.getByText('cut.zip could not be opened.').waitFor();
    assert.deepEqual(asked, []);
    assert.deepEqual(complaints, []);
    await close();
  },
);

test('an assembly that has only begun says so on every page', skip, async () => {
  const { page, complaints, close } = await visit();
  for (const part of PARTS) {
    if (part === '/entries/2') continue;
    const answer = await page.goto(lived.fresh + part);
    assert.equal(answer?.status(), 200, part);
    if (part === '/verify') await page.getByText('This record holds').waitFor();
    assert.deepEqual(await mistakesIn(page, 'light'), [], `fresh ${part}`);
  }
  await page.goto(`${lived.fresh}/themes`);
  assert.ok(await page.getByText('Nothing has happened here yet.').isVisible());
  assert.deepEqual(complaints, []);
  await close();
  assert.equal((await fetch(`${lived.fresh}/entries/2`)).status, 404);
  assert.equal((await fetch(`${lived.home}/record/asm_nowhere`)).status, 404);
});

test('nobody’s name, address, email or phone stands in a page or in the bundle', skip, async () => {
  const pages = new Map<string, string>();
  for (const part of PARTS) pages.set(part, await (await fetch(lived.record + part)).text());
  const register = await registerWords(lived.store, lived.assembly);
  assert.ok(register.size > 25_000, `${register.size} things to look for`);
  const search = searchFor(register);
  const [needle = ''] = register.keys();
  assert.equal(search(`x ${needle.toUpperCase()} y`).length, 1);
  for (const [path, bytes] of files) assert.deepEqual(search(fromUtf8(bytes) ?? ''), [], path);
  for (const [part, text] of pages)
    assert.deepEqual(search(text.replace(/<[^>]*>/g, ' ')), [], part);
});
