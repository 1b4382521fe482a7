import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { assetsOf } from '../app/server/http/assets.ts';
import { securityHeaders } from '../app/server/http/headers.ts';

const root = join(import.meta.dirname, '..');

function node(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...words],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
  return stdout;
}

export const commonlot = (...words: readonly string[]) =>
  node(join(root, 'cli/commonlot.mjs'), ...words);

/**
 * A static page of `standalone/pages`, built: on a disk and, as the program serves it, at an address
 * that counts who asks.
 */
export async function staticPage(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `commonlot-${name}-`));
  node(join(root, `standalone/pages/${name}/build.mjs`), folder);
  const assets = assetsOf(folder);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    void assets(new Request(`http://page${path}`), path).then(async (found) => {
      response.writeHead(found?.status ?? 404, {
        ...securityHeaders(false),
        ...Object.fromEntries(found?.headers ?? []),
      });
      response.end(found === null ? '' : Buffer.from(await found.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    folder,
    file: join(folder, `${name}.html`),
    address: `http://127.0.0.1:${address.port}/${name}.html`,
    /** Paths that were asked for, from the start. */
    asked: asked as readonly string[],
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Given {
  readonly name: string;
  readonly text: string | Buffer;
}

/** Gives a field of the page a file, as a visitor does. */
export async function give(page: Page, id: string, { name, text }: Given): Promise<void> {
  await page.setInputFiles(`#${id}`, { name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** The files as they are saved when their buttons are pressed. */
export async function saved(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const link of await page.locator('#downloads a').all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const stream = await download.createReadStream();
    files.set(download.suggestedFilename(), Buffer.concat(await stream.toArray()));
  }
  return files;
}

/** Opens the page and keeps what it asks for after that, but for its own blobs. */
export async function open(browser: Browser, address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  await page.goto(address);
  const asked: string[] = [];
  context.on('request', (one) => {
    if (!/^(blob|data|about):/.test(one.url())) asked.push(one.url());
  });
  return { page, context, asked, complaints };
}
