import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { mistakesIn } from '../../app/testing/axe.ts';
import { launch, skipWithoutBrowser } from '../../app/testing/browser.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'commonlot-report-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('the report of a selection reads well on a phone and a desk, by day and by night, and asks for nothing', {
  skip: skipWithoutBrowser,
}, async () => {
  const pool = join(root, 'worked-examples/selection/opendlp-150');
  const { status, stderr } = spawnSync(process.execPath, [
    ...['--disable-warning=ExperimentalWarning', join(root, 'cli/commonlot.mjs'), 'select'],
    ...['--people', join(pool, 'candidates.csv'), '--quotas', join(pool, 'features.csv')],
    ...['--size', '22', '--seed', 'c0ffee', '--out', folder],
  ]);
  assert.equal(status, 0, stderr.toString());
  const browser = await launch();
  try {
    for (const width of [390, 1440]) {
      // axe is a script, and the page's own policy allows none.
      const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const url = pathToFileURL(join(folder, 'report.html')).href;
      await page.goto(url);
      assert.deepEqual(await mistakesIn(page, 'light'), []);
      assert.deepEqual(await mistakesIn(page, 'dark'), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      assert.deepEqual(
        asked.filter((one) => one !== url && !one.startsWith('data:')),
        [],
      );
      // The crowd: everybody once, and as many drawn as seats.
      const tokens = await page
        .locator('.crowd path')
        .evaluateAll((paths) =>
          paths.map((path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0),
        );
      assert.deepEqual(
        tokens.toSorted((a, b) => a - b),
        [22, 128],
      );
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
