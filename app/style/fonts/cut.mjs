// @ts-nocheck: runs once, by hand, with a package the program does not depend on.
/** Cuts the two fonts of every page out of the files of `@fontsource-variable`: see README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subset from 'subset-font';

const require = createRequire(import.meta.url);
const range = (from, to) =>
  String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
const letters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸĲij‐‑–—‘’‚“”„†•…‹›€−→←↑↓×✓`;

async function cut(source, variationAxes, name) {
  const bytes = readFileSync(require.resolve(`@fontsource-variable/${source}`));
  const made = await subset(bytes, letters, { targetFormat: 'woff2', variationAxes });
  writeFileSync(join(import.meta.dirname, name), made);
}

const atkinson =
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
const newsreader = 'newsreader/files/newsreader-latin-standard-normal.woff2';
await cut(atkinson, { wght: { min: 400, max: 700 } }, 'atkinson-text.woff2');
await cut(newsreader, { wght: 500, opsz: 36 }, 'newsreader-title.woff2');
