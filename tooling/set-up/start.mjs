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
  const words = [inRoot('cli', 'commonlot.mjs'), 'start', ...process.argv.slice(2)];
  return handOver(
    pinnedNode(),
    // A page is quick enough without the last of the compiler's tricks, and a laptop has other use for
    // a third of the memory. Workers, which compute, run without these.
    [
      '--disable-warning=ExperimentalWarning',
      '--max-semi-space-size=4',
      '--optimize-for-size',
      ...words,
    ],
    {
      ...process.env,
      // Compiled once, not at every start. Not in a folder that others of the machine can write.
      NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'compiled'),
      NODE_ENV: process.env['NODE_ENV'] ?? 'production',
    },
  );
});
