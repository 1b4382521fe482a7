/**
 * Takes the pictures of docs/pictures again, from a rehearsal lived on the spot:
 * `npm run pictures [-- FOLDER]`. Every page is the program's own, as a person in that room sees it.
 */
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { beginSession } from '../server/access/account-session.ts';
import { sealCode } from '../server/access/code-session.ts';
import { ACCOUNT_COOKIE, CODE_COOKIE } from '../server/access/cookies.ts';
import type { CodeRole } from '../server/access/roles.ts';
import { fastForward } from '../server/rehearsal/fast-forward.ts';
import type { Point } from '../server/rehearsal/points.ts';
import { rehearse } from '../server/rehearsal/rehearse.ts';
import { makeStand } from '../server/rehearsal/testing/stand.ts';
import { launch } from './browser.ts';
import { serving } from './serving.ts';

const FOLDER = resolve(
  process.argv[2] ?? join(import.meta.dirname, '..', '..', 'docs', 'pictures'),
);
const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

interface Scene {
  readonly room: string;
  /** What comes next in the assembly's life when the picture is taken. */
  readonly point: Point;
  readonly path: (assembly: string) => string;
  readonly as: 'public' | 'organiser' | CodeRole;
}

const SCENES: readonly Scene[] = [
  { room: 'home', point: 'selection', path: () => '/', as: 'public' },
  { room: 'door', point: 'selection', path: (id) => `/door/${id}/status`, as: 'resident' },
  { room: 'desk', point: 'selection', path: (id) => `/desk/${id}`, as: 'organiser' },
  { room: 'table', point: 'afternoon', path: (id) => `/table/${id}`, as: 'host' },
  { room: 'hall', point: 'afternoon', path: (id) => `/hall/${id}`, as: 'hall' },
  { room: 'record', point: 'end', path: (id) => `/record/${id}`, as: 'public' },
];

const stand = await makeStand();
const { store, organisation, accounts } = stand;
const first = SCENES[0]?.point ?? 'end';
const { assembly } = await rehearse({ ...stand, profile: 'amersfoort', seed: 7, until: first });
let now = '';
const program = await serving({ store, now: () => now });
const home = `http://localhost:${program.port}`;
const browser = await launch();

let reached = first;
for (const scene of SCENES) {
  if (scene.point !== reached) await fastForward(store, assembly, scene.point);
  reached = scene.point;
  now = await lastMoment();
  for (const viewport of WIDTHS) await take(browser, scene, viewport);
}
await browser.close();
await program.end();
await stand.close().catch(() => undefined);

/** When the last act was: the picture is of that moment. */
async function lastMoment(): Promise<string> {
  let at = '';
  for await (const { entry } of store.entries(assembly)) at = entry.at;
  return at;
}

async function take(
  by: Browser,
  { room, path, as }: Scene,
  viewport: (typeof WIDTHS)[number],
): Promise<void> {
  const context = await by.newContext({ viewport, reducedMotion: 'reduce' });
  // Clocks that count down in the browser count from the same moment.
  await context.clock.setFixedTime(new Date(now));
  const cookie = await cookieOf(as);
  if (cookie) await context.addCookies([{ ...cookie, url: home }]);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const answer = await page.goto(home + path(assembly));
  if (answer?.status() !== 200)
    throw new Error(`${room} answered ${answer?.status() ?? 'nothing'}`);
  await page.evaluate(async () => await document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${room}-${viewport.width}.png`) });
  await context.close();
  process.stdout.write(`${room}-${viewport.width}.png\n`);
}

async function cookieOf(as: Scene['as']) {
  if (as === 'public') return null;
  if (as === 'organiser') {
    const account = { id: accounts.organiser, organisationId: organisation };
    return { name: ACCOUNT_COOKIE, value: await beginSession(store, account, now) };
  }
  const subject = as === 'resident' ? await household() : '7';
  const code = { role: as, assemblyId: assembly, subject };
  return {
    name: CODE_COOKIE,
    value: sealCode(program.services.config.secret, code, now, 'p').value,
  };
}

/** A household that has registered. */
async function household(): Promise<string> {
  const row = await store.db
    .selectFrom('people')
    .select('household_id')
    .where('assembly_id', '=', assembly)
    .where('status', '=', 'registered')
    .where('household_id', 'is not', null)
    .executeTakeFirstOrThrow();
  return row.household_id ?? '';
}
