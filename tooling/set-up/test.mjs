// @ts-check
/**
 * `npm test [-- part of a path …]`: sets up everything the tests need, then runs every suite.
 * The last line is `N passed, N failed, N skipped`, added up over all suites.
 */
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { ensurePoppler } from './poppler.mjs';
import { ensurePostgres } from './postgres.mjs';
import { CannotSetUp, inRoot, main } from './root.mjs';
import { handOver } from './run.mjs';
import { suites } from './suites.mjs';

/** Suites that start the whole program, and so need its pages, a browser and a PostgreSQL server. */
const wholeProgram = new Set(['app', 'cli', 'journeys']);

await main(async () => {
  const filters = process.argv.slice(2);
  await ensureInstalled('test');
  const env = { ...process.env };
  if (suites(filters).some((suite) => wholeProgram.has(suite.name))) {
    await ensurePostgres();
    await ensureBuilt().catch((/** @type {unknown} */ error) => {
      if (!(error instanceof CannotSetUp)) throw error;
      // The other suites still have something to say; this counts as one that failed.
      env['COMMONLOT_SET_UP_FAILED'] = error.message;
    });
    await ensurePoppler();
    const chromium = await ensureChromium();
    if (chromium) env['CHROMIUM_BIN'] = chromium;
  }
  const words = [
    '--disable-warning=ExperimentalWarning',
    inRoot('tooling', 'set-up', 'run-suites.mjs'),
  ];
  return handOver(pinnedNode(), [...words, ...filters], env);
});
