// @ts-check
/** `node standalone/pages/count/build.mjs [folder]` writes `count.html`, by default into `standalone/pages/count/build`. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnePage } from '../../../tooling/one-page/build.mjs';

await buildOnePage({
  here: dirname(fileURLToPath(import.meta.url)),
  name: 'count',
  mostKb: 120,
  worker: 'iife',
});
