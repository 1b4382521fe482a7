import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { assetsOf } from '../../app/server/http/assets.ts';
import { securityHeaders } from '../../app/server/http/headers.ts';

const root = join(import.meta.dirname, '../..');
export const examples = join(root, 'worked-examples/selection');

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

/** The built page on a disk and, as the program serves it, at an address that counts who asks. */
export async function selector() {
  const folder = mkdtempSync(join(tmpdir(), 'commonlot-selector-'));
  node(join(root, 'standalone/page/build.mjs'), folder);
  const assets = assetsOf(folder);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    void assets(new Request(`http://selector${path}`), path).then(async (found) => {
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
    file: join(folder, 'select.html'),
    home: `http://127.0.0.1:${address.port}`,
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

/** Gives the page files and seats, as a visitor does. */
export async function fill(page: Page, people: Given, quotas: Given, size: string): Promise<void> {
  await give(page, 'people', people);
  await give(page, 'quotas', quotas);
  await page.fill('#size', size);
}

export async function give(page: Page, id: string, { name, text }: Given): Promise<void> {
  await page.setInputFiles(`#${id}`, { name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** Presses Select and waits for the end, whatever it is. */
export async function select(page: Page): Promise<'outcome' | 'refused'> {
  await page.click('#select');
  await page.locator('#outcome:visible, #refused:visible').waitFor({ timeout: 60_000 });
  return (await page.isVisible('#outcome')) ? 'outcome' : 'refused';
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
