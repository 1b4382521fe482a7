// @ts-check
/** `npm run pictures`: sets up what is missing, then takes the pictures of docs/pictures again. */
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { inRoot, main } from './root.mjs';
import { handOver } from './run.mjs';

await main(async () => {
  await ensureInstalled('test');
  await ensureBuilt();
  const script = inRoot('app', 'testing', 'take-pictures.ts');
  const words = ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)];
  return handOver(pinnedNode(), words, { ...process.env, NODE_ENV: 'production' });
});
