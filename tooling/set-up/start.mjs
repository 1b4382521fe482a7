// @ts-check
/** `npm start`: sets up what is missing, then runs `commonlot start` on the pinned Node. */
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { inRoot, main } from './root.mjs';
import { handOver } from './run.mjs';

await main(async () => {
  await ensureInstalled('start');
  await ensureBuilt();
  const words = [inRoot('cli', 'commonlot.ts'), 'start', ...process.argv.slice(2)];
  return handOver(
    pinnedNode(),
    ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4', ...words],
    {
      ...process.env,
      NODE_ENV: process.env['NODE_ENV'] ?? 'production',
    },
  );
});
