// @ts-check
/** `npm run bench [-- name … --word …]`: runs bench/<name>/run.ts of each name, or of all, one after the other. */

import { files } from './files.mjs';
import { ensureInstalled } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { inRoot, main, say } from './root.mjs';
import { run } from './run.mjs';

await main(async () => {
  await ensureInstalled('test');
  const words = process.argv.slice(2);
  const asked = words.filter((word) => !word.startsWith('--'));
  const all = files('bench').filter((path) => /^bench\/[^/]+\/run\.ts$/.test(path));
  const chosen = all.filter(
    (path) => asked.length === 0 || asked.includes(path.split('/')[1] ?? ''),
  );
  if (chosen.length === 0) {
    say(
      `No measurement of that name. There are: ${all.map((path) => path.split('/')[1]).join(', ') || 'none yet'}.`,
    );
    return 1;
  }
  let failed = 0;
  for (const path of chosen) {
    say(`\n## ${path.split('/')[1]}`);
    const result = await run(pinnedNode(), [
      '--disable-warning=ExperimentalWarning',
      inRoot(path),
      ...words.filter((word) => word.startsWith('--')),
    ]);
    if (result.code !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
});
