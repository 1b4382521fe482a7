// @ts-check
/** `node verifier/page/build.mjs [folder]` writes `verify.html`, by default into `verifier/page/build`. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnePage } from '../../tooling/one-page/build.mjs';

await buildOnePage({ here: dirname(fileURLToPath(import.meta.url)), name: 'verify', mostKb: 250 });
