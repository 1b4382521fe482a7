import { createHash } from 'node:crypto';
import { g1000, type Template } from '@commonlot/stages';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { showCode } from '../../../server/acts/chance.ts';
import { doorOpen, drawnHouseholds } from '../../../server/acts/testing/life.ts';
import { openStand, type Stand } from '../../../server/acts/testing/stand.ts';
import { launch } from '../../../testing/browser.ts';
import { serving } from '../../../testing/serving.ts';

/** A household that got a letter, and the code printed on it. */
export interface Letter {
  readonly household: string;
  /** As printed: groups of four with a dash. */
  readonly code: string;
}

/** An assembly whose Door is open, served by the real program, and phones to visit it with. */
export interface Door extends Stand {
  readonly url: string;
  /** Address of the Door of the assembly. */
  readonly base: string;
  readonly slug: string;
  readonly letters: readonly Letter[];
  /** A phone of its own, with script switched off. */
  readonly phone: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same, with the letter already open. */
  readonly phoneWith: (
    letter: Letter | undefined,
    options?: BrowserContextOptions,
  ) => Promise<Page>;
  readonly end: () => Promise<void>;
}

/** Opens the Door: `letters` of twice as many households got one. */
export async function openDoor(letters: number, template: Partial<Template> = {}): Promise<Door> {
  const stand = await openStand(':memory:', { ...g1000, ...template });
  await doorOpen(stand, 2 * letters, letters);
  const drawn = await drawnHouseholds(stand);
  const program = await serving({ store: stand.store, now: stand.now });
  const browser = await launch();
  const phone = phones(browser);
  return {
    ...stand,
    url: program.url,
    base: `${program.url}/door/harbourtown`,
    slug: 'harbourtown',
    // Until the letters are printed, the store keeps their codes for the printer.
    letters: drawn.map(({ id, code_sealed }) => ({
      household: id,
      code: showCode(code_sealed ?? ''),
    })),
    phone,
    phoneWith: async (letter, options) => {
      const page = await phone(options);
      await page.goto(`${program.url}/k/${letter?.code ?? ''}`);
      return page;
    },
    end: async () => {
      await browser.close();
      await program.end();
    },
  };
}

function phones(browser: Browser): Door['phone'] {
  return async (options = {}) => {
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ javaScriptEnabled: false, viewport, ...options });
    context.setDefaultTimeout(10_000);
    return await context.newPage();
  };
}

/** Fills in the registration of somebody; the private questions stay unanswered. */
export async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Yes, I can come').check();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(`${name.split(' ')[0]?.toLowerCase() ?? ''}@mail.example`);
  await page.getByLabel('16 to 24').check();
  await page.getByLabel('Woman').check();
  await page.getByLabel('College or university').check();
  await page.getByLabel('You may keep my answers for this.').check();
}

/** Presses a button or follows a link by the words on it. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
export async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
}

/** The page's headline. */
export async function title(page: Page): Promise<string> {
  return (await page.textContent('h1')) ?? '';
}

/** Everybody of this assembly in the register. */
export async function peopleIn({ store, assembly }: Stand) {
  return await store.db
    .selectFrom('people')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .orderBy('created_at')
    .execute();
}

/** Tells two moments of the record apart. */
export async function headOf({ store, assembly }: Stand): Promise<string> {
  const hash = createHash('sha256');
  for await (const { line } of store.entries(assembly)) hash.update(line);
  return hash.digest('hex');
}
