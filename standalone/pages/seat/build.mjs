// @ts-check
/** `node standalone/pages/seat/build.mjs [folder]` writes `seat.html`, by default into `standalone/pages/seat/build`. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnePage } from '../../../tooling/one-page/build.mjs';

await buildOnePage({
  here: dirname(fileURLToPath(import.meta.url)),
  name: 'seat',
  mostKb: 120,
  worker: 'iife',
});
