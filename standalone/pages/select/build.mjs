// @ts-check
/** `node standalone/pages/select/build.mjs [folder]` writes `select.html`, by default into `standalone/pages/select/build`. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildOnePage } from '../../../tooling/one-page/build.mjs';

/** The page hands the solver its code; left alone, the bundler would put it in a second time. */
const solverByHand = {
  name: 'solver-by-hand',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!/highs\.mjs$/.test(id)) return null;
    const address = 'new URL("highs.wasm",import.meta.url).href';
    if (!code.includes(address)) throw new Error('the solver finds its code in another way now');
    const inNode = 'await import("node:module")'; // not reached in a browser
    return { code: code.replace(address, '""').replace(inNode, '{}'), map: null };
  },
};

const solver = await readFile(createRequire(import.meta.url).resolve('highs/runtime'));

await buildOnePage({
  here: dirname(fileURLToPath(import.meta.url)),
  name: 'select',
  mostKb: 1_500,
  plugins: [solverByHand],
  worker: 'iife',
  parts: { solver: gzipSync(solver, { level: 9 }).toString('base64') },
});
